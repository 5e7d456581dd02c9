import { readFileSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { iceServers } from '../../signaling/relay/ice.ts';
import { probeRelay } from '../../signaling/relay/turn_probe.ts';
import { kindOf, shareOnePort } from '../../tls/one_port.ts';
import { makeCertificate, type SignedCertificate } from '../fixtures/certificate.ts';
import { ask, freePort, newFolder, runCommand, startServerProcess } from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/* Lesson 11: pages and relay on one port, told apart by their first bytes. */

let certificate: SignedCertificate;
beforeAll(async () => {
  certificate = await makeCertificate();
});

/** An allocation's first bytes: type, length, magic cookie. */
const stun = Buffer.of(0, 3, 0, 0, 0x21, 0x12, 0xa4, 0x42);

test.each([
  ['a request', Buffer.from('GET / HTTP/1.1'), 'http'],
  ['one byte of a request', Buffer.from('P'), 'http'],
  ['an empty line before a request', Buffer.from('\r\n'), 'http'],
  ['an allocation', stun, 'turn'],
  ['the beginning of one', stun.subarray(0, 7), null],
  ['nothing', Buffer.alloc(0), null],
  ['STUN without the cookie', Buffer.alloc(8), 'unknown'],
])('%s is known by its first bytes', (_title, bytes, kind) => {
  expect(kindOf(bytes)).toBe(kind);
});

describe('a port that is shared', () => {
  /** Stands for coturn: says back what it hears. */
  async function echo(): Promise<number> {
    const server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await until(async () => (server.listening ? true : null));
    return (server.address() as AddressInfo).port;
  }

  async function shared(relay: number | null, patienceMs?: number): Promise<TLSSocket> {
    const server = createHttpsServer({ cert: certificate.cert, key: certificate.key }, (_request, response) =>
      response.end('a page'),
    );
    const doors = shareOnePort(server, () => relay, patienceMs);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    onTestFinished(() => {
      doors.closeAll();
      server.closeAllConnections();
      server.close();
    });
    await new Promise((resolve) => socket.once('secureConnect', resolve));
    return socket;
  }

  const heard = (socket: TLSSocket) =>
    new Promise<string>((resolve) =>
      socket.once('data', (bytes: Buffer) => resolve(bytes.toString('latin1'))),
    );
  const ended = (socket: TLSSocket) =>
    new Promise<true>((resolve) => socket.resume().once('close', () => resolve(true)));

  test('TURN comes to the relay whole, even byte by byte; later bytes are not looked at', async () => {
    const socket = await shared(await echo());
    for (const byte of stun) {
      await new Promise<void>((resolve) => socket.write(Buffer.of(byte), () => resolve()));
    }
    expect(await heard(socket)).toBe(stun.toString('latin1'));
    const answer = heard(socket);
    socket.write('GET / HTTP/1.1\r\n\r\n');
    expect(await answer).toBe('GET / HTTP/1.1\r\n\r\n');
  });

  test('a page comes as ever, in one piece or in two', async () => {
    const socket = await shared(await echo());
    const answer = heard(socket);
    socket.write('G');
    socket.write('ET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  test.each([
    ['that says nothing', Buffer.alloc(0)],
    ['that stops in the middle of a header', stun.subarray(0, 5)],
  ])('a client %s is not waited for', async (_title, bytes) => {
    const socket = await shared(await echo(), 50);
    if (bytes.length > 0) socket.write(bytes);
    expect(await ended(socket)).toBe(true);
  });

  test('bytes of neither kind, and TURN where there is no relay, end the connection', async () => {
    const strange = await shared(await echo());
    strange.write(Buffer.alloc(20));
    expect(await ended(strange)).toBe(true);
    const alone = await shared(null);
    alone.write(stun);
    expect(await ended(alone)).toBe(true);
  });
});

test('lesson 10, 11: pages, allocations and relayed packets over one port, as the relay test and `check` see it; SIGTERM ends all', async () => {
  const port = String(await freePort());
  const environment = {
    DATA_DIR: newFolder(),
    PORT: port,
    HTTP_PORT: 'off',
    PUBLIC_URL: `https://localhost:${port}`,
    TLS_CERT: certificate.certFile,
    TLS_KEY: certificate.keyFile,
    TURN_EMBEDDED: 'on',
    TURN_PORT: String(await freePort()),
    // As if the practice's own authority were known to this machine.
    NODE_EXTRA_CA_CERTS: certificate.authorityFile,
  };
  const server = await startServerProcess(environment);
  const secret = await until(async () => {
    const text = await readConfigOf(environment.DATA_DIR);
    return /^static-auth-secret=(.*)$/m.exec(text)?.[1] ?? null;
  });
  const relay = { turnUrls: [`turns:localhost:${port}?transport=tcp`], turnSecret: secret };
  await until(async () => {
    const [probe] = await probeRelay(iceServers(relay, Date.now()), false);
    return probe?.ok || null;
  });
  // Somebody who checks certificates does not trust this one.
  const [strict] = await probeRelay(iceServers(relay, Date.now()));
  expect(strict).toMatchObject({
    ok: false,
    reason: expect.stringContaining('do not accept the certificate'),
  });
  expect((await ask(`${server.origin}/`)).status).toBe(200);

  const { stdout, code } = await runCommand(['check'], environment);
  expect(stdout).toMatch(/^ok {6}tls {7}the certificate is valid for \d+ more days$/m);
  expect(stdout).toMatch(
    new RegExp(`^ok {6}turn .*turns:localhost:${port}\\?transport=tcp in \\d+ ms$`, 'm'),
  );
  // There is no backup, and the key lies beside the database.
  expect(code).toBe(3);

  const open = connect({ port: Number(port), host: '127.0.0.1', rejectUnauthorized: false }, () =>
    open.write(stun),
  );
  await new Promise((resolve) => open.once('secureConnect', resolve));
  expect(await server.stop()).toBe(0);
});

async function readConfigOf(dataDir: string): Promise<string> {
  try {
    return readFileSync(join(dataDir, 'relay', 'turnserver.conf'), 'utf8');
  } catch {
    return '';
  }
}
