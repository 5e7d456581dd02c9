import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { ClockState } from '../consultation/clock_trust.ts';
import type { PracticeSettings } from '../consultation/practice.ts';
import { type ChainState, checkChain } from './audit_chain.ts';
import { loadClock } from './clock.ts';
import { connect, servingBusyMs } from './connect.ts';
import { type Database, isUpToDate, refuseDamaged, refuseNewer } from './database.ts';
import { refuseOtherKey } from './key_check.ts';
import type { Vault } from './sealing.ts';

interface Inspected {
  /** What the server thinks of the clock; null where it has not looked yet. */
  clock: ClockState | null;
  /** Whether a line of the audit is missing; null in a database of an older program. */
  chain: ChainState | null;
  /** Whether its tables are those of this program. */
  upToDate: boolean;
}

/**
 * Looks whether a database is sound, ours and readable with this key, changing nothing: a server may have it
 * open.
 *
 * @throws DatabaseError in words; another error where the file cannot be read
 */
export function inspectDatabase(file: string, vault: Vault): Inspected {
  const client = connect(file, { fileMustExist: true });
  try {
    refuseDamaged(client);
    refuseNewer(client);
    refuseOtherKey(client, vault);
    const chained = client.prepare("select 1 from sqlite_master where name = 'audit_chain'").get();
    const chain = chained ? checkChain(drizzle(client)) : null;
    const known = client.prepare("select 1 from sqlite_master where name = 'clock'").get();
    const clock = known ? loadClock(drizzle(client)) : null;
    return { clock, chain, upToDate: isUpToDate(client) };
  } finally {
    client.close();
  }
}

/**
 * Opens a database beside a server that may have it open too, and leaves its tables as they are.
 *
 * @param table that is wanted
 * @returns null where it is not there yet
 * @throws DatabaseError in words, as `inspectDatabase`; another error where the file cannot be read
 */
export function openAsItIs(file: string, vault: Vault, table: string): Database | null {
  const client = connect(file, { fileMustExist: true, timeout: servingBusyMs });
  let wanted: Database | null = null;
  try {
    refuseNewer(client);
    refuseOtherKey(client, vault);
    if (client.prepare('select 1 from sqlite_master where name = ?').get(table)) wanted = drizzle(client);
    return wanted;
  } finally {
    if (!wanted) client.close();
  }
}

/**
 * The practice's settings, only looked into: opening the database would bring it up to date under a server of
 * the older version.
 *
 * @returns null where there are none, or the file cannot be read
 */
export function peekSettings(file: string): Partial<PracticeSettings> | null {
  const client = connect(file, { fileMustExist: true });
  try {
    const settings = client.prepare('select settings from practice').pluck().get();
    return typeof settings === 'string' ? (JSON.parse(settings) as Partial<PracticeSettings>) : null;
  } catch {
    return null;
  } finally {
    client.close();
  }
}

/** Whether it was made by a demo; only looked into, as above. What cannot be read is taken for a practice. */
export function peekIsDemo(file: string): boolean {
  const client = connect(file, { fileMustExist: true });
  try {
    return client.prepare('select demo from practice').pluck().get() === 1;
  } catch {
    return false;
  } finally {
    client.close();
  }
}
