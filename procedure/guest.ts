import { loadConsultation } from '../db/consultations.ts';
import { loadGuests, recordGuestArrival } from '../db/guests.ts';
import type { Runtime } from '../runtime.ts';
import { refuseOutsideWindow } from './arrive.ts';
import { Refusal } from './refusal.ts';

/**
 * S5, D6: a guest gives a name, confirms the privacy of the room and waits to be let in.
 *
 * @throws Refusal `too_early` or `expired` as for the patient, `not_found` for a guest who has been removed
 */
export function arriveAsGuest(rt: Runtime, input: { id: string; guestId: string; typedName: string }): void {
  const consultation = loadConsultation(rt, input.id);
  if (consultation?.stage !== 'scheduled') throw new Refusal('not_found');
  refuseOutsideWindow(rt, consultation);
  rt.db.transaction(
    (tx) => {
      const guest = loadGuests(rt, input.id, tx).find(({ id }) => id === input.guestId);
      if (!guest) throw new Refusal('not_found');
      recordGuestArrival(rt, tx, guest, input.typedName);
    },
    { behavior: 'immediate' },
  );
}
