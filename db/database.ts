import SQLite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { bundledAddon, programFile } from '../program_files.ts';

/** Drizzle over one SQLite file; `$client` is the better-sqlite3 connection. Everything is synchronous. */
export type Database = BetterSQLite3Database & { $client: SQLite.Database };

/** What the queries run on: the database or a transaction of it. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete'>;

/** A database that this program must not open. The message is one line for the person who starts it. */
export class DatabaseError extends Error {}

/**
 * Opens the file, making it if it is not there, and brings it up to date.
 *
 * @throws DatabaseError when the file is no database, cannot be written or belongs to a newer program
 */
export function openDatabase(file: string): Database {
  let client: SQLite.Database | undefined;
  try {
    const nativeBinding = bundledAddon();
    client = new SQLite(file, nativeBinding ? { nativeBinding } : {});
    client.pragma('journal_mode = WAL');
    // FULL: an acknowledged change survives a power cut, not only the death of the process.
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    // D3: deleted rows are overwritten with zeros.
    client.pragma('secure_delete = ON');
    client.pragma('busy_timeout = 5000');
    const db = drizzle(client);
    refuseNewer(client);
    migrate(db, { migrationsFolder });
    return db;
  } catch (error) {
    client?.close();
    throw explain(error);
  }
}

/** Writes everything from the WAL into the file and leaves no WAL behind. */
export function closeDatabase(db: Database): void {
  if (!db.$client.open) return;
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}

const migrationsFolder = programFile('migrations');

function refuseNewer(client: SQLite.Database): void {
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash));
  const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return;
  const applied = client.prepare('select hash from __drizzle_migrations').all() as { hash: string }[];
  if (applied.some(({ hash }) => !known.has(hash))) {
    throw new DatabaseError(
      'the database was written by a newer version of Sprechzimmer; start that version, or restore a backup made before the update',
    );
  }
}

function explain(error: unknown): Error {
  if (error instanceof DatabaseError) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseError('the database file is damaged or is no database; restore a backup');
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY')) {
    return new DatabaseError(
      'the database file in DATA_DIR cannot be opened for writing; check the owner and the rights of the folder',
    );
  }
  if (code.startsWith('SQLITE_FULL')) return new DatabaseError('the disk is full');
  return error instanceof Error ? error : new Error(String(error));
}
