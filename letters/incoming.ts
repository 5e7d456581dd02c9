import type { PatientField } from '../consultation/patient.ts';
import type { MailReason } from './reasons.ts';
import type { IncomingHeader, MailFile } from './received.ts';

/** What a mail was taken for. */
export const incomingKinds = ['request', 'consent', 'bounce', 'other'] as const;
export type IncomingKind = (typeof incomingKinds)[number];

/** `waiting`: the practice has to look at it. */
export const incomingStates = ['handled', 'waiting', 'discarded'] as const;
type IncomingState = (typeof incomingStates)[number];

/** What is shown of a mail while somebody has to look at it. */
export interface IncomingText {
  subject: string;
  text: string;
  /** Names and sizes in bytes; the files themselves are kept of a waiting mail only. */
  files: { name: string; size: number }[];
  /** The keyword is in it, so it may be meant as a request. */
  keyword: boolean;
  /** What was read and cannot be, as it was written; such a field of the request is empty. */
  implausible: Partial<Record<PatientField, string>>;
}

/** A mail that was taken from the mailbox, opened. */
export interface IncomingMail {
  id: string;
  kind: IncomingKind;
  state: IncomingState;
  /** Why it waits, or what of a handled one was left in the mailbox (letters/reasons.ts). */
  reason: MailReason | null;
  consultationId: string | null;
  header: IncomingHeader;
  /** Null once nobody needs it any more. */
  text: IncomingText | null;
  receivedAt: number;
}

export interface NewIncomingMail {
  fingerprint: string;
  kind: IncomingKind;
  state: 'handled' | 'waiting';
  reason?: MailReason | undefined;
  consultationId: string | null;
  header: IncomingHeader;
  text?: IncomingText | undefined;
  files?: readonly MailFile[];
  /** Lookup hash of the address that gets the acknowledgement. */
  senderHash?: string | undefined;
  acknowledged?: boolean;
  /** Milliseconds since the epoch. */
  receivedAt: number;
}
