import { eq } from 'drizzle-orm';
import { generateToken } from '../consultation/link_token.ts';
import type { Transaction } from './database.ts';
import { calendarFeeds } from './schema.ts';
import type { Store } from './store.ts';

/**
 * The secret link to a doctor's own calendar; an earlier one ends. Only the hash of its token is stored.
 *
 * @returns the token
 */
export function makeCalendarFeed(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  doctorId: string,
): string {
  const token = generateToken();
  const set = { tokenHash: rt.vault.lookupHash('feed', token), createdAt: rt.now() };
  tx.insert(calendarFeeds)
    .values({ doctorId, ...set })
    .onConflictDoUpdate({ target: calendarFeeds.doctorId, set })
    .run();
  return token;
}

/** @returns false where there was none */
export function endCalendarFeed(tx: Transaction, doctorId: string): boolean {
  return tx.delete(calendarFeeds).where(eq(calendarFeeds.doctorId, doctorId)).run().changes === 1;
}

/** Since when there is a link; null without. */
export function calendarFeedSince(rt: Pick<Store, 'db'>, doctorId: string): number | null {
  const { createdAt } = calendarFeeds;
  const row = rt.db.select({ createdAt }).from(calendarFeeds).where(eq(calendarFeeds.doctorId, doctorId));
  return row.get()?.createdAt ?? null;
}

/** Whose calendar this link opens; null for one that is unknown or has ended. */
export function doctorOfFeed(rt: Pick<Store, 'db' | 'vault'>, token: string): string | null {
  const { doctorId, tokenHash } = calendarFeeds;
  const row = rt.db
    .select({ doctorId })
    .from(calendarFeeds)
    .where(eq(tokenHash, rt.vault.lookupHash('feed', token)));
  return row.get()?.doctorId ?? null;
}
