import { accessSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reasonOf } from '../program/reason.ts';

/** Of the container, a volume of its own in our templates, and of the package for Debian. */
const ourFolders = ['/backup', '/var/lib/sprechzimmer-backup'];

/** Where backups would go if nobody said anything else: a folder that can be written. */
export function proposedFolder(dataDir: string): string {
  return ourFolders.find(isWritable) ?? join(resolve(dataDir), 'backup');
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Writes into a folder as a backup will, and takes it away again.
 *
 * @returns a short code such as `EACCES`, or Deno's `NotCapable`; null where it went
 */
export function refusalOfFolder(folder: string): string | null {
  const file = join(folder, '.sprechzimmer-trial');
  try {
    // Not `recursive`: Node.js would try for ever where the kernel makes no folders, as below /proc.
    if (!statSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 });
    writeFileSync(file, 'x', { mode: 0o600, flush: true });
    rmSync(file);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Then one broken disk takes both. */
export function isOnSameDisk(folder: string, dataDir: string): boolean {
  const [a, b] = [folder, dataDir].map((one) => statSync(one, { throwIfNoEntry: false })?.dev);
  return a !== undefined && a === b;
}
