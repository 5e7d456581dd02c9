import type { Buffer } from 'node:buffer';
import { existsSync } from 'node:fs';
import type SQLite from 'better-sqlite3';
import { connect } from './connect.ts';
import { DatabaseError } from './database_error.ts';
import type { Vault } from './sealing.ts';

/**
 * Refuses the key of another practice: everything would open but nothing could be read, and what is written
 * now could not be read later. The mark of the right key stands in the file's header (`user_version` is the
 * application's), where reading it costs nothing.
 *
 * @throws DatabaseError
 */
export function refuseOtherKey(client: SQLite.Database, vault: Vault): void {
  const mark = client.pragma('user_version', { simple: true });
  if (mark === vault.mark) return;
  if (mark !== 0 || !opensNewest(client, vault))
    throw new DatabaseError(
      'SECRET_KEY',
      'this key does not belong to the database in DATA_DIR; bring back the key that it was made with',
    );
}

/**
 * Of several keys the one that the database in this file was sealed with: while a key is being changed there
 * are two, and it may have stopped anywhere. The first where none fits, so that opening it says what is
 * wrong.
 */
export function fittingVault(file: string, vaults: readonly [Vault, ...Vault[]]): Vault {
  const [first] = vaults;
  if (vaults.length === 1 || !existsSync(file)) return first;
  let client: SQLite.Database | undefined;
  try {
    const opened = connect(file, { fileMustExist: true });
    client = opened;
    return vaults.find((vault) => fits(opened, vault)) ?? first;
  } catch {
    // Damaged, or no database: opening it says so.
    return first;
  } finally {
    client?.close();
  }
}

function fits(client: SQLite.Database, vault: Vault): boolean {
  try {
    refuseOtherKey(client, vault);
    return true;
  } catch {
    return false;
  }
}

/** From now on the database knows its key. */
export function rememberKey(client: SQLite.Database, vault: Vault): void {
  if (client.pragma('user_version', { simple: true }) !== vault.mark)
    client.pragma(`user_version = ${vault.mark}`);
}

/** For databases from before there was a mark. An empty one takes any key. */
function opensNewest(client: SQLite.Database, vault: Vault): boolean {
  if (!client.prepare("select 1 from sqlite_master where name = 'consultations'").get()) return true;
  const newest = client
    .prepare('select id, sealed_key as wrapped from consultations order by created_at desc limit 1')
    .get() as { id: string; wrapped: Buffer } | undefined;
  if (!newest) return true;
  try {
    vault.unwrap(newest.id, newest.wrapped);
    return true;
  } catch {
    return false;
  }
}
