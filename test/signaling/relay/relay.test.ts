import { Buffer } from 'node:buffer';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../config/settings.ts';
import { hour } from '../../../consultation/durations.ts';
import { isPortFree, startCoturn } from '../../../signaling/relay/coturn.ts';
import { coturnConfig } from '../../../signaling/relay/coturn_config.ts';
import { findTurnserver } from '../../../signaling/relay/find_turnserver.ts';
import { iceServers } from '../../../signaling/relay/ice.ts';
import { missingRelay, type Relay, relayFolder, startRelay } from '../../../signaling/relay/relay.ts';
import { allocate } from '../../../signaling/relay/turn_client.ts';
import { probeRelay, readUrl } from '../../../signaling/relay/turn_probe.ts';
import { freePort, serverCommand, startServerProcess } from '../../fixtures/server_process.ts';
import { until } from '../../fixtures/waiting_room.ts';

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
    const [old] = iceServers(relay, Date.now() - 7 * hour);
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

  test('one credential gets 40 allocations, each in the range of ports that the firewall lets through', async () => {
    const { relay } = await relayFor({ TURN_RELAY_PORTS: '49800-49899' });
    await untilItWorks(relay);
    const server = serverOf(relay);
    const all = await Promise.all(Array.from({ length: 40 }, () => allocate(server)));
    for (const { relayed } of all) {
      expect(relayed.port).toBeGreaterThanOrEqual(49800);
      expect(relayed.port).toBeLessThanOrEqual(49899);
    }
    await expect(allocate(server)).rejects.toMatchObject({ code: 486 });
    // Somebody else is not the worse for it.
    (await allocate(serverOf(relay))).close();
    for (const one of all) one.close();
  });

  test('behind a router: the address that the name leads to is told to browsers, and two of them meet at it', async () => {
    const { relay, port } = await relayFor({ PUBLIC_URL: 'https://198.51.100.7' });
    expect(relay.turnUrls).toEqual([
      `turn:198.51.100.7:${port}?transport=udp`,
      `turn:198.51.100.7:${port}?transport=tcp`,
    ]);
    const near = { ...relay, turnUrls: [`turn:127.0.0.1:${port}`] };
    const server = serverOf(near);
    const [one, other] = await until(() =>
      Promise.all([allocate(server), allocate(server)]).catch(() => null),
    );
    expect([one?.relayed.address, other?.relayed.address]).toEqual(['198.51.100.7', '198.51.100.7']);
    if (!one || !other) throw new Error('no allocation');
    await one.permit(other.relayed);
    await other.permit(one.relayed);
    one.send(other.relayed, Buffer.from('hello'));
    expect(String(await other.receive())).toBe('hello');
    one.close();
    other.close();
    // Nothing leads from here to that address, and the reason says what that means.
    const reason = await until(async () => (await relay.test()).reason || null);
    expect(relay.status().state).toBe('failed');
    expect(reason).toContain('on this machine itself it answers: a firewall or router is in the way');
  });

  test('the secret outlives the server, so that what browsers hold goes on being good (lesson 12)', async () => {
    const { relay, dataDir } = await relayFor();
    await untilItWorks(relay);
    const [held] = iceServers(relay, Date.now());
    await relay.stop();
    const { relay: next, port } = await relayFor({ DATA_DIR: dataDir });
    await untilItWorks(next);
    const server = readUrl(`turn:127.0.0.1:${port}`, held?.username ?? '', held?.credential ?? '');
    if (!server) throw new Error('no relay');
    (await allocate(server)).close();
    expect(statSync(join(relayFolder(dataDir), 'secret')).mode & 0o077).toBe(0);
  });

  test('browsers are told of it at once, before it has come up', async () => {
    const { relay, port } = await relayFor();
    expect(iceServers(relay, Date.now())[0]?.urls).toEqual([
      `turn:127.0.0.1:${port}?transport=udp`,
      `turn:127.0.0.1:${port}?transport=tcp`,
    ]);
    expect(relay.status().state).toBe('unknown');
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

  test('a port in use is said, nobody is sent to it, and the relay begins when it is free', async () => {
    const port = await freePort();
    const other = createServer().listen(port);
    await once(other, 'listening');
    const { relay } = await relayFor({ TURN_PORT: String(port) });
    await until(async () => relay.status().reason.includes('in use') || null);
    expect(relay.status().state).toBe('failed');
    expect(iceServers(relay, Date.now())).toEqual([]);
    other.close();
    await untilItWorks(relay);
    expect(iceServers(relay, Date.now())[0]?.urls).toHaveLength(2);
  });

  test('its file is written anew for each start, whoever has changed it meanwhile', async () => {
    const { relay, dataDir } = await relayFor();
    await untilItWorks(relay);
    const file = join(relayFolder(dataDir), 'turnserver.conf');
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, written.replace(/static-auth-secret=.*/, 'static-auth-secret=another'));
    const first = childPid(dataDir);
    process.kill(Number(first), 'SIGKILL');
    await until(async () => (!isRunning(first) && childPid(dataDir) !== first) || null);
    await untilItWorks(relay);
    expect(readFileSync(file, 'utf8')).toBe(written);
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

  test.each([
    ['without a shell to watch it', 'turnserver'],
    ['and stops at once where it could never be started', '/nowhere/turnserver'],
  ])('%s', async (_, program) => {
    const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-relay-test-'));
    const port = await freePort();
    const settings = {
      port,
      relayPorts: [50000, 50100] as const,
      secret: 's',
      folder,
      own: null,
      external: null,
      neighbours: [],
    };
    const coturn = startCoturn({
      program,
      settings: () => settings,
      shell: '/nowhere/sh',
      onStart() {},
      onEnd() {},
    });
    const pidFile = join(folder, 'turnserver.pid');
    if (program === 'turnserver')
      await until(async () => (existsSync(pidFile) && !(await isPortFree(port))) || null);
    await coturn.stop();
    expect(await isPortFree(port)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('one that was left behind ends with the next start', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sprechzimmer-relay-test-'));
    const folder = relayFolder(dataDir);
    mkdirSync(folder);
    const file = join(folder, 'turnserver.conf');
    const port = await freePort();
    writeFileSync(
      file,
      coturnConfig({
        port,
        relayPorts: [50000, 50100],
        secret: 's',
        folder,
        own: '127.0.0.1',
        external: null,
        neighbours: [],
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
    expect(missingRelay({ turnEmbedded: true, turnUrls: [] }, null)).toMatch(
      /^TURN_EMBEDDED: coturn is not installed[^\n]*$/,
    );
    expect(missingRelay({ turnEmbedded: null, turnUrls: [] }, null)).toBeNull();
    expect(missingRelay({ turnEmbedded: true, turnUrls: ['turn:relay.example'] }, null)).toBeNull();
    expect(missingRelay({ turnEmbedded: true, turnUrls: [] }, '/usr/bin/turnserver')).toBeNull();
  });

  test('coturn is found on the PATH and where Debian puts it, if it can be run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-path-'));
    expect(findTurnserver(folder, [])).toBeNull();
    writeFileSync(join(folder, 'turnserver'), '', { mode: 0o644 });
    expect(findTurnserver(folder, [])).toBeNull();
    chmodSync(join(folder, 'turnserver'), 0o755);
    expect(findTurnserver(folder, [])).toBe(join(folder, 'turnserver'));
    expect(findTurnserver('', [folder])).toBe(join(folder, 'turnserver'));
    rmSync(folder, { recursive: true });
  });

  test.skipIf(process.getuid?.() !== 0)(
    'a server that is to have it and finds none does not start (skipped: hiding it needs root)',
    async () => {
      const hide = 'mount --bind /dev/null "$(command -v turnserver)" && exec "$0" "$@"';
      const started = promisify(execFile)(
        'unshare',
        ['--mount', 'sh', '-c', hide, ...serverCommand, 'serve'],
        { env: { PATH: process.env.PATH, TURN_EMBEDDED: 'on', DATA_DIR: mkdtempSync(join(tmpdir(), 'c-')) } },
      );
      await expect(started).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^sprechzimmer: TURN_EMBEDDED: coturn is not installed[^\n]*\n$/),
      });
    },
  );

  test('the outside address is told to coturn with the inside one', () => {
    const text = coturnConfig({
      port: 3478,
      relayPorts: [49152, 49200],
      secret: 's',
      folder: '/f',
      own: '192.168.1.2',
      external: '8.8.4.4',
      neighbours: ['5.6.7.0-5.6.7.255'],
    });
    expect(text).toContain('relay-ip=192.168.1.2\n');
    expect(text).toContain('denied-peer-ip=5.6.7.0-5.6.7.255\n');
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
