import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';
import { programFile } from '../program/files.ts';
import { copyBeforeUpdate } from './before_update.ts';
import { connect, servingBusyMs } from './connect.ts';
import { DatabaseError } from './database_error.ts';
import { refuseForeignParts } from './foreign_parts.ts';
import { keepStatements } from './kept_statements.ts';
import { refuseOtherKey, rememberKey } from './key_check.ts';
import type { Vault } from './sealing.ts';

/** Drizzle over one SQLite file; `$client` is the better-sqlite3 connection. Everything is synchronous. */
export type Database = BetterSQLite3Database & { $client: SQLite.Database };

/** What the queries run on: the database or a transaction of it. */
export type Queryable = Pick<Database, 'select' | 'insert' | 'update' | 'delete' | 'all'>;

/** What writes: a transaction, never the database itself. */
export type Transaction = Queryable & Pick<Database, 'run'> & { rollback(): never };

export { DatabaseError };

interface OpenOptions {
  /** Holds the practice's key; without it nobody looks whether it fits. */
  vault?: Vault;
  /** Keeps a copy before tables change; not needed for what has been unpacked a moment ago. */
  copyBeforeUpdate?: boolean;
  /** Looks at every page and every index, however long it takes. */
  lookClosely?: boolean;
  /** Who opens it brings it up to date (the default), or refuses one of an older program. */
  update?: boolean;
  /** The server, where nobody may wait inside SQLite (X4). */
  serving?: boolean;
}

/**
 * Opens the file, making it if it is not there, and brings it up to date. Looks first and writes then: a
 * database that is refused stays as it is.
 *
 * @throws DatabaseError when the file is no database, damaged, cannot be written, belongs to a newer program
 *   or another key
 */
export function openDatabase(file: string, options: OpenOptions = {}): Database {
  let client: SQLite.Database | undefined;
  try {
    const small = isSmall(file);
    client = connect(file, options.serving ? { timeout: servingBusyMs } : {});
    if (options.lookClosely) refuseDamaged(client, 'integrity_check');
    if (options.lookClosely) refuseForeignParts(client);
    else if (small) refuseDamaged(client);
    refuseNewer(client);
    if (options.vault) refuseOtherKey(client, options.vault);
    if (options.update === false) refuseOlder(client);
    client.pragma('journal_mode = WAL');
    // FULL: an acknowledged change survives a power cut, not only the death of the process.
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    // D3: deleted rows are overwritten with zeros.
    client.pragma('secure_delete = ON');
    client.pragma(`cache_size = -${cacheKb}`);
    const db = Object.assign(drizzle(keepStatements(client)), { $client: client });
    if (options.copyBeforeUpdate !== false && isOlder(client)) copyBeforeUpdate(client, dirname(file));
    migrate(db, { migrationsFolder });
    if (options.vault) rememberKey(client, options.vault);
    return db;
  } catch (error) {
    client?.close();
    throw explain(error);
  }
}

/** Whether the database answers; it is migrated whenever it is open. */
export function isReady(db: Database): boolean {
  try {
    db.get(sql`select count(*) from users`);
    return true;
  } catch {
    return false;
  }
}

/** The one file that holds the practice. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'sprechzimmer.sqlite');
}

/** Writes everything from the WAL into the file and leaves no WAL behind. */
export function closeDatabase(db: Database): void {
  if (!db.$client.open) return;
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}

const migrationsFolder = programFile('migrations');

/**
 * Pages that SQLite keeps. The 16 MB that better-sqlite3 allows it are full after some signed forms, and
 * never given back; the system's file cache has the same pages.
 */
const cacheKb = 4096;

/** Looking at every page takes about 2 ms for each MB: nobody waits for it where the database is small. */
const quicklyLookedAt = 16 * 1024 * 1024;

function isSmall(file: string): boolean {
  const size = sizeOf(file);
  return size > 0 && size <= quicklyLookedAt;
}

/**
 * Whether it is to be looked at beside the server's work: a large one that was not closed properly, which
 * leaves its WAL behind. Else the nightly backup and `check` look. To be asked before it is opened.
 */
export function needsLookLater(file: string): boolean {
  return !isSmall(file) && sizeOf(`${file}-wal`) > 0;
}

/** Of the database and its write-ahead log. */
export function databaseBytes(dataDir: string): number {
  const file = databaseFile(dataDir);
  return sizeOf(file) + sizeOf(`${file}-wal`);
}

/** In bytes; 0 where there is no such file. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** @throws DatabaseError */
export function refuseDamaged(
  client: SQLite.Database,
  how: 'quick_check' | 'integrity_check' = 'quick_check',
): void {
  if (client.pragma(`${how}(1)`, { simple: true }) !== 'ok')
    throw new DatabaseError('DATA_DIR', 'the database file is damaged; restore a backup');
}

/** @throws DatabaseError */
export function refuseNewer(client: SQLite.Database): void {
  const known = new Set(readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash));
  if (appliedMigrations(client).some((hash) => !known.has(hash))) {
    throw new DatabaseError(
      'DATA_DIR',
      'the database was written by a newer version of Sprechzimmer; start that version, or restore a backup made before the update',
    );
  }
}

/** @throws DatabaseError where tables would have to change, which is the server's to do */
function refuseOlder(client: SQLite.Database): void {
  if (!isUpToDate(client))
    throw new DatabaseError(
      'DATA_DIR',
      'the database is of an older version of Sprechzimmer, and only "serve" brings it up to date: start the server of this version, then try again; nothing was changed',
    );
}

/** Whether its tables are those of this program; else the next start of the server changes them. */
export function isUpToDate(client: SQLite.Database): boolean {
  return appliedMigrations(client).length === readMigrationFiles({ migrationsFolder }).length;
}

/** Of an older program: there is something to lose by the update. */
function isOlder(client: SQLite.Database): boolean {
  return appliedMigrations(client).length > 0 && !isUpToDate(client);
}

/** @returns their hashes; none in a new database */
function appliedMigrations(client: SQLite.Database): string[] {
  const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  return table ? (client.prepare('select hash from __drizzle_migrations').pluck().all() as string[]) : [];
}

function explain(error: unknown): Error {
  if (error instanceof DatabaseError) return error;
  const text = openingTroubles[storageTrouble(error) ?? 'unknown'];
  if (text) return new DatabaseError('DATA_DIR', text, error);
  return error instanceof Error ? error : new Error(String(error));
}

const openingTroubles: Partial<Record<StorageTrouble | 'unknown', string>> = {
  damaged: 'the database file is damaged or is no database; restore a backup',
  read_only:
    'the database file in DATA_DIR cannot be opened for writing; check the owner and the rights of the folder',
  full: 'the disk is full; make room and start again',
  busy: 'another program holds the database; end it (a backup tool, sqlite3, an old server; "fuser DATA_DIR/sprechzimmer.sqlite" names it) and try again',
};
