import type { PatientData } from '../consultation/patient.ts';
import { Refusal } from '../consultation/refusal.ts';
import type { Runtime } from '../runtime.ts';
import { forgetDoubts } from './settle_reading.ts';
import { type StepInput, takeStep } from './step.ts';

/** The practice corrects the patient's data. They have passed `validatePatientData`. */
export function correctPatientData(rt: Runtime, input: StepInput & { patient: PatientData }): void {
  replacePatientData(rt, input, 'correct');
}

/**
 * S2: the patient answers on the personal page what the practice has asked for; only until it is accepted.
 */
export function completePatientData(rt: Runtime, input: StepInput & { patient: PatientData }): void {
  replacePatientData(rt, input, 'complete');
  rt.hub.waitingListChanged();
}

function replacePatientData(
  rt: Runtime,
  input: StepInput & { patient: PatientData },
  action: 'correct' | 'complete',
): void {
  takeStep(rt, input, { action, event: null }, ({ tx, before }) => {
    const closed = action === 'complete' ? before.stage !== 'requested' : before.endedAt !== null;
    if (closed) throw new Refusal('lifecycle', before.stage);
    forgetDoubts(rt, tx, before.id);
    return { patient: input.patient };
  });
}
