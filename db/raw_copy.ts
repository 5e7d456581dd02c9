import { copyFileSync, existsSync, rmSync } from 'node:fs';

/**
 * Copies a database byte by byte, with what its write-ahead log holds, where SQLite cannot open it: on a disk
 * that can only be read. Only for commands, and where nobody writes: a process that has the database open
 * would lose its locks by this (POSIX).
 */
export function copyRaw(file: string, copy: string): void {
  try {
    for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  } catch (error) {
    for (const end of ['', '-wal']) rmSync(copy + end, { force: true });
    throw error;
  }
}
