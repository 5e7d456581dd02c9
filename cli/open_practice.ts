import process from 'node:process';
import { type Config, readConfig } from '../config/settings.ts';
import { closeDatabase, databaseFile, openDatabase } from '../db/database.ts';
import { Vault } from '../db/sealing.ts';
import type { Runtime } from '../runtime.ts';
import { noRelay } from '../signaling/relay/relay.ts';
import { silentHub } from '../signaling/visit_hub.ts';
import { makeLog } from './log.ts';

/**
 * Opens the practice for a command that works beside the server: no sockets, no mail worker.
 *
 * @throws ConfigError, DatabaseError
 */
export function openPractice(): { rt: Runtime; close(): void } {
  const config = readConfig(process.env);
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
  const vault = new Vault(config.secretKey);
  return { db: openDatabase(databaseFile(config.dataDir), { vault }), vault };
}
