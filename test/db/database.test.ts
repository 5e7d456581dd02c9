import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closeDatabase, DatabaseError, openDatabase } from '../../db/database.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'sprechzimmer-db-')), 'sprechzimmer.sqlite');

describe('the database file', () => {
  test('is opened as the issue demands: WAL, FULL, foreign keys, secure delete', () => {
    const db = openDatabase(newFile());
    const pragma = (name: string) => db.$client.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    closeDatabase(db);
  });

  test('keeps few pages in memory, however large it is (docs/decisions/0047)', () => {
    const db = openDatabase(newFile());
    const kept = Number(db.$client.pragma('cache_size', { simple: true }));
    // Below zero it is kB.
    expect(kept).toBeLessThan(0);
    expect(kept).toBeGreaterThanOrEqual(-4096);
    closeDatabase(db);
  });

  test('migrations are safe to run twice and keep what is there', () => {
    const file = newFile();
    const first = openDatabase(file);
    first.$client.prepare("insert into users (id, email, name, created_at) values ('1', 'a', 'A', 0)").run();
    closeDatabase(first);
    const second = openDatabase(file);
    expect(second.$client.prepare('select count(*) as n from users').get()).toEqual({ n: 1 });
    closeDatabase(second);
  });

  test('no WAL is left after a clean close', () => {
    const file = newFile();
    closeDatabase(openDatabase(file));
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('a database of a newer program is refused in plain words and left alone', () => {
    const file = newFile();
    const db = openDatabase(file);
    db.$client
      .prepare("insert into __drizzle_migrations (hash, created_at) values ('from the future', 9e15)")
      .run();
    closeDatabase(db);
    expect(() => openDatabase(file)).toThrow(DatabaseError);
    expect(() => openDatabase(file)).toThrow(/newer version/);
  });

  test('a file that is no database is refused in plain words', () => {
    const file = newFile();
    writeFileSync(file, 'this is not a database, only a text that is long enough to look at '.repeat(20));
    expect(() => openDatabase(file)).toThrow(/damaged or is no database/);
  });
});
