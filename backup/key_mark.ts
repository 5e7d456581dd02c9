import { Buffer } from 'node:buffer';
import { BackupError } from './backup_error.ts';
import type { BackupSecret } from './encryption.ts';
import { databaseName, manifestName } from './manifest.ts';
import { readTar } from './tar.ts';
import { openBackup } from './unpack.ts';

/** Where SQLite keeps `user_version`, which is the mark of the key that the database is sealed with. */
const markAt = 60;

/**
 * With which key the database in a backup is sealed: read from its first page, so that of a file of any size
 * only the beginning is decrypted.
 *
 * @returns the mark of the key, as `Vault.mark` has it
 * @throws BackupError for a file that is no backup, or that does not open with this secret
 */
export async function keyMarkOf(file: string, secret: BackupSecret | null): Promise<number> {
  const { bytes, close } = await openBackup(file, secret);
  try {
    const entries = readTar(bytes);
    const first = await entries.next();
    if (first.done || first.value.name !== manifestName)
      throw new BackupError('this file is no backup of Sprechzimmer');
    for await (const _ of first.value.content);
    const second = await entries.next();
    if (second.done || second.value.name !== databaseName)
      throw new BackupError('the backup holds no database');
    let head = Buffer.alloc(0);
    for await (const part of second.value.content) {
      head = Buffer.concat([head, part]);
      if (head.length >= markAt + 4) break;
    }
    if (head.length < markAt + 4) throw new BackupError('the backup holds no database');
    return head.readUInt32BE(markAt);
  } finally {
    await close();
  }
}
