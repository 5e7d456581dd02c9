import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

const block = Buffer.alloc(1024 * 1024);

/** D3: the bytes go with the name, as far as the file system overwrites in place. Does nothing where there is no file. */
export function eraseFile(file: string): void {
  let handle: number;
  try {
    handle = openSync(file, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    const { size } = fstatSync(handle);
    for (let at = 0; at < size; at += block.length)
      writeSync(handle, block, 0, Math.min(block.length, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
    rmSync(file);
  }
}
