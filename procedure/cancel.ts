import { checkMailable } from '../consultation/mailable_words.ts';
import type { ConsultationChange } from '../db/consultations.ts';
import { dropWaitingReminders } from '../db/reminders.ts';
import { recordEnd } from '../db/visits.ts';
import type { EditedWords } from '../letters/edited_words.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentCancelledLetter } from '../views/mail/appointment_cancelled.ts';
import type { Letter } from '../views/mail/frame.ts';
import { withdrawnLetter } from '../views/mail/withdrawn.ts';
import { calendarPart } from './appointment.ts';
import { queueLetter } from './letter.ts';
import { type StepInput, type StepScene, takeStep } from './step.ts';

/** S3c: either side cancels. The calendar entry is cancelled too. */
export function cancelConsultation(rt: Runtime, input: StepInput & { reason?: string }): void {
  const reason = input.reason ?? '';
  const by = input.by.kind === 'patient' ? 'patient' : 'practice';
  takeStep(rt, input, 'cancel', (scene) => {
    const { startsAt, patient } = scene.before;
    if (by === 'practice') checkMailable(reason, patient);
    const letter = appointmentCancelledLetter({ startsAt, reason, by });
    return callOff(rt, scene, reason, { letter, edited: input.edited });
  });
  rt.hub.ended(input.id, 'cancelled');
}

/** P12: withdrawing is as easy as giving; it ends the consultation at once. */
export function withdrawConsent(rt: Runtime, input: StepInput): void {
  const { retentionDays } = rt.config;
  takeStep(rt, input, 'withdraw', (scene) => {
    const { startsAt, consent } = scene.before;
    const letter = withdrawnLetter({ startsAt, retentionDays, consentGiven: consent !== null });
    return callOff(rt, scene, '', { letter });
  });
  rt.hub.ended(input.id, 'withdrawn');
}

function callOff(
  rt: Runtime,
  { tx, before, stage }: StepScene,
  reason: string,
  { letter, edited }: { letter: Letter; edited?: EditedWords | undefined },
): ConsultationChange {
  const change = {
    reason,
    ...(before.startsAt !== null && { calendarSequence: before.calendarSequence + 1 }),
  };
  const after = { ...before, ...change, stage };
  dropWaitingReminders(tx, before.id);
  const parts = after.startsAt === null ? {} : { calendar: calendarPart(rt, tx, after, 'cancellation') };
  queueLetter({ rt, tx, to: after }, letter, { ...parts, edited });
  recordEnd(tx, before.id, rt.now());
  return change;
}
