import type SQLite from 'better-sqlite3';
import type { Database } from './database.ts';

type Listener = (consultationId: string) => void;

const listeners = new WeakMap<SQLite.Database, Set<Listener>>();

/**
 * Tells of every row of a consultation or of its guests that is made, changed or erased over this connection.
 * The database itself tells, by triggers of the connection: whichever step writes, and by whatever SQL, it
 * cannot forget to. A change is told before its transaction is over, and also where that fails afterwards.
 *
 * @returns ends it
 */
export function watchCases({ $client: client }: Database, tell: Listener): () => void {
  const all = listeners.get(client) ?? startTelling(client);
  all.add(tell);
  return () => all.delete(tell);
}

function startTelling(client: SQLite.Database): Set<Listener> {
  const all = new Set<Listener>();
  listeners.set(client, all);
  client.function('case_changed', (id) => {
    for (const tell of all) tell(String(id));
    return null;
  });
  for (const [table, column] of [
    ['consultations', 'id'],
    ['guests', 'consultation_id'],
  ]) {
    for (const [event, row] of [
      ['insert', 'new'],
      ['update', 'new'],
      ['delete', 'old'],
    ]) {
      // Temporary: of this connection only, and in no file.
      client.exec(
        `create temp trigger case_${table}_${event} after ${event} on main.${table} begin select case_changed(${row}.${column}); end`,
      );
    }
  }
  return all;
}
