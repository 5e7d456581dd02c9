import type { PatientField } from '../consultation/patient.ts';
import type { MailReading } from './mail_reading.ts';
import type { MailReason } from './reasons.ts';
import type { CalendarAnswer, IncomingHeader, MailFile } from './received.ts';

/** What a mail was taken for; `page` is none: it was written on the personal page. */
export const incomingKinds = ['request', 'consent', 'bounce', 'answer', 'calendar', 'page', 'other'] as const;
export type IncomingKind = (typeof incomingKinds)[number];

/**
 * `waiting`: the practice has to say what becomes of it. `unread`: it belongs to a consultation, and nobody
 * has read or answered it yet.
 */
export const incomingStates = ['handled', 'unread', 'waiting', 'discarded'] as const;
type IncomingState = (typeof incomingStates)[number];

/** What somebody may want with an appointment; offered to the practice, never done by itself. */
export const wishes = ['cancel', 'move'] as const;
export type Wish = (typeof wishes)[number];

/** What a mail in a conversation says. */
export interface SaidInMail {
  /** The sender's own words, without what is quoted. */
  words: string;
  wish: Wish | null;
  /**
   * What a calendar program answered to an invitation; `uid` is the consultation's. It counts as the
   * patient's where the mail is a `calendar`; else it came from an address that the case does not know.
   */
  calendar: Omit<CalendarAnswer, 'uid'> | null;
  /** Values for fields of the consultation, to be looked at before anything uses them. */
  offered: Partial<Record<PatientField, string>>;
  /** It answers the invitation of a further person. */
  byGuest: boolean;
  /** On the personal page: when the appointment begins that shall be moved; milliseconds since the epoch. */
  about?: number;
}

/** A calendar's answer as it shows at the appointment. */
export type AppointmentAnswer = NonNullable<SaidInMail['calendar']> & {
  /** When it came; milliseconds since the epoch. */
  at: number;
};

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
  /** Of a mail in a conversation. */
  said?: SaidInMail | undefined;
  /** How the rest was read; missing in rows from before there was such a thing. */
  reading?: MailReading;
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
  /** Null once nobody needs it any more; of answers it stays with the consultation. */
  text: IncomingText | null;
  receivedAt: number;
}

export interface NewIncomingMail {
  fingerprint: string;
  kind: IncomingKind;
  state: 'handled' | 'unread' | 'waiting';
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
