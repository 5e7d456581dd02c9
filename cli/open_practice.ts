import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { type Config, dataDirOf, readConfig } from '../config/settings.ts';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import { closeDatabase, databaseFile, openDatabase } from '../db/database.ts';
import { fittingVault } from '../db/key_check.ts';
import { Vault } from '../db/sealing.ts';
import { untilWritable } from '../db/storage_watch.ts';
import type { Log } from '../program/log.ts';
import type { Runtime } from '../runtime.ts';
import { noRelay } from '../signaling/relay/relay.ts';
import { silentHub } from '../signaling/visit_hub.ts';
import { CommandError } from './errors.ts';
import { makeLog } from './log.ts';
import { serviceHint } from './service.ts';

/**
 * Opens the practice for a command that works beside the server: no sockets, no mail worker.
 *
 * @param how `make`: makes it where there is none; the folder is locked then
 * @throws CommandError where there is none; ConfigError, DatabaseError
 */
export function openPractice({ make = false } = {}): { rt: Runtime; close(): void } {
  const config = make ? readConfig(process.env) : existingConfig();
  const { db, vault } = make ? openFor(config, {}) : openDatabaseFor(config);
  const rt: Runtime = {
    config,
    db,
    vault,
    now: Date.now,
    ran: () => performance.now(),
    log: makeLog(config.logLevel),
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
    changeSettings: null,
    replacing: null,
  };
  return { rt, close: () => closeDatabase(db) };
}

/**
 * The database as it is, for a command: only the server changes tables, so that a new program never does it
 * under an old one that runs.
 *
 * @throws DatabaseError in plain words when the database must not or cannot be opened
 */
export function openDatabaseFor(config: Config): Pick<Runtime, 'db' | 'vault'> {
  return openFor(config, { update: false });
}

const lookMs = 250;
/** A backup tool is through by then; else somebody has to be told by a start that fails. */
const startPatienceMs = 120_000;

/**
 * The database for the server, brought up to date. While another program holds it, the start waits and says
 * so.
 *
 * @throws DatabaseError as `openDatabaseFor`, or that it is held still
 */
export async function openToServe(config: Config, log: Log): Promise<Pick<Runtime, 'db' | 'vault'>> {
  const until = performance.now() + startPatienceMs;
  for (let tries = 0; ; tries++) {
    try {
      const opened = openFor(config, { serving: true });
      // Where it can be read meanwhile, it is open, and cannot be written yet.
      await untilWritable({ db: opened.db, log }, until - performance.now());
      return opened;
    } catch (error) {
      if (storageTrouble(error) !== 'busy' || performance.now() > until) throw error;
      if (tries === 0) log.warn({}, 'another program holds the database; the start waits for it');
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

function openFor(
  config: Config,
  how: { update?: boolean; serving?: boolean },
): Pick<Runtime, 'db' | 'vault'> {
  const file = databaseFile(config.dataDir);
  const vault = fittingVault(file, vaultsOf(config));
  return { db: openDatabase(file, { vault, ...how }), vault };
}

/** The practice's key, and the one that it is being changed to. */
export function vaultsOf({ secretKey, nextSecretKey }: Config): [Vault, ...Vault[]] {
  return [new Vault(secretKey), ...(nextSecretKey ? [new Vault(nextSecretKey)] : [])];
}

/**
 * The settings of a practice that is there, for commands that never make one.
 *
 * @throws CommandError that names the folder, with nothing made
 */
export function existingConfig(): Config {
  const dataDir = dataDirOf(process.env);
  if (!existsSync(databaseFile(dataDir))) throw new CommandError(noPractice(dataDir));
  return readConfig(process.env, {}, { existing: true });
}

/** What there is to say where no practice is: which folder was looked in, and whose it is. */
export function noPractice(dataDir: string): string {
  const hint = serviceHint(process.env);
  return `DATA_DIR: there is no practice in ${resolve(dataDir)}; nothing was made${hint ? `; ${hint}` : ''}`;
}
