import { type ClockReading, type ClockState, judgeClock, wrongTimes } from '../consultation/clock_trust.ts';
import { lastAct } from '../db/audit.ts';
import { loadClock, saveClock, stampAnew } from '../db/clock.ts';
import type { Transaction } from '../db/database.ts';
import { jobStatus } from '../db/jobs.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/** What `jobs` says of a purge that waits because of the clock. */
export const clockDoubt = 'ECLOCK';

type Clocked = Pick<Runtime, 'db' | 'now' | 'ran'>;

/** What the other clock said when this program last wrote down what it thinks of this one. */
const lookedAt = new WeakMap<Runtime['db'], number>();

/** Whether this machine's clock can be believed enough to end and erase by it (X4). */
export function trustsClock(rt: Clocked): boolean {
  return judgeClock(before(rt), reading(rt)).doubt === null;
}

/**
 * Looks at the clock and writes down what to think of it; each minute while the server runs. When one that
 * was behind has been set right, what came meanwhile counts from now.
 */
export function lookAtClock(rt: Clocked & Pick<Runtime, 'log'>): ClockState {
  const [last, seen] = [before(rt), reading(rt)];
  const state = judgeClock(last, seen);
  const wrong = wrongTimes(last, seen);
  write(rt, (tx) => {
    if (wrong) stampAnew(tx, wrong, seen.now);
    saveClock(tx, state);
  });
  lookedAt.set(rt.db, rt.ran());
  return state;
}

/** Somebody has said that it is right, whatever it said before. */
export function confirmClock(rt: Clocked, tx: Transaction): void {
  const now = rt.now();
  saveClock(tx, { trustedAt: now, seenAt: now, doubt: null, doubtedMs: 0, since: now });
}

function reading(rt: Clocked): ClockReading {
  const last = lookedAt.get(rt.db);
  return { now: rt.now(), ranMs: last === undefined ? 0 : rt.ran() - last };
}

/** A database from before the clock was written down has its last purge; from before that, its audit. */
function before(rt: Clocked): ClockState | null {
  const state = loadClock(rt.db);
  if (state) return state;
  const purge = jobStatus(rt, 'purge');
  const at = purge ? purge.lastSuccessAt : lastAct(rt.db);
  return at === null ? null : { trustedAt: at, seenAt: at, doubt: null, doubtedMs: 0, since: at };
}
