import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test, vi } from 'vitest';
import { connect } from '../../db/connect.ts';
import { keepStatements } from '../../db/kept_statements.ts';

const things = sqliteTable('things', { id: integer('id').primaryKey(), name: text('name').notNull() });

function open() {
  const client = connect(':memory:', { fileMustExist: true });
  client.exec(
    "create table things (id integer primary key, name text not null); insert into things values (1, 'eins')",
  );
  return { client, prepare: vi.spyOn(client, 'prepare'), db: drizzle(keepStatements(client)) };
}

test('a query is compiled once, and answers with what is there now', () => {
  const { prepare, db } = open();
  const names = () => db.select({ name: things.name }).from(things).all();
  expect(names()).toEqual([{ name: 'eins' }]);
  db.insert(things).values({ name: 'zwei' }).run();
  expect(names()).toEqual([{ name: 'eins' }, { name: 'zwei' }]);
  db.insert(things).values({ name: 'drei' }).run();
  expect(names()).toHaveLength(3);
  expect(prepare).toHaveBeenCalledTimes(2);
});

test('the same text is asked with names and without, in turn', () => {
  const { db } = open();
  const query = db.select({ id: things.id, name: things.name }).from(things);
  const text = sql.raw(query.toSQL().sql);
  for (let turn = 0; turn < 2; turn++) {
    expect(query.values()).toEqual([[1, 'eins']]);
    expect(db.all(text)).toEqual([{ id: 1, name: 'eins' }]);
    expect(query.get()).toEqual({ id: 1, name: 'eins' });
  }
});

test('a table that has changed meanwhile is read as it is now', () => {
  const { client, db } = open();
  const all = () => db.all(sql`select * from things`);
  expect(all()).toEqual([{ id: 1, name: 'eins' }]);
  client.exec("alter table things add column more text default 'mehr'");
  expect(all()).toEqual([{ id: 1, name: 'eins', more: 'mehr' }]);
});

test('lists of every length are not kept for ever', () => {
  const { prepare, db } = open();
  const ask = (length: number) => db.all(sql`select 1 where 1 in ${Array.from({ length }, () => 1)}`);
  for (let length = 1; length <= 300; length++) {
    ask(length);
    // What is asked again and again stays.
    ask(1);
  }
  ask(300);
  expect(prepare).toHaveBeenCalledTimes(300);
  ask(2);
  expect(prepare).toHaveBeenCalledTimes(301);
});
