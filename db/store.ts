import type { Log } from '../program/log.ts';
import type { Database } from './database.ts';
import type { Vault } from './sealing.ts';

/**
 * All that queries know of the outside. What reads takes a store, and a transaction where it must see what
 * has just been written; what writes demands a transaction, which only `write()` opens.
 */
export interface Store {
  db: Database;
  /** Seals and opens personal columns. */
  vault: Vault;
  /** Milliseconds since the epoch; tests set the clock. */
  now: () => number;
  log: Log;
}
