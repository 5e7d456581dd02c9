import { Buffer } from 'node:buffer';
import { isIP } from 'node:net';
import type { Config } from '../config/settings.ts';
import { factorLimits } from '../consultation/second_factor.ts';
import type { StoredPasskey } from '../db/factors.ts';
import type { Store } from '../db/store.ts';
import { challengeEnd, makeChallenge } from './challenges.ts';

type Reader = Pick<Store, 'vault' | 'now'> & { config: Config };

/** The library is loaded on use: a start does not wait for it. */
const library = () => import('@simplewebauthn/server');

/** Ed25519, ES256, RS256 (IANA, "COSE Algorithms"): what devices can do, and every runtime of ours. */
const algorithms = [-8, -7, -257];

/** What WebAuthn calls the relying party's id: the name in `PUBLIC_URL`. */
export function passkeyHost(config: Config): string {
  return config.publicUrl.hostname;
}

/** A number is no name that a passkey could be made for (WebAuthn, 5.1.2, "effective domain"). */
export function passkeysPossible(config: Config): boolean {
  return isIP(passkeyHost(config).replace(/^\[|\]$/g, '')) === 0;
}

interface Owner {
  id: string;
  name: string;
  email: string;
}

/**
 * What `navigator.credentials.create` is given. A passkey is found without a name and asks for finger or PIN.
 */
export async function creationOptions(
  rt: Reader,
  {
    owner,
    known,
    purpose,
    practice,
  }: { owner: Owner; known: StoredPasskey[]; purpose: string; practice: string },
) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: practice,
    rpID: passkeyHost(rt.config),
    userName: owner.email,
    userDisplayName: owner.name,
    userID: new Uint8Array(Buffer.from(owner.id)),
    challenge: makeChallenge(rt, purpose),
    timeout: factorLimits.challengeMs,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What `navigator.credentials.get` is given. @param allowed empty: any passkey of this address */
export async function requestOptions(
  rt: Reader,
  { allowed, purpose }: { allowed: StoredPasskey[]; purpose: string },
) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: passkeyHost(rt.config),
    challenge: makeChallenge(rt, purpose),
    timeout: factorLimits.challengeMs,
    allowCredentials: allowed.map(({ id }) => ({ id })),
    userVerification: 'required',
  });
}

/** A challenge that has been answered. */
interface Answered {
  challenge: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

interface NewPasskey extends Answered {
  id: string;
  publicKey: Buffer;
  counter: number;
}

/** Looks at a new passkey; null where something about it is not right. */
export async function readNewPasskey(
  rt: Reader,
  purpose: string,
  credential: string,
): Promise<NewPasskey | null> {
  const { verifyRegistrationResponse } = await library();
  const answered = new AnsweredChallenge(rt, purpose);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      // The library looks at each of its parts.
      response: JSON.parse(credential),
      expectedChallenge: answered.take,
      expectedOrigin: rt.config.publicUrl.origin,
      expectedRPID: passkeyHost(rt.config),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!registrationInfo || !answered.value) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { ...answered.value, id, publicKey: Buffer.from(publicKey), counter };
  } catch {
    return null;
  }
}

interface PasskeyAnswer extends Answered {
  passkey: StoredPasskey;
  counter: number;
}

/**
 * Looks at what a passkey has signed; null where something about it is not right.
 *
 * @param find the passkey with an id, if it counts here
 */
export async function readPasskeyAnswer(
  rt: Reader,
  {
    purpose,
    credential,
    find,
  }: { purpose: string; credential: string; find: (id: string) => StoredPasskey | null },
): Promise<PasskeyAnswer | null> {
  const { verifyAuthenticationResponse } = await library();
  const answered = new AnsweredChallenge(rt, purpose);
  try {
    const response = JSON.parse(credential);
    const passkey = find(String(response.id));
    if (!passkey) return null;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: answered.take,
      expectedOrigin: rt.config.publicUrl.origin,
      expectedRPID: passkeyHost(rt.config),
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    if (!verified || !answered.value) return null;
    return { ...answered.value, passkey, counter: authenticationInfo.newCounter };
  } catch {
    return null;
  }
}

/** Remembers which challenge the library was shown, and whether it is ours. */
class AnsweredChallenge {
  value: Answered | null = null;
  readonly #rt: Reader;
  readonly #purpose: string;

  constructor(rt: Reader, purpose: string) {
    this.#rt = rt;
    this.#purpose = purpose;
  }

  take = (challenge: string): boolean => {
    const expiresAt = challengeEnd(this.#rt, this.#purpose, challenge);
    this.value = expiresAt === null ? null : { challenge, expiresAt };
    return expiresAt !== null;
  };
}
