import type { ConsultationChange } from '../db/consultations.ts';
import { replaceOfferedTimes } from '../db/offered_times.ts';
import { dropWaitingReminders } from '../db/reminders.ts';
import type { EditedWords } from '../letters/edited_words.ts';
import type { Runtime } from '../runtime.ts';
import { type AppointmentInput, appointmentChange, calendarPart } from './appointment.ts';
import { queueLetter } from './letter.ts';
import { queueSms } from './queue_sms.ts';
import { type StepInput, type StepScene, takeStep } from './step.ts';
import { schedulingLetter } from './step_letters.ts';

/** S3b, S3c: sets the appointment, or moves it; mails link, dial-in code and calendar entry. */
export function schedule(rt: Runtime, input: StepInput & { appointment: AppointmentInput }): void {
  takeStep(rt, input, 'schedule', (scene) => setAppointment(rt, scene, input));
  rt.hub.queueChanged({ consultationId: input.id });
}

/** What the practice sets, or the patient chooses from what was offered: within a step, with its mails. */
export function setAppointment(
  rt: Runtime,
  { tx, before, stage }: StepScene,
  { appointment, edited }: { appointment: AppointmentInput; edited?: EditedWords | undefined },
): ConsultationChange {
  const { change, after } = appointmentChange(rt, before, appointment);
  const to = { ...after, stage };
  const calendar = calendarPart(rt, tx, after, 'invitation');
  if (before.startsAt !== null) dropWaitingReminders(tx, before.id);
  replaceOfferedTimes(tx, before.id, []);
  queueLetter({ rt, tx, to }, schedulingLetter(rt, before, to), { calendar, edited });
  queueSms({ rt, tx, to }, 'sms_appointment');
  return change;
}
