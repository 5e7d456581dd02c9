import { existsSync, readdirSync } from 'node:fs';

/*
 * The keys in `DATA_DIR` beside `secret.key`, while and after `rotate-key` has changed it.
 */

/** Until it takes the place of `secret.key`. */
export const nextKeyName = 'secret.key.new';

/** What opened the practice until then; backups from before open with it alone. */
export function oldKeyName(at: number): string {
  return `secret.key.until-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** Names of the keys that were changed and have not been moved elsewhere. */
export function oldKeys(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir).filter((name) => /^secret\.key\.until-\d{8}T\d{6}Z$/.test(name));
}
