import { BackupError } from '../backup/backup_error.ts';
import { DatabaseError } from '../db/database_error.ts';
import { reasonOf } from '../program/reason.ts';

/** What a backup that failed is called in `jobs`. */
export function backupCode(error: unknown): string {
  if (error instanceof DatabaseError) return 'EDAMAGED';
  if (error instanceof BackupError) return 'EBACKUP';
  return reasonOf(error);
}
