import { BackupError } from '../backup/backup_error.ts';
import { storageTrouble } from '../consultation/storage_trouble.ts';
import { CommandError } from './errors.ts';

/**
 * What went wrong with a backup, in one line.
 *
 * @param where the file or folder that was written
 */
export function explainBackup(error: unknown, where: string): unknown {
  if (error instanceof BackupError) return new CommandError(error.message);
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return new CommandError(`${where}: there is no such folder`);
  const trouble = storageTrouble(error);
  if (trouble === 'full') return new CommandError(`${where}: the disk is full; nothing has been changed`);
  if (trouble === 'read_only') return new CommandError(`${where}: cannot be written (${code})`);
  return error;
}
