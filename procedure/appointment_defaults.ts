import { lastAppointmentBy } from '../db/last_used.ts';
import { findDoctor } from '../db/staff.ts';
import type { Runtime } from '../runtime.ts';

/** What stands in the form of an appointment before anybody has chosen. */
export interface AppointmentDefaults {
  /** Empty where nobody is the natural choice. */
  doctorId: string;
  durationMinutes: number;
}

const usualMinutes = 15;

/**
 * Least typing: what this account chose last, else what the practice did. A doctor's own appointments are the
 * natural ones for a doctor, whoever they were given to last.
 */
export function appointmentDefaults(
  rt: Pick<Runtime, 'db'>,
  { userId, isDoctor }: { userId: string; isDoctor: boolean },
): AppointmentDefaults {
  const last = lastAppointmentBy(rt.db, userId) ?? lastAppointmentBy(rt.db, null);
  const doctorId = isDoctor ? userId : (last?.doctorId ?? '');
  return {
    // Whoever has left takes no appointments.
    doctorId: findDoctor(rt, doctorId)?.id ?? '',
    durationMinutes: last?.durationMinutes ?? usualMinutes,
  };
}
