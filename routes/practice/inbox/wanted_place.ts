import { localToInstant } from '../../../consultation/appointment.ts';
import { listDoctors } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import { appointmentPlace } from '../../../views/practice/steps/appointment_fields.ts';

const names = ['date', 'time', 'doctor'] as const;

/** An empty place in the calendar: whose, and when, on the practice's clock. */
export interface WantedPlace {
  fields: Record<(typeof names)[number], string>;
  /** When it begins. */
  at: number;
  doctorName: string;
}

/**
 * The place in the calendar that somebody has chosen before there is a case to put there.
 *
 * @param read a field of the address or of a form, empty where it is not there
 * @returns null where none was chosen, or it is none
 */
export function wantedPlace(rt: Runtime, read: (name: string) => string): WantedPlace | null {
  const [date = '', time = '', doctor = ''] = names.map(read);
  const moment = localToInstant(date, time, rt.config.timeZone);
  const doctorName = listDoctors(rt).find(({ id }) => id === doctor)?.name;
  if ('error' in moment || doctorName === undefined) return null;
  return { fields: { date, time, doctor }, at: moment.at, doctorName };
}

/** The form of a new case that accepts it with an appointment in this place. */
export function pathToAccept(id: string, { fields }: WantedPlace): string {
  const query = new URLSearchParams({ done: 'new', step: 'accept', ...fields });
  return `/practice/consultations/${id}?${query}${appointmentPlace('accept')}`;
}
