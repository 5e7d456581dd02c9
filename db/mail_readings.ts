import { eq, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from './database.ts';
import { mailReadings } from './schema.ts';

/** How often this mail's reading has begun and not ended; 0 for a new one. */
export function triesOf(tx: Queryable, fingerprint: string): number {
  const found = tx.select({ tries: mailReadings.tries }).from(mailReadings);
  return found.where(eq(mailReadings.fingerprint, fingerprint)).get()?.tries ?? 0;
}

/** Written down before the mail is read, so that one that ends the process is known after the next start. */
export function beginReading(tx: Transaction, fingerprint: string, now: number): void {
  tx.insert(mailReadings)
    .values({ fingerprint, tries: 1, begunAt: now })
    .onConflictDoUpdate({
      target: mailReadings.fingerprint,
      set: { tries: sql`${mailReadings.tries} + 1`, begunAt: now },
    })
    .run();
}

export function endReading(tx: Transaction, fingerprint: string): void {
  tx.delete(mailReadings).where(eq(mailReadings.fingerprint, fingerprint)).run();
}
