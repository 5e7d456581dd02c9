import type { Encrypter } from 'age-encryption';
import type { BackupProtection } from '../config/backup.ts';
import { BackupError } from './backup_error.ts';
import { asStream } from './chunks.ts';

/*
 * age (age-encryption.org/v1): authenticated in chunks, so that a file of any size goes through without being
 * held in memory, and a changed, reordered or missing chunk is noticed. Loaded on use; no start pays for it.
 */

/** What opens a backup. */
export type BackupSecret = { identity: string } | { passphrase: string };

/**
 * 2^16: half a second and 64 MB. The usual 2^18 would hold the running server up four times as long; the
 * twelve characters that are asked for make up for it.
 */
export const scryptWorkFactor = 16;

/** @throws BackupError when a recipient's key is mistyped */
export async function encrypt(
  plain: AsyncIterable<Uint8Array>,
  protection: BackupProtection,
): Promise<AsyncIterable<Uint8Array>> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  if ('recipients' in protection) {
    for (const recipient of protection.recipients) addRecipient(encrypter, recipient);
  } else {
    encrypter.setScryptWorkFactor(scryptWorkFactor);
    encrypter.setPassphrase(protection.passphrase);
  }
  return encrypter.encrypt(asStream(plain));
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new BackupError(
      `BACKUP_RECIPIENT: ${recipient} is no public age key; compare it with what age-keygen has printed`,
    );
  }
}

/**
 * @throws BackupError here for a secret that does not fit, and from the stream for changed or missing bytes
 */
export async function decrypt(
  sealed: AsyncIterable<Uint8Array>,
  secret: BackupSecret,
): Promise<AsyncIterable<Uint8Array>> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  try {
    if ('identity' in secret) decrypter.addIdentity(secret.identity);
    else decrypter.addPassphrase(secret.passphrase);
  } catch {
    throw new BackupError('this is no secret age key: expected AGE-SECRET-KEY-1…', 'no_key');
  }
  let plain: AsyncIterable<Uint8Array>;
  try {
    plain = await decrypter.decrypt(asStream(sealed));
  } catch {
    throw new BackupError(
      'identity' in secret
        ? 'the backup does not open with this key: it was encrypted for another one, or it is damaged'
        : 'the backup does not open with this passphrase, or it is damaged',
      'wrong_key',
    );
  }
  return authentic(plain);
}

/** The first bytes of every age file. */
export const ageMagic = 'age-encryption.org/v1\n';

async function* authentic(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* plain;
  } catch (error) {
    // A disk that cannot be read is another matter.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw new BackupError('the backup has been changed or is cut short', 'changed');
  }
}
