import { existsSync } from 'node:fs';
import type { Config } from '../../config/settings.ts';
import { type Database, databaseFile } from '../../db/database.ts';
import { openAsItIs } from '../../db/inspect.ts';
import { fittingVault } from '../../db/key_check.ts';
import type { Vault } from '../../db/sealing.ts';
import { type AccessTokens, tokensFor } from '../../mail/oauth/access.ts';
import { SignInError } from '../../mail/oauth/sign_in_error.ts';
import { vaultsOf } from '../open_practice.ts';

/**
 * Tries a mail server as the practice signs in at it. Its consent lies in the database, which a server may
 * have open: the two take turns, so that no refresh token is used twice.
 */
export async function withMailAccess<T>(
  config: Config,
  which: 'imap' | 'smtp',
  use: (tokens: AccessTokens | null) => Promise<T>,
): Promise<T> {
  if (!config.oauth?.[which]) return use(null);
  const file = databaseFile(config.dataDir);
  const vault = fittingVault(file, vaultsOf(config));
  const found = consentIn(file, vault);
  if (typeof found === 'string') return use(without(found));
  const db = found;
  const log = { info() {}, warn() {}, error() {} };
  try {
    return await use(tokensFor({ config, db, vault, now: Date.now, log }, which));
  } finally {
    db.$client.close();
  }
}

/** The database, or why there is no consent: nobody has given one, or nobody can read it. */
function consentIn(file: string, vault: Vault): Database | 'ENOCONSENT' | 'ESTORAGE' {
  if (!existsSync(file)) return 'ENOCONSENT';
  try {
    return openAsItIs(file, vault, 'mail_consents') ?? 'ENOCONSENT';
  } catch {
    // What is wrong with it, `checkDatabase` says in its own line.
    return 'ESTORAGE';
  }
}

function without(code: string): AccessTokens {
  return { get: () => Promise.reject(new SignInError(code)) };
}
