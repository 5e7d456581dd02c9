import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { OfferedTime } from '../consultation/offered_times.ts';
import type { Queryable, Transaction } from './database.ts';
import { offeredTimes, users } from './schema.ts';

/** What the patient may choose from, the earliest first; also what is over or taken meanwhile. */
export function listOfferedTimes(tx: Queryable, consultationId: string): OfferedTime[] {
  const { startsAt, durationMinutes, doctorId } = offeredTimes;
  return tx
    .select({ startsAt, durationMinutes, doctorId, doctorName: users.name })
    .from(offeredTimes)
    .innerJoin(users, eq(users.id, doctorId))
    .where(eq(offeredTimes.consultationId, consultationId))
    .orderBy(asc(startsAt), asc(users.name))
    .all();
}

/** In place of what was offered before. */
export function replaceOfferedTimes(
  tx: Transaction,
  consultationId: string,
  times: readonly Omit<OfferedTime, 'doctorName'>[],
): void {
  tx.delete(offeredTimes).where(eq(offeredTimes.consultationId, consultationId)).run();
  for (const { startsAt, durationMinutes, doctorId } of times)
    tx.insert(offeredTimes)
      .values({ id: randomUUID(), consultationId, startsAt, durationMinutes, doctorId })
      .run();
}
