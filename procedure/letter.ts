import type { Consultation } from '../consultation/consultation.ts';
import { type Language, offeredLanguage } from '../consultation/language.ts';
import type { PatientData } from '../consultation/patient.ts';
import type { Queryable, Transaction } from '../db/database.ts';
import { unsureFields } from '../db/incoming_mails.ts';
import { patientToken } from '../db/links.ts';
import { loadWording } from '../db/mail_templates.ts';
import { patientThread } from '../db/mail_thread.ts';
import { loadPractice } from '../db/settings.ts';
import { chosenWords, type EditedWords } from '../letters/edited_words.ts';
import type { MailKind } from '../letters/kinds.ts';
import type { OutgoingMail } from '../letters/message.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Runtime } from '../runtime.ts';
import type { Letter, MailContent, MailProps } from '../views/mail/frame.ts';

/**
 * What a letter carries besides its text.
 *
 * `inReplyTo`: the Message-ID (no angle brackets) of the mail that it answers. Without it the letter follows
 * the last mail of the consultation by itself. `autoReplied`: the letter acknowledges a mail that has just
 * come in, without anybody having looked: it gets `Auto-Submitted: auto-replied` and the other headers that
 * stop loops. At most one a day for each address is the caller's care.
 */
export type LetterParts = Partial<
  Pick<OutgoingMail, 'attachments' | 'calendar' | 'inReplyTo' | 'autoReplied' | 'expiresAt'>
> & {
  /** What somebody has changed in this one mail. */
  edited?: EditedWords | undefined;
};

/** Where a letter is written: in the transaction of the change that it tells of. */
export interface LetterScene {
  rt: Runtime;
  tx: Transaction;
  /** The consultation as it is after the change. */
  to: Consultation;
}

/**
 * Queues a mail to the patient in the transaction of the change it tells of. A patient without an address
 * gets none: the practice prints the slip.
 */
export function queueLetter(
  { rt, tx, to }: LetterScene,
  letter: Letter,
  { edited, ...parts }: LetterParts = {},
): void {
  if (!to.patient.email) return;
  const frame = letterFrame({ rt, tx, to }, letter.kind);
  const contents = writeEdited((own) => letter.write({ ...frame, ...own }), edited, to.patient);
  queueMail(rt, tx, {
    consultationId: to.id,
    kind: letter.kind,
    mail: {
      to: to.patient.email,
      ...contents,
      attachments: [],
      ...inThread(patientThread(rt, tx, to), parts.inReplyTo),
      ...parts,
    },
  });
}

/**
 * A mail as it goes out: in the words of this one mail, where somebody has changed them.
 *
 * @param write the mail in its own words, and in others
 * @throws Refusal as `chosenWords`
 */
export function writeEdited(
  write: (own: Pick<MailProps, 'ownOpening'>) => MailContent,
  edited: EditedWords | undefined,
  patient: PatientData,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const proposed = write({});
  const ownOpening = chosenWords(edited, proposed.opening, patient);
  const { subject, text, html } = ownOpening === null ? proposed : write({ ownOpening });
  return { subject, text, html };
}

/** Mail programs show what belongs together by these two (RFC 5322, 3.6.4). */
function inThread(
  thread: string[],
  inReplyTo = thread.at(-1),
): Pick<OutgoingMail, 'inReplyTo' | 'references'> {
  if (!inReplyTo) return {};
  return { inReplyTo, references: [...thread.filter((id) => id !== inReplyTo), inReplyTo] };
}

/** What was read in a mail and may be another's name stands in no mail until somebody has looked. */
function isNameUnsure(rt: Runtime, tx: Queryable, { id }: Consultation): boolean {
  return unsureFields(rt, tx, id).some((field) => /Name$/.test(field));
}

/** What the patient reads, as far as it is offered here; German where nobody has chosen. */
export function letterLanguage({ config }: Pick<Runtime, 'config'>, { language }: Consultation): Language {
  return offeredLanguage(language, config.languages) ?? 'de';
}

/** What a letter of this kind to this patient knows, before it says anything. */
export function letterFrame(
  { rt, tx, to }: Omit<LetterScene, 'tx'> & { tx: Queryable },
  kind: MailKind,
): MailProps {
  const publicUrl = rt.config.publicUrl.origin;
  return {
    practice: loadPractice(tx).settings,
    publicUrl,
    timeZone: rt.config.timeZone,
    reference: to.reference,
    language: letterLanguage(rt, to),
    patientName: isNameUnsure(rt, tx, to) ? '' : `${to.patient.firstName} ${to.patient.lastName}`.trim(),
    link: `${publicUrl}/c/${patientToken(rt, to.id, tx)}`,
    wording: loadWording(tx, kind),
  };
}
