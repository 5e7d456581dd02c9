import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { BackupError } from './backup_error.ts';
import { keyMarkOf } from './key_mark.ts';
import { databaseName } from './manifest.ts';
import { writeSealed } from './sealed_file.ts';
import type { BackupAnswer, BackupTask } from './task.ts';
import { unpackBackup } from './unpack.ts';

/*
 * A thread of its own for what takes seconds: every page of the database, a passphrase (scrypt), encryption.
 * Its SQLite is Node's own, because the native one cannot be found from a thread of the single executable. It
 * must never open the database itself: closing that here would lose the locks of the serving thread (POSIX).
 */

class Damaged extends Error {}

async function perform(task: BackupTask): Promise<number> {
  switch (task.what) {
    case 'look':
      refuseDamagedCopy(task.copy);
      return 0;
    case 'write':
      refuseDamagedCopy(task.copy);
      return await writeSealed(task);
    case 'rehearse':
      return await rehearse(task);
    case 'stage': {
      const { createdAt } = await unpackBackup(task.file, task.secret, task.folder);
      refuseDamagedCopy(join(task.folder, databaseName));
      return Date.parse(createdAt);
    }
    case 'key_mark':
      return await keyMarkOf(task.file, task.secret);
  }
}

/** All that a restore does before the practice's key is needed. */
async function rehearse({ file, secret, folder }: BackupTask & { what: 'rehearse' }): Promise<number> {
  await unpackBackup(file, secret, folder);
  const copy = join(folder, databaseName);
  refuseDamagedCopy(copy);
  const client = new DatabaseSync(copy, { readOnly: true });
  try {
    const found = client.prepare('pragma user_version').get();
    return Number(Object.values(found ?? {})[0]);
  } finally {
    client.close();
  }
}

/** Makes it one file by itself, without a WAL beside it. */
function refuseDamagedCopy(copy: string): void {
  const client = new DatabaseSync(copy);
  try {
    client.exec('pragma journal_mode = delete');
    const found = client.prepare('pragma quick_check(1)').get();
    if (Object.values(found ?? {})[0] !== 'ok') throw new Damaged('the database file is damaged');
  } catch (error) {
    const code = codes[(error as { errcode?: number }).errcode ?? 0];
    if (code) throw Object.assign(new Error((error as Error).message), { code });
    throw new Damaged('the database file is damaged');
  } finally {
    client.close();
  }
}

/** SQLite's result codes that say something of the disk and nothing of the copy. */
const codes: Partial<Record<number, string>> = {
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
};

function failure(error: unknown): BackupAnswer {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof Damaged) return { ok: false, why: 'damaged', message };
  if (error instanceof BackupError) return { ok: false, why: 'backup', message, fault: error.fault };
  return { ok: false, why: 'system', message, code: code ?? 'EUNKNOWN' };
}

const answer: BackupAnswer = await perform(workerData as BackupTask).then(
  (value) => ({ ok: true, value }),
  failure,
);
parentPort?.postMessage(answer);
