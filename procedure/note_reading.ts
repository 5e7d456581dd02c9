import { hour } from '../consultation/durations.ts';
import { isRefusal } from '../consultation/refusal.ts';
import { hasRead, type Reading, recordAudit } from '../db/audit.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Writes down that a member of staff has looked at a patient's file: one line for each person, case and hour.
 *
 * @param read.consultationId null for a mail that belongs to no case yet
 */
export function noteReading(
  rt: Runtime,
  read: { actor: string; action: Reading; consultationId: string | null },
): void {
  const at = rt.now();
  const reader = { ...read, since: at - hour };
  if (hasRead(rt.db, reader)) return;
  try {
    write(rt, (tx) => {
      if (!hasRead(tx, reader)) recordAudit(tx, { ...read, at });
    });
  } catch (error) {
    // A full disk must not keep a doctor from a patient's file; the practice is told of it on every page.
    if (!isRefusal(error, 'no_storage')) throw error;
  }
}
