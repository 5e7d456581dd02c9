import SQLite from 'better-sqlite3';

/** The one place that opens SQLite files. */
export function connect(file: string, options: SQLite.Options = {}): SQLite.Database {
  return new SQLite(file, options);
}
