import { and, eq } from 'drizzle-orm';
import { type OfficeHours, usualHours } from '../consultation/office_hours.ts';
import type { Queryable, Transaction } from './database.ts';
import { officeHours } from './schema.ts';

/** A doctor's hours, and which version of them; 0 where nobody has said anything yet. */
export function loadOfficeHours(tx: Queryable, doctorId: string): { hours: OfficeHours; version: number } {
  const row = tx.select().from(officeHours).where(eq(officeHours.doctorId, doctorId)).get();
  return row ? { hours: row.hours, version: row.version } : { hours: usualHours, version: 0 };
}

/** @param version as it was read; `stale` when somebody else has saved since */
export function saveOfficeHours(
  tx: Transaction,
  doctorId: string,
  hours: OfficeHours,
  version: number,
): 'saved' | 'stale' {
  const { changes } =
    version === 0
      ? tx.insert(officeHours).values({ doctorId, hours }).onConflictDoNothing().run()
      : tx
          .update(officeHours)
          .set({ hours, version: version + 1 })
          .where(and(eq(officeHours.doctorId, doctorId), eq(officeHours.version, version)))
          .run();
  return changes === 1 ? 'saved' : 'stale';
}
