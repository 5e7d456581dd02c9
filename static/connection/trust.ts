/*
 * What one page may believe of its connection with one other page (D2, X1). Trust belongs to a DTLS
 * transport, that is to a pair of certificates: whatever is known of one pair says nothing of another. The
 * table of states is in signaling/PROTOCOL.md; nothing here knows a browser, so a test explores it.
 */

/** Both certificates of a transport as one text: the page's own, then the other's. */
export type Pair = string;

export interface Trust {
  /**
   * Whether this page says if the codes agree (`signaling/seats.ts`); the other page only reads it.
   */
  readonly leads: boolean;
  /** Of the transport of this moment; null until read from the connection itself. */
  readonly pair: Pair | null;
  /** The code that was made last, and of which pair. */
  readonly code: { readonly pair: Pair; readonly digits: string } | null;
  /** What was said of a code, and of which pair. */
  readonly verdict: { readonly pair: Pair; readonly same: boolean } | null;
  /** The rules were broken: by the other page, or by the server between. */
  readonly refused: boolean;
  /** There was a code for another pair, and the person has not answered to that yet. */
  readonly changed: boolean;
  /** People could talk for too long without a code. */
  readonly overdue: boolean;
  /** The person goes on knowingly without a code that proves anything, with this transport. */
  readonly accepted: boolean;
}

export type TrustEvent =
  /** A new transport is being made, however it came about. */
  | { type: 'connection' }
  /** Its certificates have been read from the live connection. */
  | { type: 'certificates'; pair: Pair }
  /** Null: the exchange was broken off, or a description was forged. */
  | { type: 'code'; pair: Pair; digits: string }
  | { type: 'refused' }
  /** The person at this page has compared; only that page's own click makes it. */
  | { type: 'compared'; same: boolean }
  /** The other page says that its person has compared. */
  | { type: 'told'; same: boolean }
  | { type: 'overdue' }
  /** The person has read the warning and goes on. */
  | { type: 'accepted' };

/** What a page shows. `told`: the other page says so, which a liar could say as well. */
export interface SecurityCode {
  /** Six digits; null while there are none for this connection. */
  digits: string | null;
  verdict: 'forming' | 'missing' | 'open' | 'same' | 'told' | 'mismatch' | 'refused';
  /** The code is another one than before: a page was loaded anew, or there is a page between. */
  changed: boolean;
  /** The person has seen the warning and goes on. */
  accepted: boolean;
}

export function noTrust(leads: boolean): Trust {
  return {
    leads,
    pair: null,
    code: null,
    verdict: null,
    refused: false,
    changed: false,
    overdue: false,
    accepted: false,
  };
}

/** The only place where trust changes. */
export function nextTrust(trust: Trust, event: TrustEvent): Trust {
  switch (event.type) {
    case 'connection':
      return { ...trust, pair: null, accepted: false };
    case 'certificates': {
      const isNew = trust.code !== null && trust.code.pair !== event.pair;
      const accepted = trust.accepted && (trust.pair ?? event.pair) === event.pair;
      return { ...trust, pair: event.pair, changed: trust.changed || isNew, accepted };
    }
    case 'code':
      // What was made of another pair is too late.
      if (event.pair !== trust.pair) return trust;
      return { ...trust, code: { pair: event.pair, digits: event.digits }, overdue: false };
    case 'refused':
      return { ...trust, refused: true, accepted: false };
    case 'compared':
      if (!trust.leads || !hasCode(trust)) return trust;
      return {
        ...trust,
        verdict: { pair: trust.pair, same: event.same },
        refused: trust.refused && !event.same,
        changed: false,
        accepted: false,
      };
    case 'told':
      if (trust.leads || !hasCode(trust)) return trust;
      return { ...trust, verdict: { pair: trust.pair, same: event.same }, accepted: false };
    case 'overdue':
      return hasCode(trust) ? trust : { ...trust, overdue: true };
    case 'accepted':
      return { ...trust, accepted: true, changed: false };
  }
}

/**
 * Picture and sound leave only towards certificates that are known, and not for long without a code. Where
 * there was a code for other certificates, somebody may have come between: not before there is one for these.
 */
export function maySend(trust: Trust): boolean {
  if (trust.pair === null) return false;
  if (trust.accepted) return true;
  return !trust.refused && (hasCode(trust) || !(trust.overdue || trust.changed));
}

export function codeOn(trust: Trust): SecurityCode {
  const digits = hasCode(trust) ? trust.code.digits : null;
  const { changed, accepted } = trust;
  return { digits, verdict: verdictOn(trust), changed, accepted };
}

function verdictOn(trust: Trust): SecurityCode['verdict'] {
  if (trust.refused) return 'refused';
  if (!hasCode(trust)) return trust.overdue ? 'missing' : 'forming';
  if (trust.verdict?.pair !== trust.pair) return 'open';
  if (!trust.verdict.same) return 'mismatch';
  return trust.leads ? 'same' : 'told';
}

type WithCode = Trust & { pair: Pair; code: NonNullable<Trust['code']> };

function hasCode(trust: Trust): trust is WithCode {
  return trust.pair !== null && trust.code?.pair === trust.pair;
}
