/** What the practice answers with, in its own words (views/mail/answers.ts). */
export const answerKinds = ['answer', 'answer_thanks', 'answer_call', 'answer_unreadable'] as const;

export type AnswerKind = (typeof answerKinds)[number];

/**
 * What a mail is for; each is the name of its file in views/mail/. Reminders share one, so do answers, and an
 * appointment with the times to choose from.
 */
export const mailKinds = [
  'request_received',
  'ask_missing',
  'declined',
  'consent_form',
  'consent_and_appointment',
  'consent_accepted',
  'consent_rejected',
  'times_offered',
  'appointment',
  'appointment_moved',
  'appointment_cancelled',
  'withdrawn',
  'guest_invitation',
  'reminder_day',
  'reminder_hour',
  ...answerKinds,
] as const;

export type MailKind = (typeof mailKinds)[number];

/** Text messages: short, without anything about health, and only where IT has set a provider. */
export const smsKinds = ['sms_appointment', 'sms_call', 'sms_reminder_day', 'sms_reminder_hour'] as const;

export type SmsKind = (typeof smsKinds)[number];

/** How a message leaves the house. */
export type Channel = 'mail' | 'sms';

export function channelOf(kind: string): Channel {
  return (smsKinds as readonly string[]).includes(kind) ? 'sms' : 'mail';
}
