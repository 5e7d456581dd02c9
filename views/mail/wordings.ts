import type { MailKind } from '../../letters/kinds.ts';
import type { DefaultWording } from '../../letters/wording.ts';
import { answerWordings } from './answers.ts';
import { appointmentWording, timesOfferedWording } from './appointment.ts';
import { appointmentCancelledWording } from './appointment_cancelled.ts';
import { appointmentMovedWording } from './appointment_moved.ts';
import { askMissingWording } from './ask_missing.ts';
import { consentAcceptedWording } from './consent_accepted.ts';
import { consentAndAppointmentWording } from './consent_and_appointment.ts';
import { consentFormWording } from './consent_form.ts';
import { consentRejectedWording } from './consent_rejected.ts';
import { declinedWording } from './declined.ts';
import { guestInvitationWording } from './guest_invitation.ts';
import { reminderDayWording, reminderHourWording } from './reminder.ts';
import { requestReceivedWording } from './request_received.ts';
import { withdrawnWording } from './withdrawn.ts';

/** Every mail as it is worded unless the practice has changed it. */
export const wordings: Record<MailKind, DefaultWording> = {
  request_received: requestReceivedWording,
  ask_missing: askMissingWording,
  declined: declinedWording,
  consent_form: consentFormWording,
  consent_and_appointment: consentAndAppointmentWording,
  consent_accepted: consentAcceptedWording,
  consent_rejected: consentRejectedWording,
  times_offered: timesOfferedWording,
  appointment: appointmentWording,
  appointment_moved: appointmentMovedWording,
  appointment_cancelled: appointmentCancelledWording,
  withdrawn: withdrawnWording,
  guest_invitation: guestInvitationWording,
  reminder_day: reminderDayWording,
  reminder_hour: reminderHourWording,
  ...answerWordings,
};
