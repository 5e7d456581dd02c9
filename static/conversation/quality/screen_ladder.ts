import { type Ladder, offRung, type Rung } from './ladder.ts';

/*
 * P7: a shown screen gives way to the sound, too, and before the camera goes off. It stands on the rungs of
 * the camera's ladder; besides it is never given more than the line is believed to carry, because one picture
 * of a busy screen can fill a weak line for a second. No clock: one step is one reading.
 */

export interface ScreenLadder {
  readonly rung: Rung;
  /** Readings one after the other that would bear more than there is. */
  readonly calm: number;
}

export interface ScreenLine {
  /** Of the camera's picture on the same line. */
  ladder: Pick<Ladder, 'rung' | 'choice'>;
  /** What the browser believes the way can carry, in bits a second; null where it does not say. */
  availableRate: number | null;
  /** How many others there are: it is sent to each of them. */
  people: number;
}

/** What the way must carry for each rung: the screen, the sound, and a small picture of the camera. */
const neededRates = [1_500_000, 900_000, 500_000, 180_000];
/** Going up takes a line that is this much better. */
const margin = 1.25;
const patience = 3;
/** A screen begins like this on a good line: what more would do is not known yet. */
const firstRung = 1;
/** With more than one other person. */
const mostInMesh = 2;
/** The camera's smallest picture. */
const lastPicture = 3;
/** Somebody who wants to show something wants it to be seen, also where the camera's picture was given up. */
const chosenOff = 3;

/** Before the screen is shown, or right at that moment. */
export function startScreen(line: ScreenLine): ScreenLadder {
  return { rung: lowestOf(line, 1, firstRung), calm: 0 };
}

/** Takes one reading into account while the screen is shown: down at once, up only after some calm ones. */
export function nextScreen(before: ScreenLadder, line: ScreenLine): ScreenLadder {
  const wanted = lowestOf(line, 1);
  if (wanted > before.rung) return { rung: wanted, calm: 0 };
  if (lowestOf(line, margin) >= before.rung) return { ...before, calm: 0 };
  const calm = before.calm + 1;
  return calm < patience ? { ...before, calm } : { rung: (before.rung - 1) as Rung, calm: 0 };
}

/** What is left for the camera beside a screen, which is the large picture then. */
export function besideScreen(rung: Rung, screen: Rung, people: number): Rung {
  return Math.max(rung, Math.min(screen, lastPicture), people > 1 ? lastPicture : 2) as Rung;
}

function lowestOf({ ladder, availableRate, people }: ScreenLine, share: number, most = 0): Rung {
  const byRate = neededRates.filter((rate) => (availableRate ?? Number.POSITIVE_INFINITY) < rate * share);
  const byCamera = ladder.choice === 'sound' ? chosenOff : ladder.rung;
  return Math.min(offRung, Math.max(most, byRate.length, byCamera, people > 1 ? mostInMesh : 0)) as Rung;
}
