import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { caseTables, parseCaseChange, writeCaseChange } from '../../db/case_state.ts';
import * as schema from '../../db/schema.ts';

/** Tables with cases in them that no step changes that can be taken back, and why. */
const others: Record<string, string> = {
  gdt_requests: 'made with a case only, and erased with it',
  records: 'the hand-over to the record',
  separate_cases: 'that two cases stay two is said by itself, and can be thought over',
  reminders: 'noted by the program; a date that is set again has been told anew',
  check_reports: 'the patient’s',
  audit: 'stays: that it was taken back is a line of its own',
  statistics: 'numbers of ended visits',
  undoable_steps: 'the notes themselves',
};

test('it is decided of every table with cases in it whether what a step changed there can be put back', () => {
  const tables = Object.values(schema)
    .filter((table) => is(table, SQLiteTable))
    .map((table) => getTableConfig(table))
    .filter(({ name, columns }) =>
      [name, ...columns.map((column) => column.name)].some((word) => /^consultation(s|_id)$/.test(word)),
    )
    .map(({ name }) => name);
  const decided = [...caseTables, ...Object.keys(others)];
  expect(tables.filter((table) => !decided.includes(table))).toEqual([]);
  expect(caseTables.filter((table) => !tables.includes(table))).toEqual([]);
});

test('what was in a row comes back as it was, bytes too', () => {
  const row = { id: 'a', at: 7, sealed: Buffer.from([0, 255, 1]), none: null, words: '{"bytes":"x"}' };
  const change = { rows: [{ table: 'mails', key: 'a', before: row, after: null }], scene: null };
  expect(parseCaseChange(writeCaseChange(change))).toEqual(change);
});
