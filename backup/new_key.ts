import { BackupError } from './backup_error.ts';
import { encrypt } from './encryption.ts';

/** An age key of its own: what opens backups, and what they are encrypted for. */
interface KeyPair {
  /** `AGE-SECRET-KEY-1…`: for the paper, and for nothing else. */
  identity: string;
  /** `age1…` */
  recipient: string;
}

/** Makes one. Nothing of it is kept here. */
export async function newKeyPair(): Promise<KeyPair> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/**
 * Whether something can be encrypted for it, or for each of several: a mistyped letter does not get through.
 */
export async function isRecipient(text: string): Promise<boolean> {
  try {
    const recipients = text.split(/[\s,]+/).filter((key) => key !== '');
    if (recipients.length === 0) return false;
    await encrypt(nothing(), { recipients });
    return true;
  } catch (error) {
    if (error instanceof BackupError) return false;
    throw error;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}
