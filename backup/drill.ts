import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backupName, newestBackup } from './rotation.ts';

/**
 * The newest backup of a folder: its name, and when it was made in milliseconds since the epoch; null without
 * one.
 */
export function newestIn(folder: string): { file: string; at: number } | null {
  const at = newestBackup(readdirSync(folder));
  return at === null ? null : { file: join(folder, backupName(at)), at };
}
