import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { keptBefore, timeName, timeOf } from '../db/before_update.ts';
import { certificateFolder, databaseName } from './manifest.ts';

/*
 * One practice takes the place of another: all of it, or nothing. A folder with what is new is made ready
 * beside it first. Giving that folder its name `replacing-TIME` is the moment from which on it counts: before
 * it the practice is the old one, and after it whoever opens the practice next carries on to the end.
 */

const replacing = /^replacing-(\d{8}T\d{6}Z)$/;

/** What makes a practice. The database first: a folder without one is no practice. */
const parts = [databaseName, 'secret.key', 'settings.env', certificateFolder];

/**
 * From now on the practice is the one in this folder, whenever the process dies.
 *
 * @param folder inside `dataDir`, with files named as in `dataDir`; what it has none of stays as it is
 */
export function beginReplacing(dataDir: string, folder: string): void {
  syncFolder(folder);
  renameSync(folder, join(dataDir, `replacing-${timeName(Date.now())}`));
  syncFolder(dataDir);
}

/** Whether somebody has begun and not come to the end. */
export function isReplacing(dataDir: string): boolean {
  return existsSync(dataDir) && readdirSync(dataDir).some((name) => replacing.test(name));
}

/**
 * Carries on to the end, in a folder that is ours alone. What was there before is kept beside it, in
 * `before-restore-TIME`, with the same names. Does nothing where nothing was begun.
 */
export function finishReplacing(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const time = replacing.exec(name)?.[1];
    if (time) exchange(dataDir, { from: join(dataDir, name), kept: join(dataDir, keptBefore(timeOf(time))) });
  }
}

function exchange(dataDir: string, { from, kept }: { from: string; kept: string }): void {
  const keeps = existsSync(kept) || existsSync(join(dataDir, databaseName));
  if (keeps) mkdirSync(kept, { recursive: true, mode: 0o700 });
  for (const name of parts) {
    const [fresh, here, before] = [join(from, name), join(dataDir, name), join(kept, name)];
    if (!existsSync(fresh)) continue;
    if (name === databaseName && keeps) {
      // Of a practice that was not closed: they belong to the old file.
      for (const ending of ['-wal', '-shm']) moveIfThere(here + ending, before + ending);
    }
    if (keeps) moveIfThere(here, before);
    else rmSync(here, { recursive: true, force: true });
    // So that taking it back takes these settings away, too.
    if (keeps && name === 'settings.env' && !existsSync(before)) writeFileSync(before, '', { mode: 0o600 });
    renameSync(fresh, here);
  }
  syncFolder(dataDir);
  rmSync(from, { recursive: true, force: true });
}

/** What was killed may have moved it already. */
function moveIfThere(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}

/** So that the names survive a power cut. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
