import { Refusal } from './refusal.ts';

/**
 * What is wrong with the disk or with what stands on it. `busy`: another program holds the database. `quota`:
 * the practice's share of the disk is used up, and nothing new is taken in.
 */
export type StorageTrouble = 'full' | 'quota' | 'read_only' | 'damaged' | 'busy';

/**
 * What an error says of the disk: SQLite's result codes (better-sqlite3 has them as `code`), those of the
 * system, also where drizzle has wrapped the error, and the refusal `no_storage` into which `write()` turns
 * them. A disk that refuses a write for another reason looks read-only to whoever has to repair it.
 */
export function storageTrouble(error: unknown): StorageTrouble | null {
  if (error instanceof Refusal) return error.code === 'no_storage' ? (error.detail as StorageTrouble) : null;
  for (const code of codesOf(error)) {
    if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return 'full';
    if (/^SQLITE_BUSY/.test(code)) return 'busy';
    if (/^(SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) return 'damaged';
    if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR|EROFS|EACCES|EPERM)/.test(code)) return 'read_only';
  }
  return null;
}

/**
 * Whether the store failed and not what was to be stored, nor our own code: the same again will go through
 * once the disk, the memory, or the program that holds the database lets it.
 */
export function storeFailed(error: unknown): boolean {
  if (storageTrouble(error)) return true;
  return codesOf(error).some((code) => /^SQLITE_(LOCKED|NOMEM|INTERRUPT|PROTOCOL|SCHEMA)/.test(code));
}

/** The error's code and those of its causes, outermost first. */
function codesOf(error: unknown): string[] {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  const own = typeof code === 'string' ? [code] : [];
  return cause === undefined ? own : [...own, ...codesOf(cause)];
}
