import { formatCode } from '../consultation/dial_in_code.ts';
import { mobileNumber } from '../consultation/mobile_number.ts';
import { patientToken } from '../db/links.ts';
import { loadPractice } from '../db/settings.ts';
import type { SmsKind } from '../letters/kinds.ts';
import type { OutgoingMail } from '../letters/message.ts';
import { queueMail } from '../mail/outbox.ts';
import { textMessage } from '../views/mail/text_message.ts';
import { type LetterScene, letterLanguage } from './letter.ts';

/**
 * Queues a text message in the transaction of the change that it tells of: nothing where IT has set no
 * provider, or the patient has given no number that takes one. For what goes only to those who have agreed to
 * it the caller asks `coversSms` (consultation/consent_text.ts).
 */
export function queueSms(
  { rt, tx, to }: LetterScene,
  kind: SmsKind,
  parts: Pick<OutgoingMail, 'expiresAt'> = {},
): void {
  const number = rt.config.sms && mobileNumber(to.patient.phone);
  if (!number || to.startsAt === null || to.code === null) return;
  const text = textMessage(kind, {
    language: letterLanguage(rt, to),
    practiceName: loadPractice(tx).settings.name,
    startsAt: to.startsAt,
    timeZone: rt.config.timeZone,
    link: `${rt.config.publicUrl.origin}/c/${patientToken(rt, to.id, tx)}`,
    code: formatCode(to.code),
  });
  queueMail(rt, tx, {
    consultationId: to.id,
    kind,
    mail: { to: number, subject: 'SMS', text, html: '', attachments: [], ...parts },
  });
}
