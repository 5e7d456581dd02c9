import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';

/** What a database that does not take it means for a command, in one line; null for any other error. */
export function storageLine(error: unknown): string | null {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  // A port or a certificate has codes of the same names.
  if (!/^(SQLITE_|no_storage)/.test(String(code))) return cause === undefined ? null : storageLine(cause);
  const trouble = storageTrouble(error);
  return trouble && `DATA_DIR: ${words[trouble]}`;
}

const words: Record<StorageTrouble, string> = {
  full: 'the disk is full; make room and try again',
  quota: 'STORAGE_LIMIT_MB is reached',
  read_only: 'the database cannot be written; check the disk, and the owner and the rights of the folder',
  damaged: 'the database file is damaged; restore a backup',
  busy: 'another program holds the database; end it (a backup tool, sqlite3), or try again when it is done',
};
