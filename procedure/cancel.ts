import type { ConsultationChange } from '../db/consultations.ts';
import { dropWaitingReminders } from '../db/reminders.ts';
import { recordEnd } from '../db/visits.ts';
import type { MailKind } from '../letters/kinds.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentCancelledMail } from '../views/mail/appointment_cancelled.ts';
import type { MailContent, MailProps } from '../views/mail/frame.ts';
import { withdrawnMail } from '../views/mail/withdrawn.ts';
import { calendarPart } from './appointment.ts';
import { queueLetter } from './letter.ts';
import { type StepInput, type StepScene, takeStep } from './step.ts';

/** S3c: either side cancels. The calendar entry is cancelled too. */
export function cancelConsultation(rt: Runtime, input: StepInput & { reason?: string }): void {
  const reason = input.reason ?? '';
  takeStep(rt, input, 'cancel', (scene) =>
    callOff(rt, scene, reason, 'appointment_cancelled', (frame, startsAt) =>
      appointmentCancelledMail({
        ...frame,
        startsAt,
        reason,
        by: input.by.kind === 'patient' ? 'patient' : 'practice',
      }),
    ),
  );
  rt.hub.ended(input.id, 'cancelled');
  rt.hub.waitingListChanged();
}

/** P12: withdrawing is as easy as giving; it ends the consultation at once. */
export function withdrawConsent(rt: Runtime, input: StepInput): void {
  takeStep(rt, input, 'withdraw', (scene) =>
    callOff(rt, scene, '', 'withdrawn', (frame, startsAt) =>
      withdrawnMail({
        ...frame,
        startsAt,
        retentionDays: rt.config.retentionDays,
        consentGiven: scene.before.consent !== null,
      }),
    ),
  );
  rt.hub.ended(input.id, 'withdrawn');
  rt.hub.waitingListChanged();
}

function callOff(
  rt: Runtime,
  { tx, before, stage }: StepScene,
  reason: string,
  kind: MailKind,
  write: (frame: MailProps, startsAt: number | null) => MailContent,
): ConsultationChange {
  const change = {
    reason,
    ...(before.startsAt !== null && { calendarSequence: before.calendarSequence + 1 }),
  };
  const after = { ...before, ...change, stage };
  dropWaitingReminders(tx, before.id);
  const parts = after.startsAt === null ? {} : { calendar: calendarPart(rt, tx, after, 'CANCEL') };
  queueLetter(rt, tx, after, kind, (frame) => write(frame, before.startsAt), parts);
  recordEnd(tx, before.id, rt.now());
  return change;
}
