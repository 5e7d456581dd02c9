import { Refusal } from '../consultation/refusal.ts';
import { loadVisit, recordEnd } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { type StepInput, takeStep } from './step.ts';

/**
 * The appointment has passed and nobody was seen: marked by the practice, or by the program after 24 hours.
 */
export function markNoShow(rt: Runtime, input: StepInput): void {
  takeStep(rt, input, { action: 'no_show', event: 'nobody_came' }, ({ tx, before }) => {
    if (before.startsAt === null || before.startsAt > rt.now()) throw new Refusal('too_early');
    if (loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('already_admitted');
    recordEnd(tx, before.id, rt.now());
    return {};
  });
  rt.hub.ended(input.id, 'visit_ended');
}
