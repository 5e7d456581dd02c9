import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { coturnConfig } from '../../signaling/coturn_config.ts';
import { iceServers } from '../../signaling/ice.ts';
import { missingRelay, type Relay, relayFolder, startRelay } from '../../signaling/relay.ts';
import { allocate } from '../../signaling/turn_client.ts';
import { probeRelay, readUrl } from '../../signaling/turn_probe.ts';
import { freePort, startServerProcess } from '../fixtures/server_process.ts';
import { until } from '../fixtures/waiting_room.ts';

/* Lesson 10, with Debian's coturn: what the relay does, what it refuses, and that it never stays behind. */

const lines: string[] = [];
const log = {
  info: (fields: object, message: string) => void lines.push(`${JSON.stringify(fields)} ${message}`),
  warn: (fields: object, message: string) => void lines.push(`${JSON.stringify(fields)} ${message}`),
};

async function relayFor(environment: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sprechzimmer-relay-test-'));
  const port = await freePort();
  const config = readConfig({ DATA_DIR: dataDir, TURN_PORT: String(port), ...environment });
  const relay = startRelay(config, log);
  onTestFinished(async () => {
    await relay.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { relay, config, dataDir, port };
}

async function untilItWorks(relay: Relay) {
  return until(async () => ((await relay.test()).state === 'ok' ? relay.status() : null));
}

/** The server of a credential as a browser gets it, over UDP. */
function serverOf(relay: Relay, change: { credential?: string } = {}) {
  const [ice] = iceServers(relay, Date.now());
  const server = readUrl(ice?.urls[0] ?? '', ice?.username ?? '', change.credential ?? ice?.credential ?? '');
  if (!server) throw new Error('no relay');
  return server;
}

const childPid = (dataDir: string) =>
  readFileSync(join(relayFolder(dataDir), 'turnserver.pid'), 'utf8').trim();
const isRunning = (pid: string) => existsSync(`/proc/${pid}`);

describe('coturn as our child', () => {
  test('D1: makes an allocation and carries a packet, over UDP and over TCP', async () => {
    const { relay, port } = await relayFor();
    const { probes, kind } = await untilItWorks(relay);
    expect(kind).toBe('embedded');
    expect(probes.map(({ url }) => url)).toEqual([
      `turn:127.0.0.1:${port}?transport=udp`,
      `turn:127.0.0.1:${port}?transport=tcp`,
    ]);
  });

  test('a wrong credential gets nothing, nor does one that has expired (lesson 12)', async () => {
    const { relay } = await relayFor();
    await untilItWorks(relay);
    await expect(allocate(serverOf(relay, { credential: 'd3Jvbmc=' }))).rejects.toMatchObject({ code: 401 });
    const [old] = iceServers(relay, Date.now() - 7 * 3600_000);
    const [probe] = await probeRelay(old ? [{ ...old, urls: old.urls.slice(0, 1) }] : []);
    expect(probe).toMatchObject({ ok: false });
    expect(probe?.reason).toContain('401');
  });

  test('nobody reaches the practice’s network or this machine through it', async () => {
    const { relay } = await relayFor();
    await untilItWorks(relay);
    const allocation = await allocate(serverOf(relay));
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.178.1',
      '172.20.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
    ]) {
      await expect(allocation.permit({ address, port: 80 }), address).rejects.toMatchObject({ code: 403 });
    }
    // Two people behind the relay meet at its own address.
    await allocation.permit(allocation.relayed);
    await allocation.permit({ address: '8.8.8.8', port: 53 });
    allocation.close();
  });

  test('is started again when it dies', async () => {
    const { relay, dataDir } = await relayFor();
    await untilItWorks(relay);
    const first = childPid(dataDir);
    process.kill(Number(first), 'SIGKILL');
    await until(async () => !isRunning(first) || null);
    await untilItWorks(relay);
    expect(childPid(dataDir)).not.toBe(first);
    expect(lines.join('\n')).toContain('coturn ended by itself');
  });

  test('D3, D4: keeps no line about anybody, its secret is private, and nothing of ours names an address', async () => {
    const { relay, dataDir } = await relayFor();
    await untilItWorks(relay);
    const allocation = await allocate(serverOf(relay));
    await allocation.permit({ address: '8.8.8.8', port: 53 });
    const own = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ internal }) => !internal);
    const folder = relayFolder(dataDir);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'turnserver.conf')).mode & 0o077).toBe(0);
    for (const file of readdirSync(folder).filter((name) => name !== 'turnserver.conf')) {
      expect(readFileSync(join(folder, file), 'latin1'), file).not.toMatch(/8\.8\.8\.8|1\d{9}:/);
    }
    for (const { address } of own) expect(lines.join('\n')).not.toContain(address);
    allocation.close();
  });

  test('a port in use is said, and the server goes on without', async () => {
    const port = await freePort();
    const other = createServer().listen(port);
    await once(other, 'listening');
    const { relay } = await relayFor({ TURN_PORT: String(port) });
    await until(async () => relay.status().reason.includes('in use') || null);
    expect(relay.status().state).toBe('failed');
    expect(iceServers(relay, Date.now())).toEqual(
      [{ urls: [], username: expect.anything(), credential: expect.anything() }].slice(1),
    );
    other.close();
  });
});

describe('never an orphan', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'after %s to the server coturn is gone',
    { timeout: 60_000 },
    async (signal) => {
      const server = await startServerProcess({
        TURN_EMBEDDED: 'on',
        TURN_PORT: String(await freePort()),
        LOG_LEVEL: 'info',
      });
      await until(async () => server.output.stdout.includes('the relay works') || null);
      const pid = childPid(server.dataDir);
      expect(isRunning(pid)).toBe(true);
      if (signal === 'SIGTERM') await server.stop();
      else await server.kill();
      await until(async () => !isRunning(pid) || null);
      expect(server.output.stdout.replaceAll('127.0.0.1', '')).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
      rmSync(server.dataDir, { recursive: true, force: true });
    },
  );

  test('one that was left behind ends with the next start', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sprechzimmer-relay-test-'));
    const folder = relayFolder(dataDir);
    execFileSync('mkdir', ['-p', folder]);
    const file = join(folder, 'turnserver.conf');
    const port = await freePort();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      file,
      coturnConfig({
        port,
        relayPorts: [50000, 50100],
        secret: 's',
        folder,
        ownAddresses: ['127.0.0.1'],
        externalIp: null,
      }),
    );
    const orphan = spawn('turnserver', ['-c', file], { stdio: 'ignore' });
    await until(async () => existsSync(join(folder, 'turnserver.pid')) || null);
    const { relay } = await relayFor({ DATA_DIR: dataDir });
    await until(async () => (orphan.signalCode === 'SIGKILL' ? true : null));
    await untilItWorks(relay);
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('settings', () => {
  test('an outside relay comes before our own, and off is off', async () => {
    const outside = await relayFor({ TURN_URLS: 'turn:relay.example:3478', TURN_SECRET: 'secret' });
    expect(outside.relay.status().kind).toBe('outside');
    expect(existsSync(relayFolder(outside.dataDir))).toBe(false);
    const off = await relayFor({ TURN_EMBEDDED: 'off' });
    expect(off.relay.status()).toMatchObject({ state: 'off', kind: 'none' });
    expect(iceServers(off.relay, Date.now())).toEqual([]);
  });

  test('wanted and not installed is one line', () => {
    const path = process.env.PATH;
    expect(missingRelay({ turnEmbedded: true, turnUrls: [] })).toBeNull();
    expect(missingRelay({ turnEmbedded: null, turnUrls: [] })).toBeNull();
    process.env.PATH = path;
  });

  test('the outside address is told to coturn with the inside one', () => {
    const text = coturnConfig({
      port: 3478,
      relayPorts: [49152, 49200],
      secret: 's',
      folder: '/f',
      ownAddresses: ['192.168.1.2'],
      externalIp: '8.8.4.4',
    });
    expect(text).toContain('external-ip=8.8.4.4/192.168.1.2\n');
    expect(text).toContain('allowed-peer-ip=192.168.1.2\n');
    expect(text).toContain('allowed-peer-ip=8.8.4.4\n');
    expect(text).not.toMatch(/^(verbose|cli-|tls-listening)/m);
  });

  test.each([
    { TURN_PORT: '0' },
    { TURN_RELAY_PORTS: '50000' },
    { TURN_RELAY_PORTS: '50000-50003' },
    { TURN_EXTERNAL_IP: 'praxis.example' },
    { TURN_EMBEDDED: 'maybe' },
  ])('%j stops the start and names the setting', (environment) => {
    const [name = ''] = Object.keys(environment);
    expect(() => readConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'c-')), ...environment })).toThrow(
      new RegExp(`^${name}: `),
    );
  });
});
