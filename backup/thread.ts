import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../db/database_error.ts';
import { workerUrl } from '../program/files.ts';
import { BackupError } from './backup_error.ts';
import type { BackupAnswer, BackupTask } from './task.ts';

/**
 * Has it done in a thread, so that the server answers all the while.
 *
 * @param signal ends it at once, and nothing is left
 * @throws BackupError, DatabaseError where the copy is damaged, an error with a code of SQLite or the system
 */
export async function inBackupThread(task: BackupTask, signal?: AbortSignal): Promise<number> {
  signal?.throwIfAborted();
  // It knows nothing of the environment, where secrets are.
  const thread = new Worker(workerUrl('backup_worker'), {
    name: 'backup',
    workerData: task,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<BackupAnswer>();
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => reject(new BackupError('the thread of the backup has ended')));
  const stop = () => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  try {
    const answer = await promise;
    if (answer.ok) return answer.value;
    throw asError(answer);
  } catch (error) {
    await thread.terminate();
    if (signal?.aborted && task.what === 'write') await rm(`${task.file}.partial`, { force: true });
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

function asError(answer: BackupAnswer & { ok: false }): Error {
  const { message } = answer;
  if (answer.why === 'damaged') return new DatabaseError('DATA_DIR', `${message}; restore a backup`);
  if (answer.why === 'backup') return new BackupError(message, answer.fault);
  return Object.assign(new Error(message), { code: answer.code });
}
