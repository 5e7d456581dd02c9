import { Refusal } from '../consultation/refusal.ts';
import { findDoctor } from '../db/staff.ts';
import type { Runtime } from '../runtime.ts';
import { changeDoctor } from './hand_over_case.ts';
import { type StepInput, takeStep } from './step.ts';

/** Another doctor of the practice becomes the appointment's doctor, by the own hand. */
export function takeOver(rt: Runtime, input: StepInput): void {
  takeStep(rt, input, { action: 'take_over', event: null }, (scene) => {
    if (input.by.kind !== 'staff' || !findDoctor(rt, input.by.id)) throw new Refusal('not_allowed');
    return changeDoctor(rt, scene, { doctorId: input.by.id, edited: input.edited });
  });
  rt.hub.queueChanged({ consultationId: input.id });
}
