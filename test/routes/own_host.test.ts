import { describe, expect, test, vi } from 'vitest';
import { allRoutes, testApp, testRuntime } from '../fixtures/runtime.ts';

const own = 'video.praxis.example';

/** A page as it is asked for under `host`. */
async function open(
  host: string,
  {
    path = '/',
    peer = '203.0.113.5',
    headers = {},
    rawHeaders = ['Host', host],
    target,
  }: {
    path?: string;
    peer?: string;
    headers?: Record<string, string>;
    rawHeaders?: string[];
    target?: string;
  } = {},
) {
  const rt = testRuntime({ PUBLIC_URL: `https://${own}`, TRUST_PROXY: '192.0.2.0/24' });
  const warn = vi.spyOn(rt.log, 'warn');
  const incoming = { socket: { remoteAddress: peer }, rawHeaders, url: target };
  const answer = await testApp(rt).request(path, { headers: { host, ...headers } }, { incoming });
  return { status: answer.status, text: await answer.text(), warned: warn.mock.calls };
}

describe('only under the name of the practice', () => {
  test.each([
    own,
    own.toUpperCase(),
    `${own}:8443`,
    `${own}.`,
    'localhost',
    'localhost:8080',
    'demo.localhost:8080',
    '127.0.0.1',
    '127.8.9.1:80',
    '[::1]:8080',
  ])('%s is at home', async (host) => {
    expect((await open(host)).status).toBe(200);
  });

  test.each([
    'evil.example',
    `${own}.evil.example`,
    `evil-${own}`,
    'praxis.example',
    '192.0.2.7:8080',
    '[2001:db8::1]',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1x',
  ])('%s is refused; page and log name both', async (host) => {
    const { status, text, warned } = await open(host);
    expect(status).toBe(421);
    expect(text).toContain(`unter „${host}“ geöffnet; sie gehört zu „${own}“`);
    expect(text).toContain(`href="https://${own}"`);
    expect(warned).toEqual([[{ opened: host, own }, expect.stringContaining('PUBLIC_URL')]]);
  });

  test('a form at another port, without encryption, is refused; page and log name both', async () => {
    const rt = testRuntime({ PUBLIC_URL: `https://${own}` });
    const warn = vi.spyOn(rt.log, 'warn');
    const post = (host: string, headers: Record<string, string>) =>
      testApp(rt).request('/practice/login', {
        method: 'POST',
        headers: { host, ...headers },
        body: new URLSearchParams(),
      });
    // What a browser sends from http://…:8080 under our own `Referrer-Policy`.
    const refused = await post(`${own}:8080`, { Origin: 'null' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(`unter „${own}:8080“ geöffnet; sie gehört zu https://${own}`);
    expect(warn.mock.calls).toEqual([
      [{ opened: `${own}:8080`, own }, expect.stringContaining('PUBLIC_URL')],
    ]);
    const attack = await post(own, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' });
    expect(attack.status).toBe(403);
    expect(await attack.text()).toContain('Das kam nicht von unserer Seite');
    expect(warn).toHaveBeenCalledTimes(1);
  });

  test('what stands in it is text', async () => {
    const { text } = await open('<script>alert(1)</script>');
    expect(text).not.toContain('<script>alert');
  });

  test.each(['/healthz', '/readyz', '/practice/start-mark'])('%s answers by address', async (path) => {
    expect((await open('10.1.2.3:8080', { path })).status).toBe(200);
  });

  test('every other address is refused, forms too', async () => {
    const rt = testRuntime({ PUBLIC_URL: `https://${own}` });
    const app = testApp(rt);
    const routes = await allRoutes(rt);
    expect(routes.length).toBeGreaterThan(150);
    for (const { method, path } of routes) {
      if (/^\/(healthz|readyz|metrics|practice\/start-mark)$/.test(path)) continue;
      const answer = await app.request(path.replace(/:\w+/g, 'x'), {
        method,
        headers: { host: 'evil.example' },
      });
      expect(answer.status, `${method} ${path}`).toBe(421);
    }
  });

  test('behind a proxy of TRUST_PROXY counts what that one was asked for, and from nobody else', async () => {
    const inside = { peer: '192.0.2.9', headers: { 'x-forwarded-host': own } };
    expect((await open('sprechzimmer:8080', inside)).status).toBe(200);
    expect((await open('sprechzimmer:8080', { ...inside, peer: '203.0.113.5' })).status).toBe(421);
    const foreign = { peer: '192.0.2.9', headers: { 'x-forwarded-host': 'evil.example' } };
    expect((await open(own, foreign)).status).toBe(421);
    // A visitor's own header comes before the proxy's.
    const added = { peer: '192.0.2.9', headers: { 'x-forwarded-host': `${own}, evil.example` } };
    expect((await open(own, added)).status).toBe(421);
  });

  test('two names are none', async () => {
    expect((await open(own, { rawHeaders: ['Host', own, 'host', 'evil.example'] })).status).toBe(400);
  });

  test.each([
    ['/', 200],
    [`https://${own}/`, 200],
    [`HTTP://${own.toUpperCase()}:80/`, 200],
    ['http://evil.example/', 400],
    [`http://evil.example/?${own}`, 400],
    [`http://${own}@evil.example/`, 400],
    ['ftp://evil.example/', 400],
    ['http://[/', 400],
  ])('%s in the request line: %i', async (target, status) => {
    expect((await open(own, { target })).status).toBe(status);
  });
});
