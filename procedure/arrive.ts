import { accessState } from '../consultation/appointment.ts';
import type { Guest } from '../consultation/guest.ts';
import { Refusal } from '../consultation/refusal.ts';
import { loadConsultation } from '../db/consultations.ts';
import type { Transaction } from '../db/database.ts';
import { loadGuests, recordGuestArrival } from '../db/guests.ts';
import { recordArrival } from '../db/visits.ts';
import { write } from '../db/write.ts';
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

/**
 * S5, D6: a guest gives a name, confirms the privacy of the room and waits to be let in.
 *
 * @throws Refusal `too_early` or `expired` as for the patient, `not_found` for a guest who has been removed
 */
export function arriveAsGuest(rt: Runtime, input: { id: string; guestId: string; typedName: string }): void {
  const consultation = loadConsultation(rt, input.id);
  if (consultation?.stage !== 'scheduled') throw new Refusal('not_found');
  refuseOutsideWindow(rt, consultation);
  write(rt, (tx) => recordGuestArrival(rt, tx, loadGuest(rt, input, tx), input.typedName));
}

/** @throws Refusal `not_found` for one who has been removed */
export function loadGuest(
  rt: Runtime,
  { id, guestId }: { id: string; guestId: string },
  tx: Transaction,
): Guest {
  const guest = loadGuests(rt, id, tx).find((one) => one.id === guestId);
  if (!guest) throw new Refusal('not_found');
  return guest;
}

/** Where the visit stands for somebody who holds a link or a code. */
export function visitAccess(
  rt: Pick<Runtime, 'now' | 'config'>,
  consultation: NonNullable<ReturnType<typeof loadConsultation>>,
): ReturnType<typeof accessState> {
  return accessState({ ...consultation, joinEarlyMinutes: rt.config.joinEarlyMinutes }, rt.now());
}

/** @throws Refusal `too_early` or `expired` (S4, P4) */
function refuseOutsideWindow(rt: Runtime, consultation: Parameters<typeof visitAccess>[1]): void {
  const access = visitAccess(rt, consultation);
  if (access === 'too_early' || access === 'expired') throw new Refusal(access);
}
