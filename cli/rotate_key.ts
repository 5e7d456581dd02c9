import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { eraseLeftSnapshots } from '../backup/snapshot.ts';
import { nextKeyName, oldKeyName, oldKeys } from '../config/old_keys.ts';
import type { Config } from '../config/settings.ts';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { eraseCopiesBefore } from '../db/before_update.ts';
import { closeDatabase } from '../db/database.ts';
import { lockFolder } from '../db/folder_lock.ts';
import { type Resealed, resealAll, sweep } from '../db/rotate_key.ts';
import { Vault } from '../db/sealing.ts';
import { mailboxId } from '../mail/mailbox_look.ts';
import { CommandError } from './errors.ts';
import { existingConfig, openDatabaseFor } from './open_practice.ts';
import { readOptions } from './options.ts';

/*
 * Three steps, each whole or not at all, and each of which can see whether it has been done:
 * 1. the new key is on the disk, as `secret.key.new`, or outside as SECRET_KEY_NEW;
 * 2. everything is sealed with it, in one transaction with the mark of the key in the database's header;
 * 3. nothing of the old one is left in the file, and `secret.key.new` becomes `secret.key`.
 * Between them the program has both keys and opens the database with the one that fits.
 */

/**
 * `rotate-key`: another SECRET_KEY. Killed at any moment, it carries on where it was when it is called again.
 */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const found = existingConfig();
  const lock = lockFolder(found.dataDir);
  try {
    const outside = isOutside(found);
    const nextSecretKey = found.nextSecretKey ?? makeNextKey(found.dataDir);
    if (nextSecretKey.equals(found.secretKey))
      throw new CommandError('SECRET_KEY_NEW: this is the key of now; take another one');
    const resealed = reseal({ ...found, nextSecretKey });
    await eraseCopiesBefore(found.dataDir, Number.POSITIVE_INFINITY);
    await eraseLeftSnapshots(found.dataDir, Number.POSITIVE_INFINITY);
    const kept = outside ? null : putInPlace(found);
    process.stdout.write(summary(resealed, kept));
  } finally {
    lock.release();
  }
  return 0;
}

/**
 * Whether a new key comes from outside; only the old one may not, because nobody here could put the new one
 * in its place.
 */
function isOutside({ fixed }: Config): boolean {
  if (fixed.has('SECRET_KEY_NEW')) return true;
  if (fixed.has('SECRET_KEY'))
    throw new CommandError(
      'SECRET_KEY is set outside DATA_DIR, so the new key has to come from there too: make one, e.g. with "openssl rand -base64 32", and set SECRET_KEY_NEW or SECRET_KEY_NEW_FILE',
    );
  return false;
}

/** On the disk before anything is sealed with it. */
function makeNextKey(dataDir: string): Buffer {
  const key = randomBytes(32);
  writeKey(join(dataDir, nextKeyName), key);
  return key;
}

/** Whole or not at all, power cuts included. */
function writeKey(file: string, key: Buffer): void {
  writeFileSync(`${file}.partial`, `${key.toString('base64')}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.partial`, file);
  syncFolder(dirname(file));
}

/** @returns null where that was done before the command was interrupted */
function reseal(config: Config & { nextSecretKey: Buffer }): Resealed | null {
  const [from, to] = [new Vault(config.secretKey), new Vault(config.nextSecretKey)];
  const { db, vault } = openDatabaseFor(config);
  const log = { info() {}, warn() {}, error() {} };
  try {
    const mailbox = config.imapUrl && {
      before: mailboxId({ config, vault: from }),
      after: mailboxId({ config, vault: to }),
    };
    const resealed = vault.mark === to.mark ? null : resealAll({ db, log }, { from, to }, mailbox || null);
    sweep(db);
    return resealed;
  } catch (error) {
    if (storeFailed(error))
      throw new CommandError(
        'DATA_DIR: the disk does not take it; make room for the size of the database again, and call rotate-key again: it carries on',
      );
    throw error;
  } finally {
    closeDatabase(db);
  }
}

/** @returns where the old key is kept: backups from before open with it alone */
function putInPlace({ dataDir, secretKey }: Config): string {
  const text = secretKey.toString('base64');
  const before = oldKeys(dataDir).find((name) => readFileSync(join(dataDir, name), 'utf8').trim() === text);
  const kept = join(dataDir, before ?? oldKeyName(Date.now()));
  // Not renamed: until the new one is there, the folder must not be without.
  if (!before) writeKey(kept, secretKey);
  renameSync(join(dataDir, nextKeyName), join(dataDir, 'secret.key'));
  syncFolder(dataDir);
  return kept;
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function summary(resealed: Resealed | null, kept: string | null): string {
  const lines = [
    resealed
      ? `the practice has a new key: ${resealed.consultations} consultations sealed anew`
      : 'the practice has its new key already; what was left to do is done',
  ];
  if (resealed && resealed.signIns > 0)
    lines.push('everybody signs in again; links that set a password have ended');
  if (resealed && resealed.dialIns > 0)
    lines.push(`${resealed.dialIns} visits were opened by a dial-in code: those patients dial in again`);
  lines.push(
    kept
      ? `Keep the old key with the backups from before, in another place, until they are gone: ${kept}`
      : 'Now set SECRET_KEY to the new key and take SECRET_KEY_NEW away. Keep the old key with the backups from before until they are gone',
    'Copy the new key to where you keep the key; backups from now on open with it alone',
  );
  return `${lines.join('\n')}\n`;
}
