import { Refusal } from '../consultation/refusal.ts';
import { countCompleted } from '../db/statistics.ts';
import { loadVisit, recordEnd } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { type StepInput, takeStep } from './step.ts';

/**
 * S7: the practice ends the visit. Link and code end with it (P4).
 *
 * @throws Refusal `not_allowed` for anybody but the appointment's doctor, `not_arrived` when nobody has been
 *   admitted
 */
export function endVisit(rt: Runtime, input: StepInput): void {
  takeStep(rt, input, 'end_visit', ({ tx, before }) => {
    if (input.by.kind === 'patient') throw new Refusal('not_allowed');
    if (input.by.kind === 'staff' && input.by.id !== before.doctorId) throw new Refusal('not_allowed');
    if (!loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('not_arrived');
    recordEnd(tx, before.id, rt.now());
    if (before.doctorId)
      countCompleted(tx, { doctorId: before.doctorId, at: rt.now(), timeZone: rt.config.timeZone });
    return {};
  });
  rt.hub.ended(input.id, 'visit_ended');
  rt.hub.waitingListChanged();
}
