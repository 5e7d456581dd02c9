import type { OutgoingMail } from './message.ts';

/**
 * What became of a mail: `handed_over` means that the practice has given its contents to the patient itself.
 */
export const mailStates = ['queued', 'sent', 'failed', 'handed_over', 'bounced'] as const;
type MailState = (typeof mailStates)[number];

/** A mail of the outbox with its contents opened. */
export interface MailEntry {
  id: string;
  consultationId: string;
  kind: string;
  messageId: string;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: number;
  /** Until then what has caused it can be taken back, and it waits; milliseconds since the epoch. */
  heldUntil: number;
  sentAt: number | null;
  message: OutgoingMail;
}
