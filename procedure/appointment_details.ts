import type { Consultation } from '../consultation/consultation.ts';
import { formatCode } from '../consultation/dial_in_code.ts';
import type { Runtime } from '../runtime.ts';

/** What mails and slip say of an appointment. */
export interface AppointmentDetails {
  startsAt: number;
  durationMinutes: number;
  doctorName: string;
  /** As people type it, `K7M-4QX-9TD`. */
  code: string;
  /** How long before the appointment the waiting room opens. */
  joinEarlyMinutes: number;
}

/** @throws Error when the consultation has no appointment */
export function appointmentDetails(
  rt: Pick<Runtime, 'config'>,
  consultation: Consultation,
): AppointmentDetails {
  const { startsAt, durationMinutes, doctorName, code } = consultation;
  if (startsAt === null || durationMinutes === null || code === null) throw new Error('no appointment');
  return {
    startsAt,
    durationMinutes,
    doctorName: doctorName ?? '',
    code: formatCode(code),
    joinEarlyMinutes: rt.config.joinEarlyMinutes,
  };
}
