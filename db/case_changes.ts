import type SQLite from 'better-sqlite3';
import type { Database } from './database.ts';

type Listener = (id: string) => void;
type Kind = keyof typeof watched;

/** The tables of each kind, and the column that says whose row it is. */
const watched = {
  case: [
    ['consultations', 'id'],
    ['guests', 'consultation_id'],
  ],
  callback: [['callbacks', 'id']],
} as const;

const listeners = new WeakMap<SQLite.Database, Partial<Record<Kind, Set<Listener>>>>();

/**
 * Tells of every row of a consultation or of its guests that is made, changed or erased over this connection.
 * The database itself tells, by triggers of the connection: whichever step writes, and by whatever SQL, it
 * cannot forget to. A change is told before its transaction is over, and also where that fails afterwards.
 *
 * @returns ends it
 */
export function watchCases({ $client: client }: Database, tell: Listener): () => void {
  return watch(client, 'case', tell);
}

/** The same of every call to make. */
export function watchCallbacks({ $client: client }: Database, tell: Listener): () => void {
  return watch(client, 'callback', tell);
}

function watch(client: SQLite.Database, kind: Kind, tell: Listener): () => void {
  const known = listeners.get(client) ?? {};
  listeners.set(client, known);
  known[kind] ??= startTelling(client, kind);
  const all = known[kind];
  all.add(tell);
  return () => all.delete(tell);
}

function startTelling(client: SQLite.Database, kind: Kind): Set<Listener> {
  const all = new Set<Listener>();
  client.function(`${kind}_changed`, (id) => {
    for (const tell of all) tell(String(id));
    return null;
  });
  for (const [table, column] of watched[kind]) {
    for (const [event, row] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ]) {
      // Temporary: of this connection only, and in no file.
      client.exec(
        `create temp trigger case_${table}_${event} after ${event} on main.${table} begin select ${kind}_changed(${row}.${column}); end`,
      );
    }
  }
  return all;
}
