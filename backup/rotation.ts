import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { timeName, timeOf } from '../db/before_update.ts';

const nameOf = /^sprechzimmer-(\d{8}T\d{6}Z)\.age(?:\.partial)?$/;

/**
 * `sprechzimmer-20261125T023000Z.age`; the time is part of the name, because copying changes that of the
 * file.
 */
export function backupName(at: number): string {
  return `sprechzimmer-${timeName(at)}.age`;
}

/**
 * D3: deletes the backups of that age, whether or not there is a newer one: none outlives its time.
 *
 * @param before milliseconds since the epoch
 */
export function deleteBackupsBefore(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    const made = nameOf.exec(name)?.[1];
    // Encrypted, so the name is enough; the bytes say nothing to anybody.
    if (made && timeOf(made) <= before) rmSync(join(folder, name));
  }
}

/** When the newest of these was made, in milliseconds since the epoch; null where there is none. */
export function newestBackup(names: string[]): number | null {
  const times = names.flatMap((name) => {
    const made = name.endsWith('.partial') ? undefined : nameOf.exec(name)?.[1];
    return made ? [timeOf(made)] : [];
  });
  return times.length > 0 ? Math.max(...times) : null;
}
