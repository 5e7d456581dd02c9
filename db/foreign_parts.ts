import type SQLite from 'better-sqlite3';
import { DatabaseError } from './database_error.ts';

/**
 * Our tables have neither views nor triggers: what came with some would run in our name.
 *
 * @throws DatabaseError
 */
export function refuseForeignParts(client: SQLite.Database): void {
  const foreign = client.prepare("select 1 from sqlite_master where type in ('view', 'trigger')").get();
  if (foreign) throw new DatabaseError('DATA_DIR', 'the database is none of Sprechzimmer');
}
