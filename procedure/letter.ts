import type { Consultation } from '../db/consultations.ts';
import type { Queryable } from '../db/database.ts';
import { patientToken } from '../db/links.ts';
import { loadPractice } from '../db/settings.ts';
import type { MailKind } from '../mail/kinds.ts';
import type { OutgoingMail } from '../mail/message.ts';
import { queueMail } from '../mail/outbox.ts';
import type { Runtime } from '../runtime.ts';
import type { MailContent, MailProps } from '../views/mail/frame.ts';

export type LetterParts = Partial<Pick<OutgoingMail, 'attachments' | 'calendar'>>;

/**
 * Queues a mail to the patient in the transaction of the change it tells of. A patient without an address gets none:
 * the practice prints the slip.
 *
 * @param to the consultation as it is after the change
 */
export function queueLetter(
  rt: Runtime,
  tx: Queryable,
  to: Consultation,
  kind: MailKind,
  write: (frame: MailProps) => MailContent,
  parts: LetterParts = {},
): void {
  if (!to.patient.email) return;
  const contents = write(letterFrame(rt, tx, to));
  queueMail(rt, tx, {
    consultationId: to.id,
    kind,
    mail: {
      to: to.patient.email,
      ...contents,
      attachments: parts.attachments ?? [],
      ...(parts.calendar && { calendar: parts.calendar }),
    },
  });
}

function letterFrame(rt: Runtime, tx: Queryable, to: Consultation): MailProps {
  const publicUrl = rt.config.publicUrl.origin;
  return {
    practice: loadPractice(tx).settings,
    publicUrl,
    timeZone: rt.config.timeZone,
    reference: to.reference,
    patientName: `${to.patient.firstName} ${to.patient.lastName}`.trim(),
    link: `${publicUrl}/c/${patientToken(rt, to.id, tx)}`,
  };
}
