import { accessState } from '../consultation/appointment.ts';
import { Refusal } from '../consultation/refusal.ts';
import type { loadConsultation } from '../db/consultations.ts';
import { recordArrival } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { type StepInput, takeStep } from './step.ts';

/**
 * S5, S6: the patient gives a name, confirms the privacy of the room (D6) and enters the waiting room. Coming
 * back after a reload is the same step again; the first arrival's time stays.
 *
 * @throws Refusal `too_early` or `expired` outside the time in which link and code are open (S4, P4)
 */
export function arrive(rt: Runtime, input: StepInput & { typedName: string }): void {
  takeStep(rt, input, 'arrive', ({ tx, before }) => {
    refuseOutsideWindow(rt, before);
    recordArrival(rt, tx, before.id, input.typedName);
    return {};
  });
}

/** Where the visit stands for somebody who holds a link or a code. */
export function visitAccess(
  rt: Pick<Runtime, 'now' | 'config'>,
  consultation: NonNullable<ReturnType<typeof loadConsultation>>,
): ReturnType<typeof accessState> {
  return accessState({ ...consultation, joinEarlyMinutes: rt.config.joinEarlyMinutes }, rt.now());
}

/** @throws Refusal `too_early` or `expired` (S4, P4) */
export function refuseOutsideWindow(rt: Runtime, consultation: Parameters<typeof visitAccess>[1]): void {
  const access = visitAccess(rt, consultation);
  if (access === 'too_early' || access === 'expired') throw new Refusal(access);
}
