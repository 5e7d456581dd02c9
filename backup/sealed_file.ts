import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { chunksOf } from './chunks.ts';
import { encrypt } from './encryption.ts';
import { certificateFolder, databaseName, type Manifest, manifestName, settingsName } from './manifest.ts';
import { writeTar } from './tar.ts';
import type { BackupTask } from './task.ts';

/**
 * Writes a copy of the database, the settings and the certificates of `dataDir` into one file. It is there
 * whole or not at all, for its owner only.
 *
 * @returns its size in bytes
 * @throws BackupError
 */
export async function writeSealed(task: BackupTask & { what: 'write' }): Promise<number> {
  const { copy, file, dataDir, protection, settings } = task;
  const parts = [
    fromDisk(databaseName, copy),
    ...(settings ? [fromMemory(settingsName, settings)] : []),
    ...certificateFiles(dataDir).map((name) => fromDisk(name, join(dataDir, name))),
  ];
  const files: Manifest['files'] = [];
  for (const part of parts) files.push(await describe(part));
  const manifest: Manifest = {
    format: settings ? 2 : 1,
    program: packageJson.version,
    createdAt: new Date().toISOString(),
    files,
  };
  const plain = writeTar([fromMemory(manifestName, manifest), ...parts]);
  return await writeWhole(file, protection ? await encrypt(plain, protection) : plain);
}

function certificateFiles(dataDir: string): string[] {
  const folder = join(dataDir, certificateFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)));
}

interface Part {
  name: string;
  size: number;
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** The same once more, because it is hashed before it is written. */
  again(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

function fromDisk(name: string, path: string): Part {
  const again = () => chunksOf(path);
  return { name, size: statSync(path).size, content: again(), again };
}

function fromMemory(name: string, value: object): Part {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  return { name, size: bytes.length, content: [bytes], again: () => [bytes] };
}

async function describe({ name, size, again }: Part): Promise<Manifest['files'][number]> {
  const hash = createHash('sha256');
  for await (const chunk of again()) hash.update(chunk);
  return { name, size, sha256: hash.digest('hex') };
}

/** Beside it first, then renamed: a power cut leaves the former file or the new one. */
async function writeWhole(file: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  let size = 0;
  try {
    const handle = await open(partial, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        size += chunk.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
  return size;
}

/** So that the new name itself survives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
