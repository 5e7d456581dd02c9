import { day, minute } from '../../consultation/durations.ts';
import { insertConsultation } from '../../db/consultations.ts';
import { createPatientLink } from '../../db/links.ts';
import type { Runtime } from '../../runtime.ts';
import { manyPatients } from './many_patients.ts';

/** So many are due for the purge and so many have an appointment this week, however many there are. */
const always = 40;
/** Those ended so many days ago, all others later. */
export const dueDays = 85;

/**
 * Puts cases into a practice, each of another patient, half of them over, as in a practice that keeps them
 * for ninety days; a part in every section of the inbox.
 *
 * @returns the ids in their order
 */
export function fillPractice(rt: Runtime, count: number, doctorId: string): string[] {
  const client = rt.db.$client;
  const end = client.prepare("update consultations set stage = 'completed', ended_at = ? where id = ?");
  const date = client.prepare(
    "update consultations set stage = 'scheduled', starts_at = ?, duration_minutes = 15, doctor_id = ? where id = ?",
  );
  const ids: string[] = [];
  rt.db.transaction((tx) => {
    for (let number = 0; number < count; number++) {
      const stage = number % 10 === 1 ? 'consented' : 'requested';
      const id = insertConsultation(rt, tx, { stage, source: 'form', patient: manyPatients(number) });
      ids.push(id);
      // Of those whose pages are asked for; the others would take minutes.
      if (number < 100) createPatientLink(rt, tx, id);
      const daysAgo = number < 2 * always ? dueDays : number % (dueDays - 5);
      if (number % 2 === 0) end.run(rt.now() - daysAgo * day, id);
      else if (number < 2 * always) date.run(rt.now() + (number - always) * 90 * minute, doctorId, id);
    }
  });
  return ids;
}
