import { between, eq } from 'drizzle-orm';
import type { ClockState } from '../consultation/clock_trust.ts';
import type { Queryable, Transaction } from './database.ts';
import { checkReports, clock, consultations, incomingMails } from './schema.ts';

/** What was last written down of the clock; null where it never was. */
export function loadClock(db: Queryable): ClockState | null {
  const row = db.select().from(clock).where(eq(clock.id, 1)).get();
  if (!row) return null;
  const { id: _id, ...state } = row;
  return state;
}

export function saveClock(tx: Transaction, state: ClockState): void {
  tx.insert(clock)
    .values({ id: 1, ...state })
    .onConflictDoUpdate({ target: clock.id, set: state })
    .run();
}

/** D3: what a wrong clock has stamped counts from today; else it would be too old at once. */
export function stampAnew(tx: Transaction, wrong: { from: number; to: number }, now: number): void {
  const { from, to } = wrong;
  const { updatedAt, endedAt } = consultations;
  tx.update(consultations)
    .set({ updatedAt: now })
    .where(between(updatedAt, from, to))
    .run();
  tx.update(consultations)
    .set({ endedAt: now })
    .where(between(endedAt, from, to))
    .run();
  tx.update(incomingMails)
    .set({ createdAt: now })
    .where(between(incomingMails.createdAt, from, to))
    .run();
  tx.update(checkReports)
    .set({ createdAt: now })
    .where(between(checkReports.createdAt, from, to))
    .run();
}
