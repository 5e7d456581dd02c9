import { Refusal } from '../consultation/refusal.ts';
import { overlapping } from '../db/appointments.ts';
import type { ConsultationChange } from '../db/consultations.ts';
import { findDoctor } from '../db/staff.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { queueLetter } from './letter.ts';
import { type StepInput, type StepScene, takeStep } from './step.ts';
import { changedDoctorLetter } from './step_letters.ts';

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
    return changeDoctor(rt, scene, input);
  });
  rt.hub.queueChanged({ consultationId: input.id });
}

/**
 * Link and code lead to one doctor only (P2), so the case gets another. The patient is told where that
 * matters (`changedDoctorLetter`).
 *
 * @throws Refusal `no_such_doctor`, `already_admitted`, `lifecycle` when it is over
 */
export function changeDoctor(
  rt: Runtime,
  { tx, before, stage }: StepScene,
  { doctorId, edited }: Pick<StepInput, 'edited'> & { doctorId: string },
): ConsultationChange {
  const doctor = findDoctor(rt, doctorId);
  if (!doctor) throw new Refusal('no_such_doctor');
  if (before.endedAt !== null) throw new Refusal('lifecycle', before.stage);
  if (loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('already_admitted');
  const change = { doctorId: doctor.id };
  const to = { ...before, ...change, doctorName: doctor.name, stage };
  const letter = changedDoctorLetter(rt, before, to);
  if (letter) queueLetter({ rt, tx, to }, letter, { edited });
  return change;
}
