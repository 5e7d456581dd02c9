import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { eraseCopiesBefore } from '../../db/before_update.ts';
import { connect } from '../../db/connect.ts';
import { closeDatabase, openDatabase } from '../../db/database.ts';
import { Vault } from '../../db/sealing.ts';
import { listUsers } from '../../db/staff.ts';
import { requested } from '../fixtures/patients.ts';
import { testRuntime } from '../fixtures/runtime.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'sprechzimmer-db-')), 'sprechzimmer.sqlite');
const folderOf = (file: string) => join(file, '..');
const vault = new Vault(Buffer.alloc(32, 1));
const otherVault = new Vault(Buffer.alloc(32, 2));
const migrationsFolder = new URL('../../db/migrations', import.meta.url).pathname;

/** A database as the first version of the program made it, with a member of staff in it. */
function firstVersion(): string {
  const file = newFile();
  const [first] = readMigrationFiles({ migrationsFolder });
  if (!first) throw new Error('no migrations');
  const client = connect(file);
  client.pragma('journal_mode = WAL');
  for (const statement of first.sql) client.exec(statement);
  client.exec(
    'create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  );
  client
    .prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
    .run(first.hash, first.folderMillis);
  client.exec("insert into users (id, email, name, role, created_at) values ('1', 'a', 'A', 'doctor', 0)");
  client.close();
  return file;
}

const copies = (file: string) => readdirSync(folderOf(file)).filter((name) => name.startsWith('before-'));

describe('an update', () => {
  test('keeps a copy of the database of the older version first, for its owner only', async () => {
    const file = firstVersion();
    closeDatabase(openDatabase(file, { vault }));
    const [copy = ''] = copies(file);
    expect(copy).toMatch(/^before-update-\d+\.\d+\.\d+-\d{8}T\d{6}Z\.sqlite$/);
    const path = join(folderOf(file), copy);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const old = connect(path);
    expect(old.prepare('select email from users').pluck().all()).toEqual(['a']);
    expect(old.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(1);
    old.close();
    const current = openDatabase(file, { vault });
    expect(current.$client.prepare('select count(*) from guests').pluck().get()).toBe(0);
    closeDatabase(current);
    // Its account keeps what it could do, and gets nothing new (D4).
    const db = openDatabase(file, { vault });
    expect(listUsers({ db })).toMatchObject([{ roles: ['doctor'], lastSignInAt: null }]);
    closeDatabase(db);
    // Up to date, or new: there is nothing to keep.
    expect(copies(file)).toHaveLength(1);
    const fresh = newFile();
    closeDatabase(openDatabase(fresh, { vault }));
    expect(copies(fresh)).toEqual([]);

    // D3: it goes like a backup.
    await eraseCopiesBefore(folderOf(file), Date.now() - minute);
    expect(copies(file)).toHaveLength(1);
    await eraseCopiesBefore(folderOf(file), Date.now() + minute);
    expect(copies(file)).toEqual([]);
  });
});

describe('a database that is refused stays as it is', () => {
  const refused = (file: string, words: RegExp, key = vault) => {
    const before = readFileSync(file);
    expect(() => openDatabase(file, { vault: key })).toThrow(words);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(copies(file)).toEqual([]);
  };

  test('with the key of another practice', () => {
    const file = newFile();
    closeDatabase(openDatabase(file, { vault }));
    refused(file, /^SECRET_KEY: this key does not belong to the database/, otherVault);
    closeDatabase(openDatabase(file, { vault }));
  });

  test('with another key, from before the key left its mark: the newest consultation tells', () => {
    const rt = testRuntime();
    requested(rt);
    rt.db.$client.pragma('user_version = 0');
    rt.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    const file = newFile();
    copyFileSync(join(rt.config.dataDir, 'sprechzimmer.sqlite'), file);
    refused(file, /^SECRET_KEY: /, otherVault);
    closeDatabase(openDatabase(file, { vault: rt.vault }));
    // Now it bears the mark.
    refused(file, /^SECRET_KEY: /, otherVault);
  });

  test('of an older version with damaged pages behind a sound header', () => {
    const file = firstVersion();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 3 * 4096, 4 * 4096);
    writeFileSync(file, bytes);
    refused(file, /^DATA_DIR: the database file is damaged/);
  });
});
