import { dropWaitingReminders } from '../db/reminders.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentLetter } from '../views/mail/appointment.ts';
import { appointmentMovedLetter } from '../views/mail/appointment_moved.ts';
import { type AppointmentInput, appointmentChange, calendarPart } from './appointment.ts';
import { appointmentDetails } from './appointment_details.ts';
import { queueLetter } from './letter.ts';
import { queueSms } from './queue_sms.ts';
import { type StepInput, takeStep } from './step.ts';

/** S3b, S3c: sets the appointment, or moves it; mails link, dial-in code and calendar entry. */
export function schedule(rt: Runtime, input: StepInput & { appointment: AppointmentInput }): void {
  takeStep(rt, input, 'schedule', ({ tx, before, stage }) => {
    const { change, after } = appointmentChange(rt, before, input.appointment);
    const calendar = calendarPart(rt, tx, after, 'invitation');
    const details = { ...appointmentDetails(rt, after), consentMissing: stage !== 'scheduled' };
    if (before.startsAt === null) {
      queueLetter({ rt, tx, to: { ...after, stage } }, appointmentLetter(details), { calendar });
    } else {
      dropWaitingReminders(tx, before.id);
      const previousStartsAt = before.startsAt;
      const letter = appointmentMovedLetter({ ...details, previousStartsAt });
      queueLetter({ rt, tx, to: { ...after, stage } }, letter, { calendar });
    }
    queueSms({ rt, tx, to: { ...after, stage } }, 'sms_appointment');
    return change;
  });
  rt.hub.queueChanged({ consultationId: input.id });
  rt.hub.waitingListChanged();
}
