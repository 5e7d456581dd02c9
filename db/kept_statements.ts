import type SQLite from 'better-sqlite3';

/**
 * So many compiled queries are kept: a page asks some sixty different ones, and a query with a list in it is
 * another one for each length of the list.
 */
const most = 200;

/**
 * A connection for Drizzle, which compiles each query anew, however often it was asked: that is a sixth of
 * the processor's time of the practice's overview. Here a text is compiled once, and the ones that were not
 * asked for longest are forgotten.
 */
export function keepStatements(client: SQLite.Database): SQLite.Database {
  const kept = new Map<string, SQLite.Statement>();
  const prepare = (source: string): SQLite.Statement => {
    const statement = kept.get(source) ?? client.prepare(source);
    kept.delete(source);
    kept.set(source, statement);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    // Whoever asked last may have wished for rows without names.
    return statement.reader ? statement.raw(false) : statement;
  };
  return Object.create(client, { prepare: { value: prepare } });
}
