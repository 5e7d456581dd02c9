import { closeSync, openSync, readSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type SQLite from 'better-sqlite3';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import { connect } from './connect.ts';
import { DatabaseError } from './database_error.ts';

/** `DATA_DIR` is ours until it is released, or until this process ends in any way. */
export interface FolderLock {
  release(): void;
}

/** Of this process: looking into the file of a lock that we hold ourselves would lose it (POSIX, fcntl). */
const held = new Set<string>();

/** Somebody takes the file away between our opening and our writing: again, with the new one. */
const mostTries = 20;

/**
 * Takes `DATA_DIR` for this program alone (X4). The lock is the system's own on the file `lock`, which SQLite
 * takes: it ends with the process that holds it, `kill -9` and power cut too, and counts between containers
 * that share the folder on one machine. The file only says which process it is.
 *
 * @throws DatabaseError in one line that names the folder and the other's process id
 */
export function lockFolder(dataDir: string): FolderLock {
  const folder = realpathSync(dataDir);
  const file = join(folder, 'lock');
  if (held.has(folder)) throw inUse(dataDir, process.pid);
  for (let tries = 0; tries < mostTries; tries++) {
    const client = take(file);
    if (client === 'held') throw inUse(dataDir, readHolder(file));
    if (client === 'gone') continue;
    held.add(folder);
    return {
      release() {
        if (!held.delete(folder)) return;
        // While it is ours: whoever has it open already notices that it is gone.
        rmSync(file, { force: true });
        client.close();
      },
    };
  }
  throw new DatabaseError('DATA_DIR', `${dataDir} is being taken and left by other programs all the time`);
}

/** `gone`: the file that was opened is not the one in the folder any more. */
function take(file: string): SQLite.Database | 'held' | 'gone' {
  const client = open(file);
  try {
    client.pragma('locking_mode = EXCLUSIVE');
    // Nothing in it is worth waiting for the disk.
    client.pragma('synchronous = OFF');
    client.exec('begin exclusive');
    sign(client);
    return client;
  } catch (error) {
    client.close();
    const { code = '' } = error as { code?: string };
    if (code.startsWith('SQLITE_BUSY')) return 'held';
    if (code === 'SQLITE_READONLY_DBMOVED') return 'gone';
    throw error;
  }
}

function open(file: string): SQLite.Database {
  try {
    return connect(file, { timeout: 0 });
  } catch (error) {
    if (storageTrouble(error) === null && (error as { code?: string }).code !== 'EACCES') throw error;
    throw new DatabaseError(
      'DATA_DIR',
      'the folder cannot be written; check the owner and the rights of the folder',
    );
  }
}

/** Says who has it. On a full disk the lock is taken all the same: a practice has to start then, too. */
function sign(client: SQLite.Database): void {
  try {
    client.pragma(`user_version = ${process.pid}`);
    client.exec('commit');
  } catch (error) {
    if (storageTrouble(error) !== 'full') throw error;
    if (client.inTransaction) client.exec('rollback');
  }
}

/** Where SQLite keeps `user_version`: the database itself cannot be asked while it is locked. */
const versionAt = 60;

function readHolder(file: string): number {
  const head = Buffer.alloc(versionAt + 4);
  try {
    const handle = openSync(file, 'r');
    readSync(handle, head, 0, head.length, 0);
    closeSync(handle);
  } catch {
    // It has just been left.
  }
  return head.readUInt32BE(versionAt);
}

function inUse(dataDir: string, pid: number): DatabaseError {
  return new DatabaseError(
    'DATA_DIR',
    `${dataDir} is in use by another program, process ${pid || 'unknown'}`,
  );
}
