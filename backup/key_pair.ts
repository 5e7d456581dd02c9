import { BackupError } from './backup_error.ts';
import { encrypt } from './encryption.ts';

/** An age key: what opens backups, and what they are encrypted for. */
interface KeyPair {
  /** `AGE-SECRET-KEY-1…`: what opens. */
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

/** Whether something can be encrypted for each of them: a mistyped letter does not get through. */
export async function areRecipients(recipients: readonly string[]): Promise<boolean> {
  try {
    await encrypt(nothing(), { recipients: [...recipients] });
    return recipients.length > 0;
  } catch (error) {
    if (error instanceof BackupError) return false;
    throw error;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}
