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
