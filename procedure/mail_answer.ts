import { isEnd } from '../consultation/lifecycle.ts';
import type { PatientData, PatientField } from '../consultation/patient.ts';
import { requestFields } from '../consultation/patient_data.ts';
import { loadConsultation } from '../db/consultations.ts';
import { findSentMail } from '../db/mails.ts';
import type { Found } from '../foreign/read.ts';
import type { IncomingText, SaidInMail } from '../letters/incoming.ts';
import type { FoundBy } from '../reading/findings.ts';
import type { Runtime } from '../runtime.ts';
import { shownText } from './mail_request.ts';

/** Longer words are read in the mailbox. */
const mostWords = 4000;

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
  const calendar = mail.calendar && {
    answer: mail.calendar.answer,
    sequence: mail.calendar.sequence,
    comment: mail.calendar.comment,
  };
  const facts: SaidInMail = {
    words: said.words.slice(0, mostWords),
    // A guest who cannot come calls nothing off.
    wish: byGuest || !isOpen ? null : wishOf(said, calendar),
    calendar,
    offered: !byGuest && isOpen ? offeredFields(consultation.patient, patient, said.bare) : {},
    byGuest,
  };
  return { ...shownText(mail, of.kind === 'person' && of.keyword), said: facts };
}

function wishOf({ wish }: Found<'mail'>['said'], calendar: SaidInMail['calendar']): SaidInMail['wish'] {
  if (calendar?.answer === 'declined') return 'cancel';
  return calendar?.answer === 'counter' ? 'move' : wish;
}

const named: ReadonlySet<FoundBy | undefined> = new Set(['label', 'sentence']);
const told: ReadonlySet<FoundBy | undefined> = new Set(['label', 'sentence', 'shape', 'signature']);

/**
 * S2: what an answer gives of the patient's data. An empty field takes whatever looks like it, since it was
 * asked for; one that is known only what is called by its name and differs. Nothing of it is used before
 * somebody has looked.
 */
function offeredFields(
  known: PatientData,
  { data, foundBy }: Found<'patient'>,
  bare: Found<'mail'>['said']['bare'],
): SaidInMail['offered'] {
  const offered: SaidInMail['offered'] = {};
  const isName = (field: PatientField) => field === 'firstName' || field === 'lastName';
  for (const field of requestFields) {
    if (field === 'email') continue;
    const by = foundBy[field];
    const enough = known[field] === '' && !isName(field) ? told : named;
    const found = enough.has(by) ? data[field] : '';
    const loose = known[field] === '' && Object.hasOwn(bare, field) ? bare[field as keyof typeof bare] : '';
    const value = found || loose;
    if (value !== '' && value !== known[field]) offered[field] = value;
  }
  return offered;
}
