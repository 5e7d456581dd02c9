import { asc, eq, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from './database.ts';
import { statistics, users } from './schema.ts';

/**
 * P15: one more completed visit of this doctor in this quarter. The number names nobody and outlives the
 * purge.
 */
export function countCompleted(
  tx: Transaction,
  { doctorId, at, timeZone }: { doctorId: string; at: number; timeZone: string },
): void {
  const { year, month } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const quarter = `${year}-Q${Math.ceil(month / 3)}`;
  tx.insert(statistics)
    .values({ quarter, doctorId, completed: 1 })
    .onConflictDoUpdate({
      target: [statistics.quarter, statistics.doctorId],
      set: { completed: sql`${statistics.completed} + 1` },
    })
    .run();
}

export function listStatistics(tx: Queryable): { quarter: string; doctor: string; completed: number }[] {
  return tx
    .select({ quarter: statistics.quarter, doctor: users.name, completed: statistics.completed })
    .from(statistics)
    .innerJoin(users, eq(users.id, statistics.doctorId))
    .orderBy(asc(statistics.quarter), asc(users.name))
    .all();
}
