import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { chunksOf } from './chunks.ts';
import { encrypt } from './encryption.ts';
import { certificateFolder, databaseName, type Manifest, manifestName } from './manifest.ts';
import { writeTar } from './tar.ts';
import type { BackupTask } from './task.ts';

/**
 * Writes a copy of the database, and the certificates of `dataDir`, into one file. It is there whole or not
 * at all, for its owner only.
 *
 * @returns its size in bytes
 * @throws BackupError
 */
export async function writeSealed(task: BackupTask & { what: 'write' }): Promise<number> {
  const { copy, file, dataDir, protection } = task;
  const files = [
    { name: databaseName, path: copy },
    ...certificateFiles(dataDir).map((name) => ({ name, path: join(dataDir, name) })),
  ];
  const manifest = await describe(files);
  const plain = writeTar([
    asEntry(manifest),
    ...manifest.files.map((entry, at) => ({ ...entry, content: chunksOf(files[at]?.path ?? '') })),
  ]);
  return await writeWhole(file, protection ? await encrypt(plain, protection) : plain);
}

function certificateFiles(dataDir: string): string[] {
  const folder = join(dataDir, certificateFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)));
}

async function describe(files: { name: string; path: string }[]): Promise<Manifest> {
  const described: Manifest['files'] = [];
  for (const { name, path } of files) {
    const hash = createHash('sha256');
    for await (const chunk of chunksOf(path)) hash.update(chunk);
    described.push({ name, size: statSync(path).size, sha256: hash.digest('hex') });
  }
  return { format: 1, program: packageJson.version, createdAt: new Date().toISOString(), files: described };
}

function asEntry(manifest: Manifest) {
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return { name: manifestName, size: bytes.length, content: [bytes] };
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
