import type SQLite from 'better-sqlite3';
import { connect } from './connect.ts';
import { type Database, refuseNewer } from './database.ts';
import { DatabaseError } from './database_error.ts';
import { refuseForeignParts } from './foreign_parts.ts';
import { refuseOtherKey } from './key_check.ts';
import type { Vault } from './sealing.ts';

/** What is in a practice, in numbers. */
export interface Glance {
  /** Consultations, without those that have been erased. */
  consultations: number;
  accounts: number;
}

/**
 * Why a database that was unpacked cannot become the practice. `nobody_enters`: no administrator of it could
 * sign in, so that nobody could let anybody in, or take it back.
 */
export type Unfit = 'newer' | 'other_key' | 'no_practice' | 'nobody_enters';

export function glanceAt({ db }: { db: Database }): Glance {
  return count(db.$client);
}

/** The same of a database that nobody has opened yet; changes nothing of it. */
export function glanceAtUnpacked(file: string, vaults: readonly Vault[]): Glance | Unfit {
  const client = connect(file, { fileMustExist: true, readonly: true });
  try {
    refuseForeignParts(client);
    if (!holds(() => refuseNewer(client))) return 'newer';
    if (!vaults.some((vault) => holds(() => refuseOtherKey(client, vault)))) return 'other_key';
    return adminCanSignIn(client) ? count(client) : 'nobody_enters';
  } catch {
    return 'no_practice';
  } finally {
    client.close();
  }
}

/**
 * Whether an administrator's account is open and has a password or a passkey. Reads what any version of this
 * program has written.
 */
export function adminCanSignIn(client: SQLite.Database): boolean {
  const has = (sql: string) => client.prepare(sql).pluck().get() !== undefined;
  const roles = has("select 1 from pragma_table_info('users') where name = 'roles'") ? 'roles' : 'role';
  const passkey = has("select 1 from sqlite_master where name = 'passkeys'")
    ? 'exists (select 1 from passkeys where user_id = users.id)'
    : 'false';
  return has(
    `select 1 from users where instr(${roles}, 'admin') > 0 and disabled_at is null and (password_hash is not null or ${passkey}) limit 1`,
  );
}

function holds(refuse: () => void): boolean {
  try {
    refuse();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

function count(client: SQLite.Database): Glance {
  const number = (sql: string) => Number(client.prepare(sql).pluck().get());
  return {
    consultations: number("select count(*) from consultations where stage <> 'erased'"),
    accounts: number('select count(*) from users'),
  };
}
