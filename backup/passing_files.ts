import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { timeName, timeOf } from '../db/before_update.ts';

/**
 * What lies in a folder while a backup is written, restored on trial, taken along, sent in, or unpacked for a
 * restore, and is gone then.
 */
type Passing = 'snapshot' | 'rehearsal' | 'download' | 'upload' | 'restore';

/** @param ending of the name, e.g. `.sqlite`; empty for a folder */
export function passingPath(folder: string, kind: Passing, ending: string): string {
  const name = `${kind}-${timeName(Date.now())}-${crypto.randomUUID().slice(0, 8)}`;
  return join(folder, `${name}${ending}`);
}

/**
 * What those have left that were killed: it would outlive the purge otherwise (D3).
 *
 * @param before milliseconds since the epoch: what began later may be under way
 * @returns paths
 */
export function leftBehind(folder: string, kind: Passing, before: number): string[] {
  return readdirSync(folder)
    .filter((name) => {
      const made = new RegExp(`^${kind}-(\\d{8}T\\d{6}Z)-`).exec(name)?.[1];
      return made !== undefined && timeOf(made) <= before;
    })
    .map((name) => join(folder, name));
}
