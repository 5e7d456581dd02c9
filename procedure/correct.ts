import type { PatientData } from '../consultation/patient.ts';
import { Refusal } from '../consultation/refusal.ts';
import type { Runtime } from '../runtime.ts';
import { readAnswerOf } from './answer.ts';
import { forgetDoubts } from './settle_reading.ts';
import { type StepInput, takeStep } from './step.ts';

/**
 * The practice corrects the patient's data. They have passed `validatePatientData`.
 *
 * @param input `mail`: the answer that they are taken over from; somebody has read it then
 * @throws Refusal `not_found` where that mail is gone, or another consultation's
 */
export function correctPatientData(
  rt: Runtime,
  input: StepInput & { patient: PatientData; mail?: string | undefined },
): void {
  replacePatientData(rt, input, 'correct');
}

/**
 * S2: the patient answers on the personal page what the practice has asked for; only until it is accepted.
 */
export function completePatientData(rt: Runtime, input: StepInput & { patient: PatientData }): void {
  replacePatientData(rt, input, 'complete');
}

function replacePatientData(
  rt: Runtime,
  input: StepInput & { patient: PatientData; mail?: string | undefined },
  action: 'correct' | 'complete',
): void {
  takeStep(rt, input, { action, event: null }, ({ tx, before }) => {
    const closed = action === 'complete' ? before.stage !== 'requested' : before.endedAt !== null;
    if (closed) throw new Refusal('lifecycle', before.stage);
    forgetDoubts(rt, tx, before.id);
    const { mail: mailId, by } = input;
    if (mailId !== undefined) readAnswerOf(rt, tx, { mailId, consultationId: before.id, by });
    return { patient: input.patient };
  });
}
