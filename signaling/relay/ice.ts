import { createHmac, randomBytes } from 'node:crypto';
import type { IceServer } from '../messages.ts';

/** Longer than any consultation, short enough that a copied credential is soon worth nothing (lesson 12). */
const lifetimeSeconds = 6 * 60 * 60;

/**
 * Relay servers with credentials of the shared-secret scheme that coturn calls `use-auth-secret`
 * (draft-uberti-behave-turn-rest-00). The user part is random: the relay learns nobody's name (D4). Without a
 * relay the list is empty, and never is there an outside STUN server.
 *
 * @param now milliseconds since the epoch
 * @param options.user what the relay counts its quota by; random where left out
 */
export function iceServers(
  config: { turnUrls: readonly string[]; turnSecret: string | null },
  now: number,
  options: { lifetimeSeconds?: number; user?: string } = {},
): IceServer[] {
  if (config.turnUrls.length === 0 || !config.turnSecret) return [];
  const expires = Math.floor(now / 1000) + (options.lifetimeSeconds ?? lifetimeSeconds);
  const username = `${expires}:${options.user ?? randomName()}`;
  const credential = createHmac('sha1', config.turnSecret).update(username).digest('base64');
  return [{ urls: [...config.turnUrls], username, credential }];
}

const nameBytes = 9;
let drawn = randomBytes(0);

/** Drawn by the hundred: each alone is half of the work of fresh credentials for everybody who waits. */
function randomName(): string {
  if (drawn.length === 0) drawn = randomBytes(100 * nameBytes);
  const name = drawn.subarray(0, nameBytes).toString('base64url');
  drawn = drawn.subarray(nameBytes);
  return name;
}
