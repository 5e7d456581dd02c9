import { closeSync, openSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { second } from '../consultation/durations.ts';
import { bundledAddon } from '../program/files.ts';

/** How long SQLite waits for whoever else holds the database: in a command, which holds nobody up. */
const busyMs = 5 * second;

/**
 * X4: in the server, where everybody waits meanwhile. What takes longer waits outside SQLite
 * (db/storage_watch.ts).
 */
export const servingBusyMs = 200;

/**
 * The one place that opens SQLite files. A new one is its owner's alone, whoever may look into the folder
 * (D4).
 */
export function connect(file: string, options: SQLite.Options = {}): SQLite.Database {
  if (!options.fileMustExist) closeSync(openSync(file, 'a', 0o600));
  const nativeBinding = bundledAddon();
  const all = { timeout: busyMs, ...options };
  return new SQLite(file, nativeBinding ? { ...all, nativeBinding } : all);
}
