import { coversSms } from '../consultation/consent_text.ts';
import type { PracticeSettings } from '../consultation/practice.ts';
import {
  earliestReminderMs,
  type ReminderKind,
  reminderKinds,
  reminderState,
  reminderWindow,
} from '../consultation/reminder.ts';
import { loadConsultation } from '../db/consultations.ts';
import { lastToldAt, openReminders, recordReminder } from '../db/reminders.ts';
import { loadPractice } from '../db/settings.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { reminderDayLetter, reminderHourLetter } from '../views/mail/reminder.ts';
import { appointmentDetails } from './appointment_details.ts';
import { queueLetter } from './letter.ts';
import { queueSms } from './queue_sms.ts';

const letters = { day_before: reminderDayLetter, hour_before: reminderHourLetter };
const messages = { day_before: 'sms_reminder_day', hour_before: 'sms_reminder_hour' } as const;
const switches = { day_before: 'remindDay', hour_before: 'remindHour' } satisfies Record<
  ReminderKind,
  keyof PracticeSettings
>;

/**
 * S3c: queues the reminders that are due, each at most once for one date, for those who have agreed to them.
 * What is found when its time is over, is switched off at its time, or was not agreed to, is dealt with too:
 * nobody is reminded later.
 */
export function sendReminders(rt: Runtime): void {
  let queued = 0;
  for (const kind of reminderKinds) {
    for (const { id, startsAt } of openReminders(rt.db, kind, {
      after: rt.now(),
      until: rt.now() + earliestReminderMs,
    })) {
      if (rt.now() < reminderWindow(kind, startsAt, rt.config.timeZone).from) continue;
      if (remind(rt, kind, id)) queued++;
    }
  }
  if (queued > 0) rt.outbox.wake();
}

/**
 * In one transaction, so that a process that dies has done both or nothing: the note that it is dealt with,
 * and the mail.
 */
function remind(rt: Runtime, kind: ReminderKind, id: string): boolean {
  return write(rt, (tx) => {
    const consultation = loadConsultation(rt, id, tx);
    if (consultation?.stage !== 'scheduled' || consultation.startsAt === null) return false;
    const { startsAt, consent } = consultation;
    const times = { startsAt, toldAt: lastToldAt(tx, id) };
    const state = reminderState(kind, times, rt.now(), rt.config.timeZone);
    if (state === 'later') return false;
    const reminder = { consultationId: id, kind, startsAt, createdAt: rt.now() };
    if (!recordReminder(tx, reminder) || state === 'never') return false;
    const wanted = loadPractice(tx).settings[switches[kind]] === 'yes' && consent?.reminder === true;
    if (!wanted) return false;
    const { until } = reminderWindow(kind, startsAt, rt.config.timeZone);
    const letter = letters[kind](appointmentDetails(rt, consultation));
    // Where the mail server is down, it must not arrive after the appointment.
    const scene = { rt, tx, to: consultation };
    queueLetter(scene, letter, { expiresAt: until });
    if (coversSms(consent)) queueSms(scene, messages[kind], { expiresAt: until });
    return true;
  });
}
