import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A folder for its owner alone, with what is missing above it. Level by level: Node's own `recursive` never
 * comes to an end where nothing can be made, e.g. below /proc.
 *
 * @param path absolute
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
