import { checkMailable } from '../consultation/mailable_words.ts';
import type { PatientField } from '../consultation/patient.ts';
import { Refusal } from '../consultation/refusal.ts';
import type { Runtime } from '../runtime.ts';
import { askMissingLetter } from '../views/mail/ask_missing.ts';
import { queueLetter } from './letter.ts';
import { type StepInput, takeStep } from './step.ts';

/** S2: the practice asks the patient to complete the request on the personal page. */
export function askForMissing(
  rt: Runtime,
  input: StepInput & { fields: PatientField[]; note: string },
): void {
  takeStep(rt, input, { action: 'ask_missing', event: null }, ({ tx, before }) => {
    // Later the patient could not answer: the data are the practice's from the acceptance on.
    if (before.stage !== 'requested') throw new Refusal('lifecycle', before.stage);
    if (!before.patient.email) throw new Refusal('no_email');
    checkMailable(input.note, before.patient);
    const letter = askMissingLetter({ fields: input.fields, note: input.note });
    queueLetter({ rt, tx, to: before }, letter, { edited: input.edited });
    return {};
  });
}
