import { minute } from '../consultation/durations.ts';
import { collectAfter } from '../program/garbage.ts';
import { WindowCount } from '../program/limits.ts';

/** Whom a password is tried for, and from where. Kept in memory only while it matters. */
export interface Asker {
  address: string;
  account: string;
}

/** Too many sign-ins at once; nothing was looked at. */
export class TooBusy extends Error {}

interface Waiting {
  /** By what it is counted with others; without any it goes before all of them. */
  keys: string[];
  since: number;
  start(): Promise<void>;
  giveUp(): void;
}

const recently = 5 * minute;
/** So long nobody waits for a page; whoever does has gone. */
const longestWaitMs = 20_000;

/**
 * One piece of work at a time; the others wait, and only so many. X3: whose address, network and account have
 * asked least of late is next, and among equals the last that came, because the first may have given up. So a
 * flood for one account or from one network waits behind everybody else, and where too many wait, it is the
 * flood that is turned away.
 *
 * @param most how many may wait
 */
export function fairTurns(most: number) {
  const asked = new WindowCount(recently);
  let waiting: Waiting[] = [];
  let busy = false;
  // As in argon2.ts.
  const noteTurnedAway = collectAfter(75);

  const weight = ({ keys }: Waiting) => keys.reduce((sum, key) => sum + asked.count(key), 0);

  /** Lightest first; the last that came first. */
  function inOrder(): Waiting[] {
    return waiting
      .map((one, index) => ({ one, index, weight: weight(one) }))
      .sort((a, b) => a.weight - b.weight || b.index - a.index)
      .map(({ one }) => one);
  }

  function leave(one: Waiting): void {
    waiting = waiting.filter((other) => other !== one);
  }

  function turnAway(one: Waiting): void {
    leave(one);
    one.giveUp();
    noteTurnedAway();
  }

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (;;) {
      const late = performance.now() - longestWaitMs;
      for (const one of waiting.filter(({ since }) => since < late)) turnAway(one);
      const [next] = inOrder();
      if (!next) break;
      leave(next);
      await next.start();
    }
    busy = false;
  }

  /**
   * @param asker null for what goes before all others: a device that is known, a link of the practice's own
   * @throws TooBusy
   */
  return function inTurn<T>(asker: Asker | null, task: () => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const keys = asker ? keysOf(asker) : [];
    for (const key of keys) asked.take(key, Number.POSITIVE_INFINITY);
    waiting.push({
      keys,
      since: performance.now(),
      start: () => task().then(resolve, reject),
      giveUp: () => reject(new TooBusy()),
    });
    void work();
    if (waiting.length > most) {
      const [last] = inOrder().reverse();
      if (last) turnAway(last);
    }
    return promise;
  };
}

/** A network is what one provider gives to one customer at most (RFC 6177), or a piece of IPv4 like that. */
function keysOf({ address, account }: Asker): string[] {
  const network = address.includes(':') ? address.split(':').slice(0, 3) : address.split('.').slice(0, 2);
  return [`from ${address}`, `near ${network.join('.')}`, `for ${account}`];
}
