import { setImmediate } from 'node:timers';

/**
 * Waits for a turn of the event loop that no other caller has: hundreds who come at the same moment are then
 * served one by one, and whatever else has come meanwhile, a probe or a frame of a call, is answered between
 * two of them.
 */
export function loopTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise<void>((resolve) => void setImmediate(resolve)));
    return last;
  };
}
