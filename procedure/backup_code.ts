import { BackupError } from '../backup/backup_error.ts';
import { DatabaseError } from '../db/database_error.ts';

/** What a backup that failed is called in `jobs`. */
export function backupCode(error: unknown): string {
  if (error instanceof DatabaseError) return 'EDAMAGED';
  if (error instanceof BackupError) return 'EBACKUP';
  return String((error as { code?: unknown }).code ?? 'EUNKNOWN');
}
