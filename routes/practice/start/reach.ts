import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns/promises';

/** What a look at a public address from this machine has found. */
export type Reach =
  /** It leads to this very process. */
  | 'here'
  /** There is no such name. */
  | 'no_name'
  /** Something else answers there. */
  | 'somebody_else'
  /** Its certificate is not good for this name, or over. */
  | 'certificate'
  /** No server answers at this port. */
  | 'refused'
  | 'silent';

const patienceMs = 5000;

/** By this the process knows itself again; new at every start, and secret to nobody. */
export const ownMark = randomBytes(16).toString('hex');

/** Where the mark can be asked for, without a session. */
export const markPath = '/practice/start-mark';

/**
 * Asks a public address for the mark of this process. From inside a practice's network the answer may be
 * `silent` although all is well outside: not every router leads back in.
 */
export async function reachOf(address: URL): Promise<Reach> {
  const named = await lookup(address.hostname.replace(/^\[|\]$/g, '')).then(
    () => true,
    () => false,
  );
  if (!named) return 'no_name';
  try {
    const answer = await fetch(new URL(markPath, address), {
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    return (await answer.text()).slice(0, ownMark.length) === ownMark ? 'here' : 'somebody_else';
  } catch (error) {
    return reachOfError(error);
  }
}

function reachOfError(error: unknown): Reach {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = cause?.code ?? '';
  if (/CERT|SELF_SIGNED|ALTNAME|ISSUER|VERIFY/.test(code)) return 'certificate';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(code)) return 'refused';
  return name === 'TimeoutError' || /TIMEOUT/.test(code) ? 'silent' : 'somebody_else';
}
