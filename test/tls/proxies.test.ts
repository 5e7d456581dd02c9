import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pingSeconds } from '../../signaling/socket_rules.ts';
import { relayUserOf } from '../fixtures/check_socket.ts';
import { type ProxyName, type ProxyProcess, proxyExample, startProxy } from '../fixtures/proxies.ts';
import { ask, freePort, type ServerProcess, startServerProcess } from '../fixtures/server_process.ts';

/* Lesson 13: the examples for Caddy and nginx in docs/proxy, with Debian's programs. */

const names: ProxyName[] = ['caddy', 'nginx'];

describe.each(names)('behind %s with the example of the handbook', (name) => {
  let proxy: ProxyProcess;
  let server: ServerProcess;
  let origin: string;
  let http: number;

  beforeAll(async () => {
    const [https, behind] = [await freePort(), await freePort()];
    http = await freePort();
    origin = `https://localhost:${https}`;
    server = await startServerProcess({
      PORT: String(behind),
      PUBLIC_URL: origin,
      TRUST_PROXY: '127.0.0.1',
      TURN_URLS: 'turn:relay.praxis.example',
      TURN_SECRET: 'a secret',
    });
    proxy = await startProxy(name, { http, https, behind });
  });
  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  test('pages come with our headers, and http:// leads to https://', async () => {
    const page = await ask(`${origin}/`);
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const plain = await ask(`http://localhost:${http}/join`);
    expect(plain.status).toBe(308);
    // Caddy keeps the port of its own http_port out of it.
    expect(plain.headers.location).toMatch(/^https:\/\/localhost(:\d+)?\/join$/);
  });

  test('the WebSocket comes through; addresses are the real ones, and nobody can make one up', async () => {
    const one = await relayUserOf(origin, origin);
    expect(one).toMatch(/^check-/);
    for (const forged of ['203.0.113.1', '203.0.113.2, 127.0.0.1', '127.0.0.1'])
      expect(await relayUserOf(origin, origin, { headers: { 'x-forwarded-for': forged } })).toBe(one);
    // Somebody else is somebody else, though all come from the proxy.
    expect(await relayUserOf(origin, origin, { localAddress: '127.0.0.2' })).not.toBe(one);
    // Who comes past the proxy is nobody's proxy.
    const past = (header: string) =>
      relayUserOf(server.origin, origin, {
        localAddress: '127.0.0.3',
        headers: { 'x-forwarded-for': header },
      });
    expect(await past('203.0.113.1')).toBe(await past('203.0.113.2'));
  });

  test('a signed form of 15 MB is not too large for it', async () => {
    // The link is nobody's; the answer is the server's own all the same.
    expect(await upload(`${origin}/c/${'x'.repeat(32)}/consent`, 15.9 * 1024 * 1024)).toBe(404);
  });
});

test('nginx keeps a silent socket longer than two pings of the server, and neither writes down who asks for what', () => {
  const seconds = Number(/proxy_read_timeout (\d+)s/.exec(proxyExample('nginx'))?.[1]);
  expect(seconds).toBeGreaterThan(2 * pingSeconds);
  expect(proxyExample('nginx').match(/^\s*access_log off;/gm)?.length).toBe(2);
  expect(proxyExample('caddy')).not.toMatch(/^\s*log\b/m);
});

test('without TRUST_PROXY the header of a proxy says nothing', async () => {
  const server = await startServerProcess({
    TURN_URLS: 'turn:relay.praxis.example',
    TURN_SECRET: 'a secret',
  });
  const from = (address: string) =>
    relayUserOf(server.origin, server.origin, { headers: { 'x-forwarded-for': address } });
  expect(await from('203.0.113.1')).toBe(await from('203.0.113.2'));
  await server.stop();
});

/** @returns the status; the connection may end before everything is sent */
function upload(url: string, bytes: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': Math.floor(bytes),
    };
    const outgoing = request(url, { method: 'POST', rejectUnauthorized: false, agent: false, headers });
    outgoing.once('response', (response) => {
      resolve(response.statusCode);
      response.resume();
      outgoing.destroy();
    });
    outgoing.once('error', reject);
    outgoing.end(Buffer.alloc(Math.floor(bytes)));
  });
}
