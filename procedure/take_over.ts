import { Refusal } from '../consultation/refusal.ts';
import { findDoctor } from '../db/staff.ts';
import { loadVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { type StepInput, takeStep } from './step.ts';

/**
 * Another doctor of the practice becomes the appointment's doctor, because link and code lead to one doctor
 * only (P2).
 */
export function takeOver(rt: Runtime, input: StepInput): void {
  takeStep(rt, input, { action: 'take_over', event: null }, ({ tx, before }) => {
    if (input.by.kind !== 'staff' || !findDoctor(rt, input.by.id)) throw new Refusal('not_allowed');
    if (before.endedAt !== null) throw new Refusal('lifecycle', before.stage);
    if (loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('already_admitted');
    return { doctorId: input.by.id };
  });
  rt.hub.queueChanged({ consultationId: input.id });
  rt.hub.waitingListChanged();
}
