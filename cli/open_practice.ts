import { join } from 'node:path';
import process from 'node:process';
import { type Config, readConfig } from '../config.ts';
import { closeDatabase, DatabaseError, openDatabase } from '../db/database.ts';
import { Vault } from '../db/sealing.ts';
import type { Runtime } from '../runtime.ts';
import { noRelay } from '../signaling/relay.ts';
import { silentHub } from '../signaling/visit_hub.ts';
import { CommandError } from './errors.ts';
import { makeLog } from './log.ts';

/**
 * Opens the practice for a command that works beside the server: no sockets, no mail worker.
 *
 * @throws ConfigError, CommandError
 */
export function openPractice(): { rt: Runtime; close(): void } {
  const config = readConfig(process.env);
  const db = openDatabaseFor(config);
  const rt: Runtime = {
    config,
    db,
    vault: new Vault(config.secretKey),
    now: Date.now,
    log: makeLog(config.logLevel),
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
    changeSettings: null,
  };
  return { rt, close: () => closeDatabase(db) };
}

/** @throws CommandError in plain words when the database must not or cannot be opened */
export function openDatabaseFor(config: Config): ReturnType<typeof openDatabase> {
  try {
    return openDatabase(join(config.dataDir, 'sprechzimmer.sqlite'));
  } catch (error) {
    if (error instanceof DatabaseError) throw new CommandError(`DATA_DIR: ${error.message}`);
    throw error;
  }
}
