import type { Consultation } from '../consultation/consultation.ts';
import { minute } from '../consultation/durations.ts';
import type { Guest } from '../consultation/guest.ts';
import type { OfferedTime } from '../consultation/offered_times.ts';
import type { Queryable } from '../db/database.ts';
import { loadWording } from '../db/mail_templates.ts';
import { listMails } from '../db/mails.ts';
import { loadPractice } from '../db/settings.ts';
import type { Runtime } from '../runtime.ts';
import { appointmentLetter } from '../views/mail/appointment.ts';
import { appointmentMovedLetter } from '../views/mail/appointment_moved.ts';
import { consentAndAppointmentLetter } from '../views/mail/consent_and_appointment.ts';
import { consentFormLetter } from '../views/mail/consent_form.ts';
import type { Letter, MailProps } from '../views/mail/frame.ts';
import { guestInvitationMail } from '../views/mail/guest_invitation.ts';
import { appointmentDetails } from './appointment_details.ts';
import { letterLanguage } from './letter.ts';

/*
 * Which mail a step sends: asked by the step, and before it by the page that shows the mail.
 */

/** S3a: the consent form, with the appointment where there is one, or with times to choose from. */
export function acceptanceLetter(
  rt: Runtime,
  after: Consultation,
  times: readonly OfferedTime[] = [],
): Letter {
  return after.startsAt === null
    ? consentFormLetter({ times })
    : consentAndAppointmentLetter(appointmentDetails(rt, after));
}

/** S3c: the first appointment of a case, or another one. */
export function schedulingLetter(rt: Runtime, before: Consultation, after: Consultation): Letter {
  const details = { ...appointmentDetails(rt, after), consentMissing: after.stage !== 'scheduled' };
  return before.startsAt === null
    ? appointmentLetter(details)
    : appointmentMovedLetter({
        ...details,
        previousStartsAt: before.startsAt,
        doctorChanges: after.doctorId !== before.doctorId,
      });
}

/**
 * Another doctor has the appointment. The patient is told where a mail has named the one before: not where
 * nobody was named (null), and not where the patient is here already and meets the doctor.
 */
export function changedDoctorLetter(rt: Runtime, before: Consultation, after: Consultation): Letter | null {
  if (after.doctorId === before.doctorId || !isDoctorExpected(rt, before)) return null;
  const details = { ...appointmentDetails(rt, after), consentMissing: after.stage !== 'scheduled' };
  return appointmentMovedLetter({ ...details, previousStartsAt: details.startsAt, doctorChanges: true });
}

/** Whether the patient expects the doctor whom the case has now, and does not sit in the waiting room. */
function isDoctorExpected(rt: Runtime, consultation: Consultation): boolean {
  const { id, doctorName, startsAt, durationMinutes, code } = consultation;
  if (!doctorName || startsAt === null || durationMinutes === null || code === null) return false;
  if (startsAt + durationMinutes * minute <= rt.now() || rt.hub.isPresent(id)) return false;
  return listMails(rt, id).some(
    ({ state, message }) => state !== 'failed' && state !== 'bounced' && message.text.includes(doctorName),
  );
}

/** A further person's invitation: to write it in its own words, and in others. */
export function invitationOf(
  { rt, tx }: { rt: Runtime; tx: Queryable },
  to: Consultation,
  guest: Pick<Guest, 'name' | 'code'> & { path: string },
) {
  const { publicUrl, timeZone } = rt.config;
  const props = {
    practice: loadPractice(tx).settings,
    publicUrl: publicUrl.origin,
    timeZone,
    language: letterLanguage(rt, to),
    reference: to.reference,
    patientName: guest.name,
    link: publicUrl.origin + guest.path,
    code: guest.code,
    startsAt: to.startsAt ?? 0,
    doctorName: to.doctorName ?? '',
    wording: loadWording(tx, 'guest_invitation'),
  };
  return (own: Partial<Pick<MailProps, 'ownOpening' | 'language'>>) =>
    guestInvitationMail({ ...props, ...own });
}
