import { setImmediate } from 'node:timers/promises';

/** Node.js takes in one new connection at each round of its loop: so many are in before the next works. */
const rounds = 16;

let last = Promise.resolve();

/**
 * A turn of the event loop that nobody else who waits for one has: what hundreds want at the same moment is
 * done one by one, and whatever else has come meanwhile, a probe or a frame of a call, is answered between
 * two of them (X2, X3).
 */
export function ownTurn(): Promise<void> {
  last = last.then(async () => {
    for (let round = 0; round < rounds; round++) await setImmediate();
  });
  return last;
}
