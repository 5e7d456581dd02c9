import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Coturn, findTurnserver, isPortFree, startCoturn } from './coturn.ts';
import { iceServers } from './ice.ts';
import { type ProbeResult, probeRelay } from './turn_probe.ts';

/** What browsers get to connect where no direct way exists (D1). */
export interface Relay {
  turnUrls: readonly string[];
  turnSecret: string | null;
  status(): RelayStatus;
  /** Asks it now. */
  test(): Promise<RelayStatus>;
  stop(): Promise<void>;
}

/** For the practice's pages and for `check` (lesson 10). */
interface RelayStatus {
  /** `off`: there is none; `unknown`: not asked yet. */
  state: 'off' | 'unknown' | 'ok' | 'failed';
  kind: 'embedded' | 'outside' | 'none';
  /** In English for the log; empty where it works. */
  reason: string;
  probes: ProbeResult[];
}

interface RelayConfig {
  publicUrl: URL;
  dataDir: string;
  turnUrls: readonly string[];
  turnSecret: string | null;
  turnEmbedded: boolean | null;
  turnPort: number;
  turnRelayPorts: readonly [number, number];
  turnExternalIp: string | null;
  demo: boolean;
}

interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** A relay that has just been started needs a moment. */
const firstTestMs = 400;
const testEveryMs = 5 * 60_000;
/** What does not work may have been slow to start, or be repaired at this moment. */
const testAgainMs = 10_000;
/** So long after the start a relay that does not answer may still be starting. */
const graceMs = 5000;

/** There is none; for commands and tests beside the server. */
export const noRelay: Relay = {
  turnUrls: [],
  turnSecret: null,
  status: () => ({ state: 'off', kind: 'none', reason: 'not set up', probes: [] }),
  test: async () => noRelay.status(),
  async stop() {},
};

/**
 * Is coturn wanted and not there?
 *
 * @returns one line for whoever starts the server; null where all is well
 */
export function missingRelay(config: Pick<RelayConfig, 'turnEmbedded' | 'turnUrls'>): string | null {
  const missing = config.turnEmbedded === true && config.turnUrls.length === 0 && findTurnserver() === null;
  return missing ? 'TURN_EMBEDDED: coturn is not installed; install it, or set TURN_EMBEDDED=off' : null;
}

/** The outside relay of `TURN_URLS`, else coturn as our child where it is installed. Returns at once; it works a moment later. */
export function startRelay(config: RelayConfig, log: Log): Relay {
  if (config.turnUrls.length > 0) return watched('outside', config.turnUrls, config.turnSecret, log);
  const program = config.turnEmbedded === false ? null : findTurnserver();
  return program ? embedded(config, program, log) : noRelay;
}

/** Folder of the embedded relay's files. */
export function relayFolder(dataDir: string): string {
  return join(dataDir, 'relay');
}

function watched(
  kind: 'embedded' | 'outside',
  turnUrls: readonly string[],
  turnSecret: string | null,
  log: Log,
  coturn: () => Coturn | null = () => null,
): Relay {
  const startedAt = performance.now();
  let status: RelayStatus = { state: 'unknown', kind, reason: '', probes: [] };
  const relay: Relay = {
    turnUrls,
    turnSecret,
    status: () => status,
    async test() {
      // Not started yet, or not at all: there is nobody to ask.
      if (turnUrls.length === 0) return status;
      const probes = await probeRelay(iceServers(relay, Date.now()));
      const bad = probes.filter(({ ok }) => !ok);
      const reason = [...new Set(bad.map((probe) => `${probe.url}: ${probe.reason}`))].join('; ');
      const state = bad.length === 0 ? 'ok' : 'failed';
      if (state === 'failed' && performance.now() - startedAt < graceMs) return status;
      // Said once, when it changes.
      if (state !== status.state && state === 'failed') log.warn({ reason }, 'the relay does not work');
      if (state !== status.state && state === 'ok') log.info({ kind }, 'the relay works');
      status = { state, kind, reason: coturn()?.trouble() ?? reason, probes };
      return status;
    },
    async stop() {
      clearTimeout(timer);
      await coturn()?.stop();
    },
  };
  let timer = setTimeout(testAndGoOn, firstTestMs);
  timer.unref();
  async function testAndGoOn(): Promise<void> {
    const { state } = await relay.test();
    const pause = { ok: testEveryMs, failed: testAgainMs, unknown: firstTestMs, off: testEveryMs }[state];
    timer = setTimeout(testAndGoOn, pause);
    timer.unref();
  }
  return relay;
}

function embedded(config: RelayConfig, program: string, log: Log): Relay {
  const secret = randomBytes(32).toString('base64url');
  const urls: string[] = [];
  let coturn: Coturn | null = null;
  let stopped = false;
  let portInUse = false;
  const relay = watched('embedded', urls, secret, log, () => coturn);
  const { stop, status } = relay;

  const starting = (async () => {
    const port = await choosePort(config);
    if (port === null) {
      portInUse = true;
      log.warn({ port: config.turnPort }, 'TURN_PORT: the port is in use, so there is no relay');
      return;
    }
    const externalIp = config.turnExternalIp ?? (await findExternalIp(config.publicUrl));
    if (stopped) return;
    const host = config.publicUrl.hostname === 'localhost' ? '127.0.0.1' : config.publicUrl.hostname;
    urls.push(`turn:${host}:${port}?transport=udp`, `turn:${host}:${port}?transport=tcp`);
    coturn = startCoturn({
      program,
      port,
      relayPorts: config.turnRelayPorts,
      secret,
      folder: relayFolder(config.dataDir),
      ownAddresses: ownAddresses(),
      externalIp,
      onStart: () => setTimeout(() => void relay.test(), firstTestMs).unref(),
      onEnd: (code) => log.warn({ code }, 'coturn ended by itself; it is started again'),
    });
  })();

  return Object.assign(relay, {
    status: () =>
      portInUse
        ? { ...status(), state: 'failed' as const, reason: 'TURN_PORT: the port is in use' }
        : status(),
    async stop() {
      stopped = true;
      await starting;
      await stop();
    },
  });
}

/** A demo takes another port rather than none; a practice has told its firewall which one. */
async function choosePort({ turnPort, demo }: RelayConfig): Promise<number | null> {
  if (await isPortFree(turnPort)) return turnPort;
  if (!demo) return null;
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** This machine's addresses without loopback and link-local, IPv4 first. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe80:)/i.test(address))
    .sort((a, b) => (a.family === b.family ? 0 : a.family === 'IPv4' ? -1 : 1))
    .map(({ address }) => address);
}

/** Behind a router the name of the practice leads to an address that this machine does not have. */
async function findExternalIp({ hostname }: URL): Promise<string | null> {
  if (hostname === 'localhost') return null;
  const found = await lookup(hostname, { family: 4 }).catch(() => null);
  if (!found || found.address.startsWith('127.') || ownAddresses().includes(found.address)) return null;
  return found.address;
}
