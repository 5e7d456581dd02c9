import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** @returns the path of `turnserver`; null where it is not installed */
export function findTurnserver(
  path = process.env.PATH ?? '',
  // A service has a short PATH.
  usual: readonly string[] = ['/usr/bin', '/usr/local/bin'],
): string | null {
  for (const folder of [...path.split(delimiter), ...usual]) {
    const file = join(folder, 'turnserver');
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here.
    }
  }
  return null;
}
