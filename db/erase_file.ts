import { Buffer } from 'node:buffer';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const block = Buffer.alloc(1024 * 1024);

/**
 * D3: the bytes go with the name, as far as the file system overwrites in place. Does nothing where there is
 * no file. Asynchronous, because a whole database is written to the disk once more.
 */
export async function eraseFile(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+');
    try {
      const { size } = await handle.stat();
      for (let at = 0; at < size; at += block.length)
        await handle.write(block, 0, Math.min(block.length, size - at), at);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * A folder with a practice in it. The settings there, with their passwords, lie beside it for good anyway.
 */
export async function erasePracticeIn(folder: string): Promise<void> {
  try {
    for (const ending of ['', '-wal', '-shm']) await eraseFile(join(folder, `sprechzimmer.sqlite${ending}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
