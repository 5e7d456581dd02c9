import { Buffer } from 'node:buffer';
import { Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { loadConsultation } from '../db/consultations.ts';
import { unsureFields } from '../db/incoming_mails.ts';
import type { OutgoingMail } from '../letters/message.ts';
import type { Runtime } from '../runtime.ts';
import { type AppointmentInput, appointmentChange, calendarPart } from './appointment.ts';
import { mailedConsentForm } from './consent_form.ts';
import { queueLetter } from './letter.ts';
import { keepOffers } from './offer_times.ts';
import { queueSms } from './queue_sms.ts';
import { actorName, type StepInput, sameVersion, takeStep } from './step.ts';
import { acceptanceLetter } from './step_letters.ts';

/**
 * S3a: the practice takes the request and sends the consent form, with the appointment in the same mail where
 * one is given, or with times that the patient can choose from. The visit still needs the consent.
 */
export async function acceptRequest(
  rt: Runtime,
  input: StepInput & {
    appointment?: AppointmentInput | undefined;
    offers?: readonly AppointmentInput[] | undefined;
  },
): Promise<void> {
  const read = loadConsultation(rt, input.id);
  if (!read) throw new Refusal('not_found');
  // Before a document is made of it, and once more below: nothing doubtful goes out.
  if (unsureFields(rt, rt.db, read.id).length > 0) throw new Refusal('unsure_data');
  // Outside the transaction, because making a PDF takes time.
  const pdf = read.patient.email ? await mailedConsentForm(rt, read) : null;
  const attachments: OutgoingMail['attachments'] = pdf
    ? [
        {
          filename: 'Einwilligung.pdf',
          contentType: 'application/pdf',
          content: Buffer.from(pdf).toString('base64'),
        },
      ]
    : [];
  takeStep(rt, sameVersion(input, read), 'accept', ({ tx, before, stage }) => {
    if (unsureFields(rt, tx, before.id).length > 0) throw new Refusal('unsure_data');
    const { edited } = input;
    if (!input.appointment) {
      const to = { ...before, stage };
      const times = keepOffers(rt, tx, before, input.offers ?? []);
      queueLetter({ rt, tx, to }, acceptanceLetter(rt, to, times), { attachments, edited });
      // The history says it, as where times are offered by themselves.
      if (times.length > 0)
        recordAudit(tx, {
          at: rt.now(),
          actor: actorName(input.by),
          action: 'offer_times',
          consultationId: to.id,
        });
      return {};
    }
    const { change, after } = appointmentChange(rt, before, input.appointment);
    const to = { ...after, stage };
    const calendar = calendarPart(rt, tx, after, 'invitation');
    queueLetter({ rt, tx, to }, acceptanceLetter(rt, to), { attachments, calendar, edited });
    queueSms({ rt, tx, to }, 'sms_appointment');
    return change;
  });
}
