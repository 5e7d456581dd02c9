import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type SQLite from 'better-sqlite3';
import * as v from 'valibot';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import { connect } from './connect.ts';
import { DatabaseError } from './database_error.ts';

/** `DATA_DIR` is ours until it is released, or until this process ends in any way. */
export interface FolderLock {
  release(): void;
}

/** Who has it. The id counts on that machine, or in that container: `host` is the name it has for itself. */
export type Holder = v.InferOutput<typeof holderSchema>;

const holderSchema = v.object({
  pid: v.number(),
  host: v.string(),
  /** ISO 8601 */
  since: v.string(),
});

/** Of this process: looking into the file of a lock that we hold ourselves would lose it (POSIX, fcntl). */
const held = new Map<string, Holder>();

/** Somebody takes the file away between our opening and our writing: again, with the new one. */
const mostTries = 20;
/** So long somebody may look who has it, who must not be taken for the holder. */
const glanceMs = 100;

/**
 * Takes `DATA_DIR` for this program alone (X4). The lock is the system's own on the file `lock`, which SQLite
 * takes: it ends with the process that holds it, `kill -9` and power cut too, and counts between containers
 * that share the folder on one machine. Who has it stands in `lock.json` beside it.
 *
 * @throws DatabaseError in one line that names the folder and the other's process id
 */
export function lockFolder(dataDir: string): FolderLock {
  const folder = realpathSync(dataDir);
  const file = join(folder, 'lock');
  const known = held.get(folder);
  if (known) throw inUse(dataDir, known);
  for (let tries = 0; tries < mostTries; tries++) {
    const client = take(file);
    if (client === 'held') throw inUse(dataDir, readHolder(folder));
    if (client === 'gone') continue;
    held.set(folder, sign(folder));
    return {
      release() {
        if (!held.delete(folder)) return;
        // While it is ours: whoever has it open already notices that it is gone.
        rmSync(join(folder, signName), { force: true });
        rmSync(file, { force: true });
        client.close();
      },
    };
  }
  throw new DatabaseError('DATA_DIR', `${dataDir} is being taken and left by other programs all the time`);
}

/**
 * Whose `DATA_DIR` is at this moment, for commands that work beside a server; changes nothing.
 *
 * @returns null where nobody has it; `unknown` where the holder could not write down who it is
 */
export function folderHolder(dataDir: string): Holder | 'unknown' | null {
  const folder = realpathSync(dataDir);
  const known = held.get(folder);
  if (known) return known;
  const file = join(folder, 'lock');
  if (!existsSync(file)) return null;
  let client: SQLite.Database | undefined;
  try {
    client = connect(file, { timeout: 0, readonly: true, fileMustExist: true });
    client.prepare('select count(*) from sqlite_master').get();
    return null;
  } catch (error) {
    return storageTrouble(error) === 'busy' ? (readHolder(folder) ?? 'unknown') : null;
  } finally {
    client?.close();
  }
}

/** In words for a line: `process 7`, with the name of the machine or container where that is another one. */
export function holderWords(holder: Holder | 'unknown'): string {
  if (holder === 'unknown') return 'process unknown';
  return `process ${holder.pid}${holder.host === hostname() ? '' : ` of ${holder.host}`}`;
}

/** `gone`: the file that was opened is not the one in the folder any more. */
function take(file: string): SQLite.Database | 'held' | 'gone' {
  const client = open(file);
  try {
    client.pragma('locking_mode = EXCLUSIVE');
    // Nothing in it is worth waiting for the disk.
    client.pragma('synchronous = OFF');
    client.exec('begin exclusive');
    claim(client);
    return client;
  } catch (error) {
    client.close();
    if (storageTrouble(error) === 'busy') return 'held';
    if ((error as { code?: string }).code === 'SQLITE_READONLY_DBMOVED') return 'gone';
    throw error;
  }
}

function open(file: string): SQLite.Database {
  try {
    return connect(file, { timeout: glanceMs });
  } catch (error) {
    if (storageTrouble(error) === null && (error as { code?: string }).code !== 'EACCES') throw error;
    throw new DatabaseError(
      'DATA_DIR',
      'the folder cannot be written; check the owner and the rights of the folder',
    );
  }
}

/** On a full disk the lock is taken all the same: a practice has to start then, too. */
function claim(client: SQLite.Database): void {
  try {
    // What is empty shows nobody that it is gone.
    client.pragma(`user_version = ${process.pid}`);
    client.exec('commit');
  } catch (error) {
    if (storageTrouble(error) !== 'full') throw error;
    if (client.inTransaction) client.exec('rollback');
  }
}

const signName = 'lock.json';

function sign(folder: string): Holder {
  const holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  try {
    writeFileSync(join(folder, signName), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  } catch (error) {
    if (storageTrouble(error) !== 'full') throw error;
  }
  return holder;
}

/** @returns null where it has just been left, or could not be written */
function readHolder(folder: string): Holder | null {
  try {
    return v.parse(holderSchema, JSON.parse(readFileSync(join(folder, signName), 'utf8')));
  } catch {
    return null;
  }
}

function inUse(dataDir: string, holder: Holder | null): DatabaseError {
  return new DatabaseError(
    'DATA_DIR',
    `${dataDir} is in use by another program, ${holderWords(holder ?? 'unknown')}`,
  );
}
