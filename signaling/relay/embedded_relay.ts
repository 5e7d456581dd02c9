import { createSocket } from 'node:dgram';
import { setTimeout as after } from 'node:timers/promises';
import type { Coturn } from './coturn.ts';
import { type RelayAddresses, relayAddresses } from './relay_addresses.ts';
import { relaySecret } from './relay_secret.ts';
import { type RelayStatus, watchRelay } from './relay_watch.ts';

export interface EmbeddedConfig {
  publicUrl: URL;
  turnPort: number;
  turnRelayPorts: readonly [number, number];
  turnExternalIp: string | null;
  demo: boolean;
}

interface Place {
  /** Path of Debian's `turnserver`. */
  program: string;
  /** Private folder for its files. */
  folder: string;
  /** Resolves when TURN can also be had over TLS on the port of the pages; null where it cannot. */
  secure: Promise<void> | null;
}

interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Whoever has waited for the first page after a start has it by then; coturn costs the thread some. */
const laterMs = 150;
/** So often we look whether what is in the way has gone. */
const againMs = 2000;

/** coturn as our child, on this machine's addresses. */
export function startEmbedded(config: EmbeddedConfig, { program, folder, secure }: Place, log: Log) {
  const turnSecret = relaySecret(folder);
  const turnUrls: string[] = [];
  let port = config.turnPort;
  let addresses: RelayAddresses = { own: null, external: null, neighbours: [] };
  let coturn: Coturn | null = null;
  /** Why coturn has not been started. */
  let obstacle: string | null = null;
  let onePort = false;
  const stopping = new AbortController();

  const watch = watchRelay(
    {
      kind: 'embedded',
      server: { turnUrls, turnSecret },
      nearUrl: () => `turn:127.0.0.1:${port}?transport=udp`,
      trouble: () => coturn?.trouble() ?? null,
      prepare: followAddresses,
    },
    log,
  );
  // A practice's port is known before it is tried; a demo's is not.
  if (!config.demo) tell();
  // Before there is a certificate nobody could use it.
  void secure?.then(() => {
    onePort = true;
    if (turnUrls.length > 0) tell();
  });
  const starting = start().catch((error: NodeJS.ErrnoException) => {
    if (!stopping.signal.aborted) hold(`coturn cannot be started, ${error.code ?? error.message}`);
  });

  async function start(): Promise<void> {
    await after(laterMs, undefined, { signal: stopping.signal, ref: false });
    const { endLeftover, isPortFree, startCoturn } = await import('./coturn.ts');
    await endLeftover(folder);
    if (config.demo && !(await isPortFree(port))) port = await anyPort();
    const inTheWay = async (): Promise<string | null> => {
      if (!(await isPortFree(port))) return `TURN_PORT: port ${port} is in use by another program`;
      addresses = await relayAddresses(config, addresses);
      return addresses.own === null ? 'this machine has no address but its loopback' : null;
    };
    for (let reason = await inTheWay(); reason !== null; reason = await inTheWay()) {
      hold(reason);
      await after(againMs, undefined, { signal: stopping.signal, ref: false });
    }
    obstacle = null;
    if (stopping.signal.aborted) return;
    tell();
    coturn = startCoturn({
      program,
      settings: () => ({ port, relayPorts: config.turnRelayPorts, secret: turnSecret, folder, ...addresses }),
      onStart: () => watch.started(),
      onEnd: (code) => log.warn({ code }, 'coturn ended by itself; it is started again'),
    });
  }

  function tell(): void {
    turnUrls.splice(0, Infinity, ...relayUrls(config, port, onePort));
  }

  /** Nobody is sent to a port where somebody else listens. */
  function hold(reason: string): void {
    if (!obstacle) log.warn({ reason }, 'there is no relay');
    obstacle = reason;
    turnUrls.length = 0;
  }

  /** A practice's line gets another address at night, and its name follows. */
  async function followAddresses(): Promise<void> {
    if (!coturn) return;
    const found = await relayAddresses(config, addresses);
    // Without a network there is nothing to follow; it will come back.
    if (found.own === null) return;
    if (found.own === addresses.own && found.external === addresses.external) return;
    addresses = found;
    log.info({}, 'the address has changed; the relay is started again');
    coturn.restart();
  }

  const status = (): RelayStatus =>
    obstacle ? { ...watch.status(), state: 'failed', reason: obstacle } : watch.status();

  return {
    turnUrls,
    turnSecret,
    localPort: () => (coturn ? port : null),
    status,
    async test() {
      await watch.test();
      return status();
    },
    async stop() {
      stopping.abort();
      watch.stop();
      await starting;
      await coturn?.stop();
    },
  };
}

/**
 * Every way to our own relay, as browsers are told.
 *
 * @param onePort over TLS on the port of the pages too (lesson 11), by the name that the certificate is for
 */
export function relayUrls(
  { publicUrl }: Pick<EmbeddedConfig, 'publicUrl'>,
  port: number,
  onePort: boolean,
): string[] {
  const host = publicUrl.hostname === 'localhost' ? '127.0.0.1' : publicUrl.hostname;
  const urls = [`turn:${host}:${port}?transport=udp`, `turn:${host}:${port}?transport=tcp`];
  return onePort ? [...urls, `turns:${publicUrl.hostname}:${publicUrl.port || 443}?transport=tcp`] : urls;
}

/** A demo takes another port rather than none; a practice has told its firewall which one. */
function anyPort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
