import { closeSync, openSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import { connect } from '../db/connect.ts';
import { databaseFile } from '../db/database.ts';
import { eraseFile } from '../db/erase_file.ts';
import { copyRaw } from '../db/raw_copy.ts';
import { leftBehind, passingPath } from './passing_files.ts';

/** So many pages (4 KiB each) are copied before others get their turn. */
const pagesAtOnce = 64;
/** So many go to the disk meanwhile: else all of them would at the end, and everybody would wait. */
const pagesUnsynced = 2_048;

/**
 * Copies the database while others read and write it: everything up to one moment and nothing after it.
 *
 * @param folder where the copy is made
 * @returns the copy, which nobody has looked at and the caller erases
 */
export async function takeSnapshot(dataDir: string, signal?: AbortSignal, folder = dataDir): Promise<string> {
  const copy = passingPath(folder, 'snapshot', '.sqlite');
  // Made first, because SQLite would make it readable by others.
  closeSync(openSync(copy, 'wx', 0o600));
  const written = await open(copy, 'r+');
  let source: ReturnType<typeof connect> | undefined;
  try {
    source = connect(databaseFile(dataDir), { fileMustExist: true });
    // An open reading transaction holds the moment: otherwise each write by others would start the copy anew.
    source.exec('begin');
    source.prepare('select count(*) from sqlite_master').get();
    const sync = syncing(written);
    await source.backup(copy, {
      progress: () => {
        signal?.throwIfAborted();
        sync();
        return pagesAtOnce;
      },
    });
    return copy;
  } catch (error) {
    await eraseFile(copy);
    throw error;
  } finally {
    source?.close();
    await written.close();
  }
}

/** @returns to be called at each portion; what has been written goes to the disk in the background */
function syncing(file: FileHandle): () => void {
  let pages = 0;
  let under = false;
  return () => {
    pages += pagesAtOnce;
    if (under || pages < pagesUnsynced) return;
    pages = 0;
    under = true;
    const over = () => {
      under = false;
    };
    // What the disk does not take, SQLite says at the end.
    file.datasync().then(over, over);
  };
}

/** Erases what a killed backup has left, which would outlive the purge otherwise (D3). */
export async function eraseLeftSnapshots(dataDir: string, before: number): Promise<void> {
  for (const file of leftBehind(dataDir, 'snapshot', before)) await eraseFile(file);
}

/**
 * The same from a disk that takes nothing any more: elsewhere, and byte by byte where SQLite cannot open it.
 *
 * @param folder on another disk
 */
export async function rescueSnapshot(dataDir: string, folder: string): Promise<string> {
  try {
    return await takeSnapshot(dataDir, undefined, folder);
  } catch (error) {
    if (storageTrouble(error) !== 'read_only') throw error;
    const copy = passingPath(folder, 'snapshot', '.sqlite');
    closeSync(openSync(copy, 'wx', 0o600));
    copyRaw(databaseFile(dataDir), copy);
    return copy;
  }
}
