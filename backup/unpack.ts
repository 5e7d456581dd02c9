import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { BackupError } from './backup_error.ts';
import { chunksOf } from './chunks.ts';
import { ageMagic, type BackupSecret, decrypt } from './encryption.ts';
import { databaseName, type Manifest, manifestName, manifestSchema, settingsName } from './manifest.ts';
import { readTar } from './tar.ts';

/** What is read into memory as a whole. */
const largestText = 1024 * 1024;

/**
 * Unpacks a backup into a folder that is the caller's to throw away, and compares each file with the
 * manifest.
 *
 * @param secret null where none was given
 * @throws BackupError for whatever is not as it was written
 */
export async function unpackBackup(
  file: string,
  secret: BackupSecret | null,
  folder: string,
): Promise<Manifest> {
  const { bytes } = await openBackup(file, secret);
  const entries = readTar(bytes);
  const first = await entries.next();
  if (first.done || first.value.name !== manifestName || first.value.size > largestText)
    throw new BackupError('this file is no backup of Sprechzimmer', 'no_backup');
  const manifest = readManifest(await collect(first.value.content));
  const missing = new Map(manifest.files.map((entry) => [entry.name, entry]));
  for await (const { name, size, content } of entries) {
    const expected = missing.get(name);
    if (name === settingsName && size > largestText)
      throw new BackupError('this file is no backup of Sprechzimmer', 'no_backup');
    if (expected?.size !== size || (await writeFile(join(folder, name), content)) !== expected.sha256)
      throw new BackupError(`the backup is damaged: ${name} is not as it was written`, 'changed');
    missing.delete(name);
  }
  if (missing.size > 0 || !manifest.files.some(({ name }) => name === databaseName))
    throw new BackupError('the backup is not complete', 'changed');
  return manifest;
}

interface OpenBackup {
  bytes: AsyncIterable<Uint8Array>;
  /** For whoever does not read to the end. */
  close(): Promise<void>;
}

/** @throws BackupError for a file that cannot be read, or a secret that is missing or does not fit */
export async function openBackup(file: string, secret: BackupSecret | null): Promise<OpenBackup> {
  const encrypted = await startsWith(file, ageMagic);
  const bytes = chunksOf(file);
  const close = async () => {
    await bytes.return();
  };
  if (!encrypted) return { bytes, close };
  if (!secret)
    throw new BackupError(
      'the backup is encrypted: give --passphrase-file (or BACKUP_PASSPHRASE), or --identity-file with the secret age key',
      'no_key',
    );
  return { bytes: await decrypt(bytes, secret), close };
}

async function startsWith(file: string, magic: string): Promise<boolean> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`the backup cannot be read (${error.code})`);
  });
  const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
  await handle.close();
  return buffer.toString('latin1') === magic;
}

function readManifest(bytes: Buffer): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BackupError('this file is no backup of Sprechzimmer', 'no_backup');
  }
  if (Number((value as { format?: unknown } | null)?.format) > 2)
    throw new BackupError(
      'the backup was made by a newer version of Sprechzimmer; restore it with that version',
      'newer',
    );
  const result = v.safeParse(manifestSchema, value);
  if (!result.success) throw new BackupError('this file is no backup of Sprechzimmer', 'no_backup');
  return result.output;
}

async function collect(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

/** @returns the SHA-256 of what was written, in hex */
async function writeFile(
  file: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
