/** What a mail is for; each is the name of its file in views/mail/ (the reminders share one). */
export const mailKinds = [
  'request_received',
  'ask_missing',
  'declined',
  'consent_form',
  'consent_and_appointment',
  'consent_accepted',
  'consent_rejected',
  'appointment',
  'appointment_moved',
  'appointment_cancelled',
  'withdrawn',
  'guest_invitation',
  'reminder_day',
  'reminder_hour',
] as const;

export type MailKind = (typeof mailKinds)[number];
