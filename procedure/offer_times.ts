import { checkAppointment } from '../consultation/appointment.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { isEnd } from '../consultation/lifecycle.ts';
import { mostOffers, type OfferedTime } from '../consultation/offered_times.ts';
import { Refusal } from '../consultation/refusal.ts';
import { overlapping } from '../db/appointments.ts';
import type { Transaction } from '../db/database.ts';
import { listOfferedTimes, replaceOfferedTimes } from '../db/offered_times.ts';
import { findDoctor } from '../db/staff.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { timesOfferedLetter } from '../views/mail/appointment.ts';
import type { AppointmentInput } from './appointment.ts';
import { queueLetter } from './letter.ts';
import { setAppointment } from './schedule.ts';
import { nextStage, type StepInput, takeStep } from './step.ts';

/**
 * S3c: the practice offers times by mail, and the patient chooses on the personal page. An appointment that
 * there is stays until then.
 *
 * @throws Refusal as `keepOffers`; `no_email`
 */
export function offerTimes(rt: Runtime, input: StepInput & { offers: readonly AppointmentInput[] }): void {
  takeStep(rt, input, { action: 'offer_times', event: null }, ({ tx, before }) => {
    nextStage(before, 'schedule');
    if (!before.patient.email) throw new Refusal('no_email');
    const times = keepOffers(rt, tx, before, input.offers);
    queueLetter({ rt, tx, to: before }, timesOfferedLetter({ times }), { edited: input.edited });
    return {};
  });
}

/**
 * Within a step: these are the times that the patient can choose from now.
 *
 * @throws Refusal `time_taken` where one is not free any more; `in_the_past`, `too_far_ahead`,
 *   `bad_duration`, `no_such_doctor`
 */
export function keepOffers(
  rt: Runtime,
  tx: Transaction,
  { id }: Consultation,
  offers: readonly AppointmentInput[],
): OfferedTime[] {
  for (const offer of offers.slice(0, mostOffers)) {
    const problem = checkAppointment({ ...offer, now: rt.now() });
    if (problem) throw new Refusal(problem);
    if (!findDoctor(rt, offer.doctorId)) throw new Refusal('no_such_doctor');
    if (overlapping(rt, { ...offer, exceptId: id }).length > 0) throw new Refusal('time_taken');
  }
  replaceOfferedTimes(tx, id, offers.slice(0, mostOffers));
  return listOfferedTimes(tx, id);
}

/** What a patient can still choose: neither over, nor taken, nor with a doctor who has left. */
export function openOffers(rt: Runtime, { id, stage }: Pick<Consultation, 'id' | 'stage'>): OfferedTime[] {
  if (isEnd(stage)) return [];
  return listOfferedTimes(rt.db, id).filter(
    (offer) =>
      offer.startsAt > rt.now() &&
      findDoctor(rt, offer.doctorId) !== null &&
      overlapping(rt, { ...offer, exceptId: id }).length === 0,
  );
}

/**
 * S3c, by the patient: takes one of the offered times; the others are no offers any more. Of two who choose
 * the same time at once the second one is told.
 *
 * @throws Refusal `time_taken` where somebody was faster, or it is none of the offers; `lifecycle` when the
 *   practice has ended the case meanwhile, or the visit has begun
 */
export function chooseTime(rt: Runtime, { id, startsAt }: { id: string; startsAt: number }): void {
  takeStep(rt, { id, by: { kind: 'patient' } }, 'schedule', (scene) => {
    if (loadVisit(rt, id, scene.tx)?.admittedAt) throw new Refusal('lifecycle', scene.stage);
    const offer = openOffers(rt, scene.before).find((one) => one.startsAt === startsAt);
    if (!offer) throw new Refusal('time_taken');
    return setAppointment(rt, scene, { appointment: { ...offer, mustBeFree: true } });
  });
  rt.hub.queueChanged({ consultationId: id });
}
