import type { PatientData, PatientField } from '../consultation/patient.ts';
import { validatePatientData } from '../consultation/patient_data.ts';
import { Refusal } from '../consultation/refusal.ts';
import type { Transaction } from '../db/database.ts';
import { loadRequestMail, replaceText } from '../db/incoming_mails.ts';
import type { UnsureField } from '../letters/mail_reading.ts';
import type { Runtime } from '../runtime.ts';
import { today } from './practice_day.ts';
import { type StepInput, takeStep } from './step.ts';

/** What the practice says about doubtful values: which offer holds, or that all are right as they are. */
export type Look = { field: PatientField; offer: number } | 'all';

/**
 * S2: the practice has looked at what was doubtful in a request's mail. The mark goes with the look; nothing
 * doubtful has reached a document or a mail until then.
 *
 * @throws Refusal `stale` where a colleague has looked already, or there is no such offer
 */
export function settleReading(rt: Runtime, input: StepInput & { look: Look }): void {
  const { look } = input;
  takeStep(rt, input, { action: 'look', event: null }, ({ tx, before }) => {
    if (before.stage !== 'requested') throw new Refusal('lifecycle', before.stage);
    const unsure = loadRequestMail(rt, tx, before.id)?.text.reading?.unsure ?? [];
    if (unsure.length === 0) throw new Refusal('stale');
    if (look === 'all') {
      keepUnsure(rt, tx, before.id, []);
      return { patient: before.patient };
    }
    const { patient, settled } = chosen(before.patient, unsure, look, today(rt));
    const left = unsure.filter(({ field }) => !settled.includes(field));
    keepUnsure(rt, tx, before.id, left);
    return { patient };
  });
}

/** The data with the offer in them; what comes with it is looked at, too. */
function chosen(
  before: PatientData,
  unsure: readonly UnsureField[],
  { field, offer }: { field: PatientField; offer: number },
  day: string,
): { patient: PatientData; settled: string[] } {
  const taken = unsure.find((one) => one.field === field)?.offers[offer];
  if (!taken) throw new Refusal('stale');
  const input = { ...before, [field]: taken.value, ...taken.also };
  const { data, errors } = validatePatientData(input, { today: day, required: [] });
  if (errors[field]) throw new Refusal('stale');
  return { patient: data, settled: [field, ...Object.keys(taken.also ?? {})] };
}

/** Corrected by hand, or given by the patient: nothing is doubtful any more. */
export function forgetDoubts(rt: Runtime, tx: Transaction, consultationId: string): void {
  keepUnsure(rt, tx, consultationId, []);
}

function keepUnsure(rt: Runtime, tx: Transaction, consultationId: string, unsure: UnsureField[]): void {
  const mail = loadRequestMail(rt, tx, consultationId);
  const reading = mail?.text.reading;
  if (!mail || !reading || reading.unsure.length === unsure.length) return;
  replaceText(rt, tx, mail.id, { ...mail.text, reading: { ...reading, unsure } });
}
