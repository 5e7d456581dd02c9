import { day } from '../consultation/durations.ts';
import { isSameAddress, readMailbox } from '../consultation/mail_address.ts';
import type { PatientData, PatientField } from '../consultation/patient.ts';
import type { Queryable } from '../db/database.ts';
import { wasAcknowledged } from '../db/incoming_mails.ts';
import { loadPractice } from '../db/settings.ts';
import type { Found } from '../foreign/read.ts';
import type { IncomingText } from '../letters/incoming.ts';
import type { MailReading } from '../letters/mail_reading.ts';
import type { ReceivedMail } from '../letters/received.ts';
import type { FoundBy } from '../reading/findings.ts';
import type { Runtime } from '../runtime.ts';

/** What of a mail is shown until its request is decided; quoted conversations may be endless. */
const shownCharacters = 10_000;

/** The patient's data as they stand in a mail. */
export interface MailRequest {
  /** Valid by the rules of requirements.md, section 5; what is missing or cannot be is empty. */
  patient: PatientData;
  /** What cannot be, as it was written. */
  implausible: Partial<Record<PatientField, string>>;
  /** Where the values stand in the mail, and which want a look. */
  reading: MailReading;
  /**
   * How many fields the text itself gives, as a request does. Whoever returns a form signs with a name as
   * well.
   */
  fieldsRead: number;
}

const tellingFields = ['birthDate', 'phone', 'insurer', 'insuranceNumber'] as const;
const telling: ReadonlySet<FoundBy | undefined> = new Set(['label', 'shape', 'sentence']);

/**
 * S2: who asks, by what the reader has found. The address is left empty where it is the practice's own: a
 * member of staff has passed the mail on.
 */
export function mailRequest(
  rt: Pick<Runtime, 'config' | 'db'>,
  { data, foundBy, implausible, sources, unsure, writer }: Found<'patient'>,
): MailRequest {
  return {
    patient: isOwnAddress(rt, data.email) ? { ...data, email: '' } : data,
    implausible: Object.fromEntries(implausible.map(({ field, written }) => [field, written])),
    reading: { sources, unsure, writer },
    fieldsRead: tellingFields.filter((field) => telling.has(foundBy[field])).length,
  };
}

/** What the practice checks the reading by. */
export function shownText(
  mail: Pick<ReceivedMail, 'subject' | 'text' | 'attachments'>,
  keyword: boolean,
  { implausible = {}, reading }: Partial<Pick<MailRequest, 'implausible' | 'reading'>> = {},
): IncomingText {
  const files = mail.attachments.map(({ name, bytes }) => ({ name, size: bytes.length }));
  return {
    subject: mail.subject,
    text: mail.text.slice(0, shownCharacters),
    files,
    keyword,
    implausible,
    ...(reading && { reading }),
  };
}

/** S2: one acknowledgement a day for each address, none to ourselves. */
export function mayAcknowledge(
  rt: Pick<Runtime, 'config' | 'now' | 'db'>,
  tx: Queryable,
  address: string,
  senderHash: string,
): boolean {
  return address !== '' && !isOwnAddress(rt, address) && !wasAcknowledged(tx, senderHash, rt.now() - day);
}

export function isOwnAddress(rt: Pick<Runtime, 'config' | 'db'>, address: string): boolean {
  const { mailFrom } = rt.config;
  const own = [loadPractice(rt.db).settings.email, readMailbox(mailFrom ?? '').address];
  return own.some((one) => isSameAddress(one, address));
}
