import { existsSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config/settings.ts';
import { databaseFile } from '../../db/database.ts';
import type { Finding } from './finding.ts';

const MB = 1024 * 1024;

/**
 * Whether `DATA_DIR` takes what is written, and for how long: a backup and an update need the database's size
 * again.
 */
export function checkDisk({ dataDir }: Config): Finding {
  // Nothing is made here; that there is no practice is told by the line about the database.
  if (!existsSync(dataDir)) return { what: 'disk', result: 'off', text: 'there is no DATA_DIR yet' };
  const trial = join(dataDir, `check-${crypto.randomUUID()}`);
  try {
    writeFileSync(trial, Buffer.alloc(4096), { mode: 0o600, flush: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      what: 'disk',
      result: 'failed',
      text: `DATA_DIR cannot be written (${code}); nothing is saved: look at the disk and at the owner and the rights of the folder, and write a backup to another disk now ("backup FILE" works all the same)`,
    };
  } finally {
    rmSync(trial, { force: true });
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MB);
  const database = (statSync(databaseFile(dataDir), { throwIfNoEntry: false })?.size ?? 0) / MB;
  const needed = Math.ceil(Math.max(200, 2 * database));
  return free < needed
    ? {
        what: 'disk',
        result: 'failed',
        text: `${free} MB free in DATA_DIR; make room, ${needed} MB are needed`,
      }
    : { what: 'disk', result: 'ok', text: `DATA_DIR can be written, ${free} MB free` };
}
