import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { jobStatus } from '../../db/jobs.ts';
import type { Certificate } from '../../tls/certificate.ts';
import { loadOwnCertificate, watchOwnCertificate } from '../../tls/own_certificate.ts';
import { expiredCertificate, makeCertificate, type TestCertificate } from '../fixtures/certificate.ts';
import { testRuntime } from '../fixtures/runtime.ts';
import {
  ask,
  freePort,
  newFolder,
  runCommand,
  runtime,
  type ServerProcess,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/*
 * TLS without a proxy: P10, HSTS (requirements.md, section 6), and a certificate that changes while the
 * server runs.
 */

let ours: TestCertificate;
let other: TestCertificate;
beforeAll(async () => {
  ours = await makeCertificate();
  other = await makeCertificate();
});

describe('a server with a certificate of the practice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-tls-'));
  const files = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') };
  let server: ServerProcess;
  let environment: Record<string, string>;

  beforeAll(async () => {
    copyFileSync(ours.certFile, files.TLS_CERT);
    copyFileSync(ours.keyFile, files.TLS_KEY);
    const [port, plain] = [await freePort(), await freePort()];
    environment = {
      ...files,
      DATA_DIR: newFolder(),
      // Without PORT: it is the one of PUBLIC_URL.
      PUBLIC_URL: `https://localhost:${port}`,
      PORT: String(port),
      HTTP_PORT: String(plain),
    };
    server = await startServerProcess(environment);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('P10, requirements.md, section 6: pages come over https with HSTS; the health check finds its way', async () => {
    const page = await ask(`${server.origin}/`);
    expect(page.status).toBe(200);
    expect(page.headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    const { PORT: _, ...withoutPort } = environment;
    expect(await runCommand(['healthcheck'], withoutPort)).toMatchObject({ code: 0 });
  });

  test.each([
    ['TLS 1.3 with AES-GCM', ['-tls1_3'], 'TLS_AES_256_GCM_SHA384'],
    ['TLS 1.2 with ECDSA and AES-GCM', ['-tls1_2'], 'ECDHE-ECDSA-AES256-GCM-SHA384'],
    ['no TLS 1.1', ['-tls1_1'], null],
    ['no CBC', ['-tls1_2', '-cipher', 'ECDHE-ECDSA-AES128-SHA256'], null],
  ])('P10 (TR-02102-2): %s', async (_title, options, suite) => {
    expect(await agreedSuite(new URL(server.origin).port, options)).toBe(suite);
  });

  // Deno's TLS cannot be told; the server says so at its start.
  test.skipIf(runtime === 'deno').each([
    ['ChaCha20', ['-tls1_3', '-ciphersuites', 'TLS_CHACHA20_POLY1305_SHA256']],
    ['X25519', ['-groups', 'X25519']],
  ])('P10 (TR-02102-2): no %s, which the BSI does not name', async (_title, options) => {
    expect(await agreedSuite(new URL(server.origin).port, options)).toBeNull();
  });

  test('http:// leads to https:// of this practice, whatever the request says', async () => {
    const plain = `http://127.0.0.1:${environment.HTTP_PORT}`;
    const found = await ask(`${plain}/join?x=1`, { headers: { host: 'evil.example' } });
    expect([found.status, found.headers.location]).toEqual([308, `${server.origin}/join?x=1`]);
    for (const path of ['//evil.example/', 'http://evil.example/']) {
      const { headers } = await ask(plain, { path });
      expect(new URL(headers.location ?? '').origin).toBe(server.origin);
    }
    expect((await ask(`${plain}/.well-known/acme-challenge/none`)).status).toBe(308);
    // A WebSocket, too, gets an answer, and does not hang.
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket' };
    expect((await ask(`${plain}/signal`, { headers: upgrade })).status).toBe(308);
    // What was sent in the clear is not led on, as if nothing had happened.
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask(`${plain}/join`, { method })).status).toBe(426);
    const token = { authorization: 'Bearer secret' };
    expect((await ask(`${plain}/metrics`, { headers: token })).status).toBe(403);
  });

  test('takes a changed certificate without dropping the connections that are there', async () => {
    const { port } = new URL(server.origin);
    const under = await halfRequest(port);
    // Only half of the pair: nothing changes, nothing breaks.
    copyFileSync(other.certFile, files.TLS_CERT);
    await until(async () =>
      server.output.stdout.includes('the new certificate is not taken') ? true : null,
    );
    expect(server.output.stdout).toContain('TLS_KEY: this key does not belong');
    expect(await servedFingerprint(port)).toBe(under.fingerprint);

    copyFileSync(other.keyFile, files.TLS_KEY);
    const next = await until(async () => {
      const fingerprint = await servedFingerprint(port);
      return fingerprint === under.fingerprint ? null : fingerprint;
    });
    expect(next).not.toBe(under.fingerprint);
    expect(await under.finish()).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

describe('bad input stops the start with one line that names the setting, and changes nothing', () => {
  const bad: [string, () => Promise<Record<string, string>>, RegExp][] = [
    [
      'an expired certificate',
      async () => pair(await expiredCertificate()),
      /^TLS_CERT: .*has expired on \d{4}-/,
    ],
    [
      'a key of another certificate',
      async () => ({ ...pair(ours), TLS_KEY: other.keyFile }),
      /^TLS_KEY: .*does not belong/,
    ],
    [
      'another name',
      async () => pair(await makeCertificate('DNS:other.example')),
      /^TLS_CERT: .*not for localhost/,
    ],
    [
      'no certificate in the file',
      async () => ({ ...pair(ours), TLS_CERT: ours.keyFile }),
      /^TLS_CERT: expected a certificate/,
    ],
    ['no file', async () => ({ ...pair(ours), TLS_CERT: '/nowhere/cert.pem' }), /^TLS_CERT: .*ENOENT/],
    ['no key', async () => ({ TLS_CERT: ours.certFile }), /^TLS_KEY: needed/],
    [
      'an address that is not https',
      async () => ({ ...pair(ours), PUBLIC_URL: 'http://localhost' }),
      /^PUBLIC_URL: .*https/,
    ],
    [
      'an automatic certificate for an address',
      async () => ({ ACME_EMAIL: 'it@praxis.example', PUBLIC_URL: 'https://192.0.2.1' }),
      /^PUBLIC_URL: .*name/,
    ],
    ['both kinds at once', async () => ({ ...pair(ours), ACME_EMAIL: 'it@praxis.example' }), /^ACME_EMAIL: /],
  ];
  test.each(bad)('%s', async (_title, settings, line) => {
    const dataDir = newFolder();
    const environment = { DATA_DIR: dataDir, SECRET_KEY: Buffer.alloc(32, 1).toString('base64') };
    const { code, stderr } = await runCommand(['serve'], { ...environment, ...(await settings()) });
    expect(stderr).toMatch(/^sprechzimmer: [^\n]+\n$/);
    expect(stderr.slice('sprechzimmer: '.length)).toMatch(line);
    expect(code).toBe(1);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('a taken HTTP_PORT that was asked for', async () => {
    const server = await startServerProcess();
    onTestFinished(() => void server.stop());
    const { code, stderr } = await runCommand(['serve'], {
      ...pair(ours),
      DATA_DIR: newFolder(),
      TURN_EMBEDDED: 'off',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      HTTP_PORT: new URL(server.origin).port,
    });
    expect(stderr).toMatch(/^sprechzimmer: HTTP_PORT: port \d+ is in use[^\n]*\n$/);
    expect(code).toBe(1);
  });
});

test('the practice is told before its certificate ends, and that a new one is no good', async () => {
  const rt = testRuntime(pair(ours));
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-tls-'));
  const file = join(folder, 'cert.pem');
  copyFileSync(ours.certFile, file);
  const tls = { kind: 'own' as const, certificate: { file }, key: { file: ours.keyFile } };
  rt.clock.now = Date.now();
  const inUse: Certificate[] = [loadOwnCertificate(tls, 'localhost', rt.now())];
  const watch = watchOwnCertificate(rt, tls, {
    first: inUse[0] as Certificate,
    use: (next) => inUse.push(next),
    everyMs: 10,
  });
  const untilRecorded = (code: string | null) =>
    until(async () => ((jobStatus(rt, 'certificate') ?? { lastError: '' }).lastError === code ? true : null));
  await untilRecorded(null);
  rt.clock.now += 20 * day;
  await untilRecorded('EXPIRES_SOON');
  writeFileSync(file, 'no certificate');
  await untilRecorded('NO_CERTIFICATE');
  expect(inUse.length).toBe(1);
  rt.clock.now = Date.now();
  writeFileSync(file, ours.cert);
  await untilRecorded(null);
  expect(inUse.length).toBe(2);
  watch.stop();
  rmSync(folder, { recursive: true });
});

function pair({ certFile, keyFile }: TestCertificate) {
  return { TLS_CERT: certFile, TLS_KEY: keyFile, PUBLIC_URL: 'https://localhost' };
}

/** What OpenSSL's client and the server agree on; null where they do not. */
async function agreedSuite(port: string, options: string[]): Promise<string | null> {
  const args = ['s_client', '-connect', `localhost:${port}`, ...options];
  const output = await new Promise<string>((resolve) => {
    const child = execFile('openssl', args, (_error, stdout) => resolve(stdout));
    child.stdin?.end();
  });
  const suite = /Cipher is (\S+)/.exec(output)?.[1] ?? '(NONE)';
  return suite === '(NONE)' ? null : suite;
}

function servedFingerprint(port: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(
      { port: Number(port), host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false },
      () => {
        resolve(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      },
    );
    socket.once('error', reject);
  });
}

/** A connection with a request of which the end is still to come. */
async function halfRequest(port: string): Promise<{ fingerprint: string; finish(): Promise<string> }> {
  const socket = connect({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n');
  return {
    fingerprint: socket.getPeerCertificate().fingerprint256,
    async finish() {
      socket.write('\r\n');
      const [answer] = await once(socket, 'data');
      return String(answer);
    },
  };
}
