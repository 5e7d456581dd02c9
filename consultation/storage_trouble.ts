/** What is wrong with the disk or with what stands on it. */
export type StorageTrouble = 'full' | 'read_only' | 'damaged';

/**
 * SQLite's result codes (better-sqlite3 has them as `code`), also where drizzle has wrapped the error. A disk that
 * refuses a write for another reason looks read-only to whoever has to repair it.
 */
export function storageTrouble(error: unknown): StorageTrouble | null {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') {
    if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return 'full';
    if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) return 'damaged';
    if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR|EROFS|EACCES|EPERM)/.test(code)) return 'read_only';
  }
  return cause === undefined ? null : storageTrouble(cause);
}
