import { releaseKey } from '../program/release_key.ts';
import { readSignatureKey, type SignatureKey } from '../program/signature.ts';
import { ConfigError } from './values.ts';

/** Where news of releases come from, and whose signature they must carry. */
export interface UpdateFeed {
  url: string;
  key: SignatureKey;
}

/**
 * `https://…/update.json`, with another public key than the program's own behind `#`.
 *
 * @returns null where it is unset: then nobody is asked
 */
export function readUpdateFeed(text: string | null): UpdateFeed | null {
  if (text === null) return null;
  const [address = '', ownKey] = text.split('#');
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (isHere && url.protocol === 'http:')) || url.username)
    throw new ConfigError('UPDATE_FEED: expected an address such as https://releases.example/update.json');
  const keyText = ownKey ?? releaseKey;
  if (keyText === null)
    throw new ConfigError(
      'UPDATE_FEED: this program knows no key of its makers; put the public one behind the address: https://releases.example/update.json#RW…',
    );
  const key = readSignatureKey(keyText);
  if (!key) throw new ConfigError('UPDATE_FEED: what follows "#" is no public key of minisign');
  return { url: url.href, key };
}
