import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { type Config, dataDirOf, readConfig } from '../config/settings.ts';
import { closeDatabase, databaseFile, openDatabase } from '../db/database.ts';
import { fittingVault } from '../db/key_check.ts';
import { Vault } from '../db/sealing.ts';
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
  const { db, vault } = openDatabaseFor(config);
  const rt: Runtime = {
    config,
    db,
    vault,
    now: Date.now,
    log: makeLog(config.logLevel),
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
    changeSettings: null,
  };
  return { rt, close: () => closeDatabase(db) };
}

/** @throws DatabaseError in plain words when the database must not or cannot be opened */
export function openDatabaseFor(config: Config): Pick<Runtime, 'db' | 'vault'> {
  const file = databaseFile(config.dataDir);
  const vault = fittingVault(file, vaultsOf(config));
  return { db: openDatabase(file, { vault }), vault };
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
