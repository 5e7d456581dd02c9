import type { PatientData } from '../consultation/patient.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { insertConsultation, loadConsultation, updateConsultation } from '../db/consultations.ts';
import { createPatientLink } from '../db/links.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentLetter } from '../views/mail/appointment.ts';
import { appointmentChange } from './appointment.ts';
import { appointmentDetails } from './appointment_details.ts';
import { queueLetter } from './letter.ts';
import { queueSms } from './queue_sms.ts';
import { actorName, nextStage } from './step.ts';

/** So long the calendar takes the visit to be. */
export const minutesNow = 15;

/**
 * The patient is on the phone: request, acceptance and an appointment that begins now, in one transaction.
 * The consent is still to come, at the door (consultation/on_the_phone.ts). Whoever has given a mail address
 * gets link and code there, too.
 *
 * @param input.patient has passed `validatePatientData`
 * @returns the consultation's id
 * @throws Refusal `no_such_doctor`, `no_storage`
 */
export function connectNow(
  rt: Runtime,
  { patient, doctorId, by }: { patient: PatientData; doctorId: string; by: Actor },
): string {
  const id = write(rt, (tx) => {
    const made = insertConsultation(rt, tx, { stage: 'consent_pending', source: 'phone', patient });
    createPatientLink(rt, tx, made);
    const before = loadConsultation(rt, made, tx);
    if (!before) throw new Refusal('not_found');
    const stage = nextStage(before, 'schedule');
    const { change, after } = appointmentChange(rt, before, {
      startsAt: rt.now(),
      durationMinutes: minutesNow,
      doctorId,
    });
    if (!updateConsultation(rt, tx, before, { ...change, stage })) throw new Refusal('stale');
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'connect_now', consultationId: made });
    const letter = appointmentLetter({ ...appointmentDetails(rt, after), consentMissing: true });
    queueLetter({ rt, tx, to: { ...after, stage } }, letter);
    queueSms({ rt, tx, to: { ...after, stage } }, 'sms_call');
    return made;
  });
  rt.outbox.wake();
  rt.hub.waitingListChanged();
  return id;
}
