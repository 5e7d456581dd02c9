import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { connect, getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { jobStatus } from '../../db/jobs.ts';
import { startAutomaticCertificate } from '../../tls/automatic_certificate.ts';
import { noChallenges } from '../../tls/challenges.ts';
import { createPlainServer } from '../../tls/plain_server.ts';
import { type AcmeServer, startAcmeServer } from '../fixtures/acme_server.ts';
import { testRuntime } from '../fixtures/runtime.ts';
import {
  freePort,
  newFolder,
  runtime,
  type ServerProcess,
  serverCommand,
  startServerProcess,
} from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/*
 * Automatic certificates (RFC 8555, RFC 8737), with an authority that really looks: Let's Encrypt's Pebble.
 */

const name = 'video.praxis.example';
const email = 'it@praxis.example';

describe('a server with ACME_EMAIL', () => {
  let authority: AcmeServer;
  beforeAll(async () => {
    authority = await startAcmeServer();
  });
  afterAll(async () => {
    await authority.remove();
  });

  /** Ready means here: a page has come over https. */
  async function start(settings: Record<string, string>): Promise<ServerProcess> {
    const server = await startServerProcess({
      PUBLIC_URL: `https://${name}`,
      ACME_EMAIL: email,
      ACME_DIRECTORY: authority.directory,
      NODE_EXTRA_CA_CERTS: authority.authorityFile,
      ...settings,
    });
    onTestFinished(() => void server.kill());
    return server;
  }

  test('gets one by HTTP-01, keeps it privately, and serves it after a restart without the authority', async () => {
    const settings = { HTTP_PORT: String(authority.httpPort), DATA_DIR: newFolder() };
    const first = await start(settings);
    const served = await servedBy(first);
    expect(served.subjectAltName).toBe(`DNS:${name}`);
    expect(served.issuer).toContain('Pebble');
    expect(served.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    const folder = join(settings.DATA_DIR, 'acme', 'localhost');
    expect(readdirSync(folder).sort()).toEqual(['account.pem', `${name}.pem`]);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(await first.stop()).toBe(0);
    expect(first.output.stdout).not.toContain(email);

    await authority.stop();
    const second = await start(settings);
    expect((await servedBy(second)).serialNumber).toBe(served.serialNumber);
    expect(await second.stop()).toBe(0);
    expect(second.output.stdout).not.toContain('no new certificate');
    await authority.start();
  });

  // Under Deno port 80 is needed.
  test.skipIf(runtime === 'deno').each([
    ['alone, port 80 closed', async () => 'off'],
    ['where HTTP-01 leads to somebody else', async () => String(await freePort())],
  ])('gets one by TLS-ALPN-01 %s', async (_title, httpPort) => {
    const server = await start({ PORT: String(authority.tlsPort), HTTP_PORT: await httpPort() });
    expect((await servedBy(server)).issuer).toContain('Pebble');
    expect(await server.stop()).toBe(0);
  });
});

// Deno's HTTPS asks `setDefaultCACertificates` for nothing, so there Pebble cannot be trusted from within the
// test.
test.skipIf(runtime === 'deno')(
  'renews in time; where the authority is down it goes on with what it has and tries again',
  async () => {
    const authority = await startAcmeServer({ validSeconds: 6 });
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, authority.authority]);
    const rt = testRuntime({
      PUBLIC_URL: `https://${name}`,
      ACME_EMAIL: email,
      ACME_DIRECTORY: authority.directory,
      TZ: 'Europe/Berlin',
    });
    rt.now = Date.now;
    const challenges = noChallenges();
    const plain = createPlainServer(rt.config.publicUrl, challenges.http).listen(
      authority.httpPort,
      '127.0.0.1',
    );
    const serials: string[] = [];
    const tls = rt.config.tls;
    if (tls?.kind !== 'acme') throw new Error('not automatic');
    const automatic = startAutomaticCertificate(
      rt,
      tls,
      ({ chain }) => void serials.push(new X509Certificate(chain).serialNumber),
      { challenges, types: ['http-01'], pauses: [50] },
    );
    onTestFinished(async () => {
      automatic.stop();
      plain.close();
      await authority.remove();
      setDefaultCACertificates(before);
    });
    const untilNumber = (count: number) => until(async () => (serials.length >= count ? true : null));
    const job = () => jobStatus(rt, 'certificate');

    await untilNumber(1);
    const started = Date.now();
    await untilNumber(2);
    // A third of its life before the end, not sooner than needed and not later.
    expect(Date.now() - started).toBeLessThan(6000);
    expect(new Set(serials).size).toBe(2);
    expect(job()).toMatchObject({ lastError: null, failingSince: null });

    await authority.stop();
    const down = await until(async () => (job()?.lastError ? job() : null));
    expect(down?.lastError).toBe('ECONNREFUSED');
    await until(async () => ((job()?.lastRunAt ?? 0) > (down?.lastRunAt ?? 0) ? true : null));
    expect(job()?.failingSince).toBe(down?.failingSince);
    const count = serials.length;
    await authority.start();
    await untilNumber(count + 1);
    expect(job()).toMatchObject({ lastError: null, failingSince: null });
    expect(challenges).toEqual(noChallenges());
    const file = readFileSync(join(rt.config.dataDir, 'acme', 'localhost', `${name}.pem`), 'utf8');
    expect(new X509Certificate(file.slice(file.indexOf('-----BEGIN CERT'))).serialNumber).toBe(
      serials.at(-1),
    );
  },
);

test('SIGTERM in the middle of an order ends the server, exit 0, and leaves nothing half written', async () => {
  // An authority that takes the connection and says nothing.
  const silent = createServer().listen(0, '127.0.0.1');
  const asked = once(silent, 'connection');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const dataDir = newFolder();
  const child = spawn(serverCommand[0], [serverCommand[1], 'serve'], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      HTTP_PORT: String(await freePort()),
      DATA_DIR: dataDir,
      TURN_EMBEDDED: 'off',
      PUBLIC_URL: `https://${name}`,
      ACME_EMAIL: email,
      ACME_DIRECTORY: `https://127.0.0.1:${port}/dir`,
    },
    stdio: 'ignore',
  });
  await asked;
  expect(readdirSync(dataDir)).toContain('sprechzimmer.sqlite-wal');
  process.kill(child.pid ?? 0, 'SIGTERM');
  // Docker waits ten seconds by default before it kills.
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 8_000);
  expect(await once(child, 'exit')).toEqual([0, null]);
  clearTimeout(tooLong);
  expect(readdirSync(dataDir).sort()).toEqual(['acme', 'secret.key', 'sprechzimmer.sqlite']);
  expect(readdirSync(join(dataDir, 'acme', '127.0.0.1'))).toEqual(['account.pem']);
  silent.close();
});

/** The certificate that whoever asks for the practice's name is shown. */
async function servedBy(server: ServerProcess): Promise<X509Certificate> {
  const port = Number(new URL(server.origin).port);
  const socket = connect({ port, host: '127.0.0.1', servername: name, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const certificate = socket.getPeerX509Certificate();
  socket.destroy();
  if (!certificate) throw new Error('no certificate');
  return certificate;
}
