import { closeSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { timeName, timeOf } from '../db/before_update.ts';
import { connect } from '../db/connect.ts';
import { databaseFile, refuseDamaged } from '../db/database.ts';
import { eraseFile } from '../db/erase_file.ts';

/** So many pages (4 KiB each) are copied before others get their turn. */
const pagesAtOnce = 256;

/**
 * Copies the database while others read and write it: everything up to one moment and nothing after it.
 *
 * @returns the copy, which the caller erases
 * @throws DatabaseError when the database is damaged: a copy of it would push out the good ones
 */
export async function takeSnapshot(dataDir: string, signal?: AbortSignal): Promise<string> {
  const copy = join(dataDir, `snapshot-${timeName(Date.now())}-${crypto.randomUUID().slice(0, 8)}.sqlite`);
  // Made first, because SQLite would make it readable by others.
  closeSync(openSync(copy, 'wx', 0o600));
  const source = connect(databaseFile(dataDir), { fileMustExist: true });
  try {
    // An open reading transaction holds the moment: otherwise each write by others would start the copy anew.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_master').get();
    await source.backup(copy, {
      progress: () => {
        signal?.throwIfAborted();
        return pagesAtOnce;
      },
    });
    refuseDamagedCopy(copy);
    return copy;
  } catch (error) {
    await eraseFile(copy);
    throw error;
  } finally {
    source.close();
  }
}

/** Erases what a killed backup has left, which would outlive the purge otherwise (D3). */
export async function eraseLeftSnapshots(dataDir: string, before: number): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    const made = /^snapshot-(\d{8}T\d{6}Z)-.*\.sqlite/.exec(name)?.[1];
    if (made && timeOf(made) <= before) await eraseFile(join(dataDir, name));
  }
}

function refuseDamagedCopy(copy: string): void {
  const client = connect(copy);
  try {
    // One file by itself, without a WAL beside it.
    client.pragma('journal_mode = DELETE');
    refuseDamaged(client);
  } finally {
    client.close();
  }
}
