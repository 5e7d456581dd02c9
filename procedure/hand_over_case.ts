import type { Consultation } from '../consultation/consultation.ts';
import { minute } from '../consultation/durations.ts';
import { Refusal } from '../consultation/refusal.ts';
import { overlapping } from '../db/appointments.ts';
import type { ConsultationChange } from '../db/consultations.ts';
import { listMails } from '../db/mails.ts';
import { findDoctor } from '../db/staff.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentMovedLetter } from '../views/mail/appointment_moved.ts';
import { appointmentDetails } from './appointment_details.ts';
import { queueLetter } from './letter.ts';
import { type StepInput, type StepScene, takeStep } from './step.ts';

/**
 * The appointment goes to another doctor of the practice; time, link and code stay. Anybody of the practice
 * may do that, as anybody may set appointments.
 *
 * @param input `mustBeFree`: refused where that doctor has another appointment then
 * @throws Refusal `no_such_doctor`, `time_taken`, `already_admitted`, `lifecycle`
 */
export function handOverCase(
  rt: Runtime,
  input: StepInput & { doctorId: string; mustBeFree: boolean },
): void {
  takeStep(rt, input, { action: 'hand_over', event: null }, (scene) => {
    const { id, startsAt, durationMinutes } = scene.before;
    if (startsAt === null || durationMinutes === null) throw new Refusal('lifecycle', scene.before.stage);
    const appointment = { doctorId: input.doctorId, startsAt, durationMinutes, exceptId: id };
    if (input.mustBeFree && overlapping(rt, appointment).length > 0) throw new Refusal('time_taken');
    return changeDoctor(rt, scene, input.doctorId);
  });
  rt.hub.queueChanged({ consultationId: input.id });
  rt.hub.waitingListChanged();
}

/**
 * Link and code lead to one doctor only (P2), so the case gets another. The patient is told where a mail has
 * named the one before: not where nobody was named, and not where the patient is here already and meets the
 * doctor.
 *
 * @throws Refusal `no_such_doctor`, `already_admitted`, `lifecycle` when it is over
 */
export function changeDoctor(
  rt: Runtime,
  { tx, before, stage }: StepScene,
  doctorId: string,
): ConsultationChange {
  const doctor = findDoctor(rt, doctorId);
  if (!doctor) throw new Refusal('no_such_doctor');
  if (before.endedAt !== null) throw new Refusal('lifecycle', before.stage);
  if (loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('already_admitted');
  const change = { doctorId: doctor.id };
  if (doctor.id !== before.doctorId && isToBeTold(rt, before)) {
    const to = { ...before, ...change, doctorName: doctor.name, stage };
    const details = { ...appointmentDetails(rt, to), consentMissing: stage !== 'scheduled' };
    const letter = appointmentMovedLetter({ ...details, previousStartsAt: details.startsAt });
    queueLetter({ rt, tx, to }, letter);
  }
  return change;
}

/** Whether the patient expects the doctor whom the case has now, and does not sit in the waiting room. */
function isToBeTold(rt: Runtime, { id, doctorName, startsAt, durationMinutes, code }: Consultation): boolean {
  if (!doctorName || startsAt === null || durationMinutes === null || code === null) return false;
  if (startsAt + durationMinutes * minute <= rt.now() || rt.hub.isPresent(id)) return false;
  return listMails(rt, id).some(
    ({ state, message }) => state !== 'failed' && state !== 'bounced' && message.text.includes(doctorName),
  );
}
