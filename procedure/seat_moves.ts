import { createHash } from 'node:crypto';
import { minute } from '../consultation/durations.ts';
import { generateToken } from '../consultation/link_token.ts';

/** Whose place it is: a consultation's patient, or one of its guests. */
export interface MovingSeat {
  consultationId: string;
  /** Null for the patient. */
  guestId: string | null;
}

/** Why a token leads nowhere: `unknown` was never made here, or so long ago that nothing is known of it. */
export type NoMove = 'used' | 'expired' | 'replaced' | 'unknown';

interface Move {
  seat: MovingSeat;
  madeAt: number;
  /** Why it leads nowhere any more. */
  over: 'used' | 'replaced' | null;
}

/** So long another device may take the place over. */
export const moveLifetime = 2 * minute;
/** So long it is remembered that a token was used or has expired, so that the page can say which. */
const memory = 30 * minute;
/** Tokens that are remembered; a flood drops the oldest. */
const mostMoves = 10_000;

/**
 * A patient or guest goes on with another device: a token of 192 random bits, shown as a picture on the first
 * one, opens the same seat there, once and within two minutes. Only its hash is kept, and only in memory: a
 * restart forgets it, and the person asks for another one.
 */
export class SeatMoves {
  readonly #now: () => number;
  /** By hash; the oldest first. */
  readonly #moves = new Map<string, Move>();

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** What is remembered. */
  get size(): number {
    return this.#moves.size;
  }

  /** A token for this seat; an earlier one of it is good for nothing any more. */
  begin(seat: MovingSeat): string {
    this.#forgetOld();
    for (const move of this.#moves.values()) {
      if (move.over === null && isSame(move.seat, seat)) move.over = 'replaced';
    }
    const token = generateToken();
    this.#moves.set(hashOf(token), { seat, madeAt: this.#now(), over: null });
    return token;
  }

  /** Which seat the token opens, without using it up. */
  look(token: string): MovingSeat | NoMove {
    const move = this.#moves.get(hashOf(token));
    if (!move) return 'unknown';
    const age = this.#now() - move.madeAt;
    // A clock that was set back makes nothing younger than it is.
    return move.over ?? (age < 0 || age >= moveLifetime ? 'expired' : move.seat);
  }

  /** Which seat the token opens; it opens none afterwards. */
  take(token: string): MovingSeat | NoMove {
    const seat = this.look(token);
    const move = this.#moves.get(hashOf(token));
    if (move && typeof seat !== 'string') move.over = 'used';
    return seat;
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [hash, { madeAt }] of this.#moves) {
      if (this.#moves.size < mostMoves && Math.abs(now - madeAt) < memory) continue;
      this.#moves.delete(hash);
    }
  }
}

function isSame(a: MovingSeat, b: MovingSeat): boolean {
  return a.consultationId === b.consultationId && a.guestId === b.guestId;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
