import { checkMailable } from '../consultation/mailable_words.ts';
import type { Runtime } from '../runtime.ts';
import { declinedLetter } from '../views/mail/declined.ts';
import { queueLetter } from './letter.ts';
import { type StepInput, takeStep } from './step.ts';

/** S2: the practice does not take the request and says why, in its own words. */
export function declineRequest(rt: Runtime, input: StepInput & { reason: string }): void {
  takeStep(rt, input, 'decline', ({ tx, before, stage }) => {
    checkMailable(input.reason, before.patient);
    const change = { reason: input.reason };
    const to = { ...before, ...change, stage };
    queueLetter({ rt, tx, to }, declinedLetter(change), { edited: input.edited });
    return change;
  });
}
