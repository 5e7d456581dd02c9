import { closeSync, openSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { second } from '../consultation/durations.ts';
import { bundledAddon } from '../program/files.ts';

/** How long SQLite waits for whoever else holds the database. */
export const busyMs = 5 * second;

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
