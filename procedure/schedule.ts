import { dropWaitingReminders } from '../db/reminders.ts';
import type { Runtime } from '../runtime.ts';
import { type AppointmentInput, appointmentChange, calendarPart } from './appointment.ts';
import { queueLetter } from './letter.ts';
import { queueSms } from './queue_sms.ts';
import { type StepInput, takeStep } from './step.ts';
import { schedulingLetter } from './step_letters.ts';

/** S3b, S3c: sets the appointment, or moves it; mails link, dial-in code and calendar entry. */
export function schedule(rt: Runtime, input: StepInput & { appointment: AppointmentInput }): void {
  takeStep(rt, input, 'schedule', ({ tx, before, stage }) => {
    const { change, after } = appointmentChange(rt, before, input.appointment);
    const to = { ...after, stage };
    const calendar = calendarPart(rt, tx, after, 'invitation');
    if (before.startsAt !== null) dropWaitingReminders(tx, before.id);
    queueLetter({ rt, tx, to }, schedulingLetter(rt, before, to), { calendar, edited: input.edited });
    queueSms({ rt, tx, to }, 'sms_appointment');
    return change;
  });
  rt.hub.queueChanged({ consultationId: input.id });
  rt.hub.waitingListChanged();
}
