import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that the embedded relay shares with the server. It stays the same over restarts, so that what
 * browsers have been given goes on being good.
 *
 * @param folder private; made where it is not there
 */
export function relaySecret(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  const stored = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  // 32 bytes; less was cut by a power failure.
  if (/^[\w-]{43}$/.test(stored)) return stored;
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
