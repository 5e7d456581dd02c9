import { and, eq, gt, inArray, lte, max, notExists } from 'drizzle-orm';
import type { ReminderKind } from '../consultation/reminder.ts';
import type { MailKind, SmsKind } from '../letters/kinds.ts';
import type { Queryable, Transaction } from './database.ts';
import { consultations, mails, reminders } from './schema.ts';

/** Mails and messages that tell the patient a date. */
const datedKinds: (MailKind | SmsKind)[] = [
  'appointment',
  'appointment_moved',
  'consent_and_appointment',
  'consent_accepted',
  'sms_appointment',
];
const reminderMails: (MailKind | SmsKind)[] = [
  'reminder_day',
  'reminder_hour',
  'sms_reminder_day',
  'sms_reminder_hour',
];

/**
 * Scheduled consultations that start after `after` and not after `until`, and whose reminder has not been
 * dealt with.
 */
export function openReminders(
  db: Queryable,
  kind: ReminderKind,
  { after, until }: { after: number; until: number },
): { id: string; startsAt: number }[] {
  const dealtWith = db
    .select({ kind: reminders.kind })
    .from(reminders)
    .where(
      and(
        eq(reminders.consultationId, consultations.id),
        eq(reminders.kind, kind),
        eq(reminders.startsAt, consultations.startsAt),
      ),
    );
  return db
    .select({ id: consultations.id, startsAt: consultations.startsAt })
    .from(consultations)
    .where(
      and(
        eq(consultations.stage, 'scheduled'),
        gt(consultations.startsAt, after),
        lte(consultations.startsAt, until),
        notExists(dealtWith),
      ),
    )
    .all()
    .map(({ id, startsAt }) => ({ id, startsAt: startsAt ?? 0 }));
}

/**
 * Notes that a reminder is dealt with, in the transaction that queues it.
 *
 * @returns false when somebody else has done so
 */
export function recordReminder(
  tx: Transaction,
  reminder: { consultationId: string; kind: ReminderKind; startsAt: number; createdAt: number },
): boolean {
  return tx.insert(reminders).values(reminder).onConflictDoNothing().run().changes === 1;
}

/** When the last mail that told the patient the date was written; null if there was none. */
export function lastToldAt(tx: Queryable, consultationId: string): number | null {
  const row = tx
    .select({ at: max(mails.createdAt) })
    .from(mails)
    .where(and(eq(mails.consultationId, consultationId), inArray(mails.kind, datedKinds)))
    .get();
  return row?.at ?? null;
}

/** Reminders of a date that no longer holds, as far as they have not gone out. */
export function dropWaitingReminders(tx: Transaction, consultationId: string): void {
  tx.delete(mails)
    .where(
      and(
        eq(mails.consultationId, consultationId),
        inArray(mails.kind, reminderMails),
        inArray(mails.state, ['queued', 'failed']),
      ),
    )
    .run();
}
