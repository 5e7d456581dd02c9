import { Buffer } from 'node:buffer';
import { expect, test, vi } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { loadPractice, saveLogo, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { testApp, testRuntime } from '../fixtures/runtime.ts';

test('P9: first page and legal pages are readable without signing in', async () => {
  const app = testApp(testRuntime());
  for (const path of ['/', '/terms', '/privacy', '/imprint', '/accessibility', '/helping']) {
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('Praxis Dr. Test');
  }
});

test('L1: wherever the practice’s address stands, the form is named as the safer way', async () => {
  const app = testApp(testRuntime());
  let invitations = 0;
  for (const path of [
    '/',
    '/request',
    '/check',
    '/join',
    '/terms',
    '/privacy',
    '/imprint',
    '/accessibility',
    '/helping',
  ]) {
    const html = await (await app.request(path)).text();
    if (!html.includes('mailto:')) continue;
    invitations++;
    expect(html, path).toMatch(/data-testid="form-is-safer"[\s\S]{0,300}href="\/request"/);
  }
  expect(invitations).toBeGreaterThan(0);
});

test('P9: what the practice enters in its settings is on the legal pages at once', async () => {
  const rt = testRuntime({ RETENTION_DAYS: '21' });
  const app = testApp(rt);
  expect(await (await app.request('/imprint')).text()).toContain('noch nicht eingetragen');
  const settings = {
    ...emptySettings,
    name: 'Praxis',
    responsible: 'Dr. Neu',
    hosting: 'Rechner in der Praxis',
  };
  write(rt, (tx) => savePractice(tx, settings, loadPractice(rt.db).version));
  expect(await (await app.request('/imprint')).text()).toContain('Dr. Neu');
  const privacy = await (await app.request('/privacy')).text();
  expect(privacy).toContain('Rechner in der Praxis');
  expect(privacy).toContain('21 Tage');
});

test('the logo is served as what it is and as nothing else', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  expect((await app.request('/logo')).status).toBe(404);
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  write(rt, (tx) => saveLogo(tx, { type: 'image/png', bytes }));
  const response = await app.request('/logo');
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  expect(await (await app.request('/')).text()).toContain('src="/logo"');
});

test('P17: security.txt has a contact, a date of expiry that lies ahead, and its own address', async () => {
  const rt = testRuntime({ PUBLIC_URL: 'https://video.praxis.example' });
  const text = await (await testApp(rt).request('/.well-known/security.txt')).text();
  expect(text).toContain('Contact: mailto:praxis@praxis.example\n');
  expect(text).toContain('Canonical: https://video.praxis.example/.well-known/security.txt\n');
  const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(rt.clock.now);
  expect(expires).toBeLessThan(rt.clock.now + 365 * day);
});

test('search engines are asked to stay away', async () => {
  expect(await (await testApp(testRuntime()).request('/robots.txt')).text()).toBe(
    // Google asks here before it fetches a calendar that a doctor has subscribed to.
    'User-agent: *\nAllow: /calendar/\nDisallow: /\n',
  );
});

test('where not even the error page can be made, one sentence is the answer', async () => {
  const rt = testRuntime();
  const app = testApp(rt);
  // As in a server that is just ending.
  const select = vi.spyOn(rt.db, 'select').mockImplementation(() => {
    throw new TypeError('The database connection is not open');
  });
  const answer = await app.request('/');
  expect(answer.status).toBe(500);
  expect(await answer.text()).toMatch(/^Bei uns ist ein Fehler aufgetreten\./);
  select.mockRestore();
});
