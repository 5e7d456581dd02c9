import { isSameAddress } from '../consultation/mail_address.ts';
import { findByReference, loadStage } from '../db/consultations.ts';
import { listOpen } from '../db/inbox.ts';
import { findSentMail } from '../db/mails.ts';
import type { Found } from '../foreign/read.ts';
import type { ParsedMail } from '../reading/parse.ts';
import type { Runtime } from '../runtime.ts';
import { calendarCase } from './mail_answer.ts';
import type { MailTies } from './mail_decision.ts';
import { isOwnAddress } from './mail_request.ts';

/** Which of our mails and consultations a mail belongs to. */
export function tiesOf(rt: Runtime, { mail, of }: Pick<Found<'mail'>, 'mail' | 'of'>): MailTies {
  const returned = of.kind === 'bounce' ? findSentMail(rt, of.originalMessageIds) : null;
  // The mail that is answered comes first, then the conversation backwards.
  const sent = findSentMail(rt, [...mail.inReplyTo, ...mail.references.toReversed()]);
  const stage = sent && loadStage(rt.db, sent.consultationId);
  return {
    own: mail.messageId !== null && (findSentMail(rt, [mail.messageId]) !== null || isOurs(rt, mail)),
    returned: returned && { mailId: returned.id, consultationId: returned.consultationId },
    answered:
      sent && stage
        ? { consultationId: sent.consultationId, stage, toGuest: sent.kind === 'guest_invitation' }
        : null,
    fromPatient: () => isFromPatient(rt, mail.from?.address ?? ''),
    calendar: mail.calendar && calendarTie(rt, mail.calendar.uid),
    referenced: of.kind === 'person' ? findByReference(rt.db, of.references) : null,
  };
}

/** Anybody can write any sender: it decides nothing but whether somebody should look. */
function isFromPatient(rt: Runtime, address: string): boolean {
  return listOpen(rt, 500).some(({ patient }) => isSameAddress(address, patient.email));
}

function calendarTie(rt: Runtime, uid: string): MailTies['calendar'] {
  const consultationId = calendarCase(uid);
  return loadStage(rt.db, consultationId) === null ? null : { consultationId };
}

/** Under our sender and one of our ids, though its row is erased by now. */
function isOurs(rt: Runtime, { from, messageId }: ParsedMail): boolean {
  return isOwnAddress(rt, from?.address ?? '') && messageId?.split('@')[1] === rt.config.publicUrl.hostname;
}
