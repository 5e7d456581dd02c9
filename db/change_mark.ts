import type { Database } from './database.ts';

/**
 * Tells whether anything at all has been written since, by this connection or another one; much cheaper than
 * to look what.
 *
 * @returns asks; two answers are equal where nothing has changed between them
 */
export function changeMark({ $client: client }: Database): () => string {
  const mark = client
    .prepare("SELECT total_changes() || ' ' || data_version FROM pragma_data_version")
    .pluck();
  return () => mark.get() as string;
}
