import type { PracticeSettings } from '../consultation/practice.ts';
import { connect } from './connect.ts';
import { refuseDamaged, refuseNewer } from './database.ts';
import { refuseOtherKey } from './key_check.ts';
import type { Vault } from './sealing.ts';

/**
 * Looks whether a database is sound, ours and readable with this key, changing nothing: a server may have it
 * open.
 *
 * @returns when the last purge succeeded, in milliseconds since the epoch; null where none has
 * @throws DatabaseError in words; another error where the file cannot be read
 */
export function inspectDatabase(file: string, vault: Vault): { lastPurgeAt: number | null } {
  const client = connect(file, { fileMustExist: true });
  try {
    refuseDamaged(client);
    refuseNewer(client);
    refuseOtherKey(client, vault);
    const table = client.prepare("select 1 from sqlite_master where name = 'jobs'").get();
    const last =
      table && client.prepare("select last_success_at from jobs where name = 'purge'").pluck().get();
    return { lastPurgeAt: typeof last === 'number' ? last : null };
  } finally {
    client.close();
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
