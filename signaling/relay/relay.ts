import { join, resolve } from 'node:path';
import { type EmbeddedConfig, startEmbedded } from './embedded_relay.ts';
import { findTurnserver } from './find_turnserver.ts';
import { type RelayStatus, watchRelay } from './relay_watch.ts';

/** What browsers get to connect where no direct way exists (D1). */
export interface Relay {
  turnUrls: readonly string[];
  turnSecret: string | null;
  /** Where a coturn of our own takes TCP on this machine; null where there is none. */
  localPort(): number | null;
  status(): RelayStatus;
  /** Asks it now. */
  test(): Promise<RelayStatus>;
  stop(): Promise<void>;
}

interface RelayConfig extends EmbeddedConfig {
  dataDir: string;
  turnUrls: readonly string[];
  turnSecret: string | null;
  turnEmbedded: boolean | null;
}

interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** There is none; for commands and tests beside the server. */
export const noRelay: Relay = {
  turnUrls: [],
  turnSecret: null,
  localPort: () => null,
  status: () => ({ state: 'off', kind: 'none', reason: 'not set up', probes: [] }),
  test: async () => noRelay.status(),
  async stop() {},
};

/**
 * Is coturn wanted and not there?
 *
 * @returns one line for whoever starts the server; null where all is well
 */
export function missingRelay(
  config: Pick<RelayConfig, 'turnEmbedded' | 'turnUrls'>,
  program = findTurnserver(),
): string | null {
  const missing = config.turnEmbedded === true && config.turnUrls.length === 0 && program === null;
  return missing ? 'TURN_EMBEDDED: coturn is not installed; install it, or set TURN_EMBEDDED=off' : null;
}

/**
 * The outside relay of `TURN_URLS`, else coturn as our child where it is installed. Returns at once and with
 * addresses, so that no browser is told that there is no relay while it comes up; it works a moment later.
 *
 * @param options.folder for the files of our own
 * @param options.secure resolves when the server's own TLS port hands TURN on (tls/one_port.ts); null where
 *   it has none
 */
export function startRelay(
  config: RelayConfig,
  log: Log,
  {
    folder = relayFolder(config.dataDir),
    secure = null,
  }: { folder?: string; secure?: Promise<void> | null } = {},
): Relay {
  if (config.turnUrls.length > 0) return outside(config, log);
  const program = config.turnEmbedded === false ? null : findTurnserver();
  return program ? startEmbedded(config, { program, folder, secure }, log) : noRelay;
}

/** Folder of the embedded relay's files. */
export function relayFolder(dataDir: string): string {
  return resolve(join(dataDir, 'relay'));
}

function outside({ turnUrls, turnSecret }: RelayConfig, log: Log): Relay {
  const { status, test, stop } = watchRelay({ kind: 'outside', server: { turnUrls, turnSecret } }, log);
  return { turnUrls, turnSecret, localPort: () => null, status, test, stop: async () => stop() };
}
