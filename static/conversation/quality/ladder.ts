import type { Choice } from '../../connection/channel.ts';
import type { Figures } from '../../connection/stats.ts';

/*
 * P7, lesson 18: sound first. As loss or delay grow, the camera's picture goes down rung by rung, at last
 * off; sound is never touched. It returns slowly, and more slowly each time that proved too early. No clock:
 * one step is one reading of the figures, every `readingMs`.
 */

/** Milliseconds between two readings, and so between two steps of a ladder. */
export const readingMs = 2000;

/** 0 is the best picture, `offRung` none. */
export type Rung = 0 | 1 | 2 | 3 | 4;
export const offRung = 4;
/** The lowest one that still shows something. */
const lastPicture = 3;

export type Strain = Pick<Figures, 'lossSent' | 'roundTripMs' | 'availableRate' | 'busy'>;

export interface Ladder {
  readonly rung: Rung;
  readonly choice: Choice;
  /** Smoothed; null before the first reading. */
  readonly loss: number | null;
  /** What the way takes when it is not crowded. */
  readonly calmMs: number | null;
  /** Which rung the last reading asked for. */
  readonly asked: Rung;
  /** Readings one after the other that asked for less than there is. */
  readonly strained: number;
  /** Readings one after the other that would bear more than there is. */
  readonly calm: number;
  /** So many calm readings it takes to go up. */
  readonly patience: number;
  /** Readings since it went up; null where that has proved itself. */
  readonly sinceUp: number | null;
  readonly readings: number;
  /** Readings one after the other in which the device itself was too busy for the picture. */
  readonly busy: number;
}

const firstPatience = 7;
const mostPatience = 56;
/** Readings after going up in which going down again means that it was too early. */
const trial = 10;
/** Readings that ask for less before it goes down, and before the picture goes off. */
const beforeDown = 2;
const beforeOff = 4;
/**
 * What the way carries a browser guesses by what it sends: so many readings after that became more it is not
 * believed.
 */
const guessed = 6;
/** Going up takes figures that are this much better than those that lead down. */
const margin = 0.6;

/** From which figure on a picture goes to rung 1, 2, 3, off. */
const lossLimits = [0.03, 0.07, 0.12, 0.16];
/** Above what the way takes when it is calm. */
const delayLimitsMs = [150, 300, 600, 1200];
/**
 * Readings in which the device is too busy before that counts, and the smallest picture that helps it:
 * browsers help themselves first.
 */
const beforeBusy = 4;
const busyPicture = 2;
/**
 * Bits a second below which only the smallest picture is left, or none: sound that is said twice needs about
 * 70 kbit/s.
 */
const smallRate = 180_000;
const soundRate = 70_000;

export function startLadder(choice: Choice = 'auto'): Ladder {
  return {
    rung: choice === 'sound' ? offRung : 0,
    choice,
    loss: null,
    calmMs: null,
    asked: 0,
    strained: 0,
    calm: 0,
    patience: firstPatience,
    sinceUp: null,
    readings: 0,
    busy: 0,
  };
}

/** Takes one reading into account. */
export function nextLadder(before: Ladder, strain: Strain): Ladder {
  const ladder = withReading(before, strain);
  if (ladder.choice === 'sound') return ladder;
  if (strain.lossSent === null && strain.roundTripMs === null && strain.availableRate === null) return before;
  const asked = askedRung(ladder, strain, 1);
  const lowest = ladder.choice === 'picture' ? lastPicture : offRung;
  const wanted = Math.min(asked, lowest) as Rung;
  if (wanted > ladder.rung) return strained(ladder, wanted);
  const calm = ladder.rung > 0 && askedRung(ladder, withoutGuess(strain), margin) < ladder.rung;
  return calm
    ? calmer(ladder, wanted)
    : { ...ladder, asked: wanted, calm: 0, strained: fade(ladder.strained) };
}

/**
 * The people have decided. One who wants a picture gets the smallest at once, and more when the figures allow
 * it.
 */
export function chooseLadder(ladder: Ladder, choice: Choice): Ladder {
  if (choice === ladder.choice) return ladder;
  const fresh = { ...ladder, choice, strained: 0, calm: 0, patience: firstPatience, sinceUp: null };
  if (choice === 'sound') return { ...fresh, rung: offRung };
  return { ...fresh, rung: Math.min(ladder.rung, lastPicture) as Rung };
}

/** After a new connection the way is another one; what is sent stays until its figures are known. */
export function rerouteLadder(ladder: Ladder): Ladder {
  return { ...ladder, loss: null, calmMs: null, strained: 0, calm: 0, readings: 0 };
}

function withReading(ladder: Ladder, { lossSent, roundTripMs, busy }: Strain): Ladder {
  const { loss, calmMs } = ladder;
  return {
    ...ladder,
    readings: ladder.readings + 1,
    // One bad moment is not a bad line; a few hundred packets say little.
    loss: lossSent === null ? loss : loss === null ? lossSent : loss + 0.4 * (lossSent - loss),
    // Rises slowly, so that a longer way is not taken for a crowded one for ever.
    calmMs: roundTripMs === null ? calmMs : Math.min(roundTripMs, (calmMs ?? roundTripMs) * 1.01),
    sinceUp: ladder.sinceUp === null ? null : ladder.sinceUp + 1,
    busy: busy ? ladder.busy + 1 : 0,
  };
}

/** @param share of the limits that counts: 1 for going down, less for going up */
function askedRung({ loss, calmMs, readings, sinceUp, busy }: Ladder, strain: Strain, share: number): Rung {
  const beyond = (value: number, limits: readonly number[]) =>
    limits.filter((limit) => value >= limit * share).length;
  // What was bad for a moment is not lasting only because it was very bad.
  const lasting = Math.min(loss ?? 0, (strain.lossSent ?? loss ?? 0) * 1.5);
  const growth = (strain.roundTripMs ?? 0) - (calmMs ?? 0);
  const rate = Math.min(readings, sinceUp ?? readings) > guessed ? strain.availableRate : null;
  const byRate = rate === null || rate >= smallRate ? 0 : rate >= soundRate ? lastPicture : offRung;
  return Math.max(
    beyond(share < 1 ? (loss ?? 0) : lasting, lossLimits),
    beyond(growth, delayLimitsMs),
    byRate,
    busy >= beforeBusy ? busyPicture : 0,
  ) as Rung;
}

/**
 * What the browser believes is no higher than what it tries: it must not keep the picture down that is to be
 * tried.
 */
function withoutGuess(strain: Strain): Strain {
  return { ...strain, availableRate: null };
}

function strained(before: Ladder, wanted: Rung): Ladder {
  const ladder = { ...before, calm: 0, asked: wanted, strained: before.strained + 1 };
  const isLast = ladder.rung === lastPicture;
  if (ladder.strained < (isLast ? beforeOff : beforeDown)) return ladder;
  // Two readings agree on the milder one; off is only what follows the smallest picture.
  const agreed = isLast ? offRung : Math.min(Math.max(before.asked, ladder.rung + 1), wanted, lastPicture);
  const tooEarly = ladder.sinceUp !== null && ladder.sinceUp <= trial;
  return {
    ...ladder,
    rung: agreed as Rung,
    strained: 0,
    sinceUp: null,
    patience: tooEarly ? Math.min(ladder.patience * 2, mostPatience) : ladder.patience,
  };
}

function calmer(before: Ladder, asked: Rung): Ladder {
  const proved = before.sinceUp !== null && before.sinceUp > trial;
  const patience = proved ? firstPatience : before.patience;
  const ladder = { ...before, asked, strained: 0, calm: before.calm + 1, patience };
  if (ladder.calm < patience) return ladder;
  return { ...ladder, rung: (ladder.rung - 1) as Rung, calm: 0, sinceUp: 0 };
}

function fade(count: number): number {
  return Math.max(0, count - 1);
}
