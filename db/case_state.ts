import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Queryable, Transaction } from './database.ts';
import {
  consultations,
  documents,
  guests,
  incomingMails,
  links,
  mails,
  offeredTimes,
  visits,
} from './schema.ts';

/*
 * What a step of the practice may change of a case, row by row as it stands in the file: so that whatever a
 * step has changed can be put back, by whatever queries it did it. test/db/case_state.test.ts asks of every
 * table with cases in it that it is decided here.
 */

/**
 * In the order in which rows can be written (foreign keys). `but`: left out, because a case's version only
 * rises; `only`: what else is large and never changed by such a step.
 */
const parts = [
  part(consultations, { key: 'id', of: 'id', but: ['version'] }),
  part(documents, { key: 'id', only: ['id', 'state'] }),
  part(guests, { key: 'id' }),
  part(links, { key: 'token_hash' }),
  part(offeredTimes, { key: 'id' }),
  part(visits, { key: 'consultation_id' }),
  part(mails, { key: 'id' }),
  part(incomingMails, { key: 'id', only: ['id', 'kind', 'state', 'reason', 'sealed_text'] }),
];

/** Where patients and colleagues act: after that a step that has changed the case itself stays. */
const scene = ['consultations', 'documents', 'guests', 'links', 'visits'];

type Cell = string | number | null | Buffer;
type CaseRow = Record<string, Cell>;

/** The rows of a case, by table and key. */
export type CaseState = Map<string, CaseRow>;

/** A row that a step has made, changed or deleted. */
interface RowChange {
  table: string;
  key: string;
  /** The columns that were other ones, or the whole row where it is gone; null where it was not there. */
  before: CaseRow | null;
  /** The digest of the whole row; null where it is gone. */
  after: string | null;
}

/** What a step has changed, and how it left the rest of the case. */
export interface CaseChange {
  rows: RowChange[];
  /** The digest of everything that others act on; null where the step has not changed the case itself. */
  scene: string | null;
}

export function readCaseState(tx: Queryable, ...consultationIds: string[]): CaseState {
  const state: CaseState = new Map();
  for (const consultationId of consultationIds) readInto(state, tx, consultationId);
  return state;
}

/** The cases that a step has changed: its own, and where it changed two, the other one. */
export function casesIn(consultationId: string, { rows }: CaseChange): string[] {
  const changed = rows.filter(({ table }) => table === 'consultations').map(({ key }) => key);
  return [...new Set([consultationId, ...changed])];
}

function readInto(state: CaseState, tx: Queryable, consultationId: string): void {
  for (const { table, key, of, columns } of parts) {
    const names = sql.join(
      columns.map((name) => sql.identifier(name)),
      sql`, `,
    );
    const rows = tx.all<CaseRow>(
      sql`select ${names} from ${sql.identifier(table)} where ${sql.identifier(of)} = ${consultationId} order by ${sql.identifier(key)}`,
    );
    for (const row of rows) state.set(placeOf(table, String(row[key])), row);
  }
}

export function changeBetween(before: CaseState, after: CaseState): CaseChange {
  const rows: RowChange[] = [];
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(place), after.get(place)];
    const differing = was && is ? Object.keys(is).filter((name) => !isSame(was[name], is[name])) : [];
    if (was && is && differing.length === 0) continue;
    const old = is ? Object.fromEntries(differing.map((name) => [name, was?.[name] ?? null])) : was;
    const [table = '', key = ''] = split(place);
    rows.push({ table, key, before: was ? (old ?? null) : null, after: is ? digest([is]) : null });
  }
  const touched = rows.some(({ table }) => table === 'consultations');
  return { rows, scene: touched ? sceneDigest(after) : null };
}

/** Whether nobody has changed since what the step has changed. */
export function standsAsLeft(state: CaseState, { rows, scene }: CaseChange): boolean {
  const same = rows.every(({ table, key, after }) => {
    const row = state.get(placeOf(table, key));
    return (row ? digest([row]) : null) === after;
  });
  return same && (scene === null || scene === sceneDigest(state));
}

/** Puts back what a step has changed of its cases; each stays, with the next version. */
export function putBack(tx: Transaction, consultationId: string, change: CaseChange): void {
  const { rows } = change;
  const of = (table: string) => rows.filter((row) => row.table === table);
  for (const { table, key: name } of parts.toReversed()) {
    for (const { key, before } of of(table))
      if (before === null)
        tx.run(sql`delete from ${sql.identifier(table)} where ${sql.identifier(name)} = ${key}`);
  }
  for (const { table, key: name } of parts) {
    for (const { key, before, after } of of(table)) {
      if (before === null) continue;
      const columns = Object.keys(before).map((column) => sql.identifier(column));
      const values = Object.values(before).map((value) => sql`${value}`);
      if (after === null)
        tx.run(
          sql`insert into ${sql.identifier(table)} (${sql.join(columns, sql`, `)}) values (${sql.join(values, sql`, `)})`,
        );
      else {
        const set = columns.map((column, at) => sql`${column} = ${values[at]}`);
        tx.run(
          sql`update ${sql.identifier(table)} set ${sql.join(set, sql`, `)} where ${sql.identifier(name)} = ${key}`,
        );
      }
    }
  }
  for (const id of casesIn(consultationId, change))
    tx.run(sql`update consultations set version = version + 1 where id = ${id}`);
}

/** As text, to be sealed. */
export function writeCaseChange(change: CaseChange): string {
  return JSON.stringify(change, (_name, value: unknown) => {
    // A Buffer comes here as what its own `toJSON` has made of it.
    const bytes = value as { type?: unknown; data?: unknown } | null;
    return typeof value === 'object' && bytes?.type === 'Buffer' && Array.isArray(bytes.data)
      ? { bytes: Buffer.from(bytes.data as number[]).toString('base64') }
      : value;
  });
}

export function parseCaseChange(text: string): CaseChange {
  return JSON.parse(text, (_name, value: unknown) => {
    const bytes = (value as { bytes?: unknown } | null)?.bytes;
    return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : value;
  }) as CaseChange;
}

/** What is decided of each table: all of its columns, or some. */
export const caseTables: readonly string[] = parts.map(({ table }) => table);

interface PartOptions {
  key: string;
  of?: string;
  but?: readonly string[];
  only?: readonly string[];
}

function part(table: SQLiteTable, { key, of = 'consultation_id', but = [], only }: PartOptions) {
  const { name, columns } = getTableConfig(table);
  const all = columns.map((column) => column.name).filter((column) => !but.includes(column));
  return { table: name, key, of, columns: only ?? all };
}

function placeOf(table: string, key: string): string {
  return `${table}/${key}`;
}

function split(place: string): [string, string] {
  const at = place.indexOf('/');
  return [place.slice(0, at), place.slice(at + 1)];
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  return Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;
}

function sceneDigest(state: CaseState): string {
  const rows = [...state].filter(([place]) => scene.includes(split(place)[0]));
  return digest(rows.map(([, row]) => row));
}

function digest(rows: readonly CaseRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      hash.update(`\0${name}\0${Buffer.isBuffer(value) ? `b${value.length}` : typeof value}\0`);
      hash.update(Buffer.isBuffer(value) ? value : String(value));
    }
  }
  return hash.digest('base64url');
}
