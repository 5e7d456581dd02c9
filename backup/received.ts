import { Buffer } from 'node:buffer';
import { open, rm } from 'node:fs/promises';
import { BackupError } from './backup_error.ts';
import { ageMagic, scryptWorkFactor } from './encryption.ts';
import { passingPath } from './passing_files.ts';

/** A backup that somebody has sent, as it came: encrypted. */
interface Received {
  file: string;
  /** In bytes. */
  size: number;
}

/** Of a header of age; it holds some hundred bytes for each recipient. */
const longestHead = 64 * 1024;

/**
 * Takes in a backup piece by piece, and nothing of what is no encrypted file: its head is judged as soon as
 * it is there.
 *
 * @returns a file in `dataDir` that is the caller's to throw away
 * @throws BackupError, an error of the system with its code, or what the chunks throw; nothing is left then
 */
export async function receiveBackup(dataDir: string, chunks: AsyncIterable<Uint8Array>): Promise<Received> {
  const file = passingPath(dataDir, 'upload', '.age');
  let head: Buffer | null = Buffer.alloc(0);
  let size = 0;
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        size += chunk.length;
        head &&= Buffer.concat([head, chunk]);
        if (head && head.length > longestHead) {
          refuseHead(head.subarray(0, longestHead));
          head = null;
        }
        await handle.writeFile(chunk);
      }
      if (head) refuseHead(head);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return { file, size };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** What would be read whole, or opened at any cost, is refused before anybody tries to. */
function refuseHead(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (!text.startsWith(ageMagic))
    throw new BackupError('this file is not encrypted with age', 'not_encrypted');
  const [head, rest] = text.split('\n--- ', 2);
  if (head === undefined || rest === undefined)
    throw new BackupError('this file is not encrypted with age', 'not_encrypted');
  const work = /^-> scrypt \S+ (\d+)$/m.exec(head)?.[1];
  if (work !== undefined && Number(work) > scryptWorkFactor)
    throw new BackupError('opening this backup takes more memory than a running server has', 'costly');
}
