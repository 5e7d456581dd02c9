import { isEnd } from '../consultation/lifecycle.ts';
import { isSameAddress } from '../consultation/mail_address.ts';
import type { PatientData, PatientField } from '../consultation/patient.ts';
import { requestFields } from '../consultation/patient_data.ts';
import { loadConsultation } from '../db/consultations.ts';
import { findSentMail } from '../db/mails.ts';
import type { Found } from '../foreign/read.ts';
import type { IncomingText, SaidInMail } from '../letters/incoming.ts';
import type { FoundBy } from '../reading/findings.ts';
import type { Runtime } from '../runtime.ts';
import { namesAnother } from './mail_person.ts';
import { shownText } from './mail_request.ts';

/** Longer words are read in the mailbox. */
const mostWords = 4000;

/** What a mail says, as it is kept: the words within their limit, and nothing else that nobody has read. */
export function saidInMail(words: string, known: Partial<Omit<SaidInMail, 'words'>> = {}): SaidInMail {
  const nothing = { wish: null, calendar: null, offered: {}, byGuest: false };
  return { words: words.slice(0, mostWords), ...nothing, ...known };
}

/** The consultation whose entry it is: the first part of its UID, whatever `PUBLIC_URL` was then. */
export function calendarCase(uid: string): string {
  return uid.split('@')[0] ?? '';
}

/** What is kept of a mail in a consultation's conversation, for whoever reads it. */
export function answerText(
  rt: Runtime,
  { mail, of, patient, said }: Found<'mail'>,
  consultationId: string,
): IncomingText {
  const consultation = loadConsultation(rt, consultationId);
  const sent = findSentMail(rt, [...mail.inReplyTo, ...mail.references.toReversed()]);
  const byGuest = sent?.kind === 'guest_invitation';
  const isOpen = consultation !== null && !isEnd(consultation.stage);
  const calendar =
    mail.calendar && calendarCase(mail.calendar.uid) === consultationId
      ? { answer: mail.calendar.answer, sequence: mail.calendar.sequence, comment: mail.calendar.comment }
      : null;
  // Somebody else's calendar, to which the invitation was passed on, wishes nothing for the patient.
  const isStrangers = mail.calendar !== null && !isFromPatientOf(mail, consultation?.patient);
  const facts = saidInMail(said.words, {
    // A guest who cannot come calls nothing off.
    wish: byGuest || !isOpen || isStrangers ? null : wishOf(said, calendar),
    calendar,
    offered: !byGuest && isOpen ? offeredFields(consultation.patient, patient, said) : {},
    byGuest,
  });
  return { ...shownText(mail, of.kind === 'person' && of.keyword), said: facts };
}

/** From the address that the case knows. */
export function isFromPatientOf(
  { from }: Pick<Found<'mail'>['mail'], 'from'>,
  patient: Pick<PatientData, 'email'> | undefined,
): boolean {
  return isSameAddress(from?.address ?? '', patient?.email ?? '');
}

function wishOf({ wish }: Found<'mail'>['said'], calendar: SaidInMail['calendar']): SaidInMail['wish'] {
  if (calendar?.answer === 'declined') return 'cancel';
  return calendar?.answer === 'counter' ? 'move' : wish;
}

const named: ReadonlySet<FoundBy | undefined> = new Set(['label', 'sentence']);
const told: ReadonlySet<FoundBy | undefined> = new Set(['label', 'sentence', 'shape', 'signature']);

/**
 * S2: what an answer gives of the patient's data. An empty field takes whatever looks like it, since it was
 * asked for; one that is known only what is called by its name and differs. What stands beside another
 * person's name, or may be the writer's, is offered for nobody (K2). Nothing of it is used before somebody
 * has looked.
 */
function offeredFields(
  known: PatientData,
  found: Found<'patient'>,
  { bare, words }: Found<'mail'>['said'],
): SaidInMail['offered'] {
  const offered: SaidInMail['offered'] = {};
  if (namesAnother(found, known, words)) return offered;
  const { data, foundBy, unsure } = found;
  const isName = (field: PatientField) => field === 'firstName' || field === 'lastName';
  for (const field of requestFields) {
    if (field === 'email' || unsure.some((one) => one.field === field && one.doubt === 'whose')) continue;
    const by = foundBy[field];
    const enough = known[field] === '' && !isName(field) ? told : named;
    const called = enough.has(by) ? data[field] : '';
    const loose = known[field] === '' && Object.hasOwn(bare, field) ? bare[field as keyof typeof bare] : '';
    const value = called || loose;
    if (value !== '' && value !== known[field]) offered[field] = value;
  }
  return offered;
}
