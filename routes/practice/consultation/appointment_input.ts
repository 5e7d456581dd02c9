import {
  checkAppointment,
  durationLimits,
  isDuration,
  localToInstant,
  type Span,
} from '../../../consultation/appointment.ts';
import { mostOffers } from '../../../consultation/offered_times.ts';
import { unusualTime } from '../../../consultation/unusual_time.ts';
import { overlapping } from '../../../db/appointments.ts';
import { listDoctors } from '../../../db/staff.ts';
import type { AppointmentInput } from '../../../procedure/appointment.ts';
import { openHours } from '../../../procedure/office_hours.ts';
import type { Runtime } from '../../../runtime.ts';
import type { RefusedTime, Unusual } from '../../../views/practice/mails/unusual.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import type { Overlap } from '../../../views/practice/steps/attempt.ts';
import { offerField } from '../../../views/practice/steps/offer_fields.ts';
import type { FormInput } from '../../form_input.ts';

export type AppointmentReading =
  /** Neither day nor time: none is wanted. */
  | { kind: 'none' }
  | { kind: 'ok'; appointment: AppointmentInput }
  /** Times among which the patient chooses. */
  | { kind: 'offers'; offers: AppointmentInput[] }
  /** Messages by field. */
  | { kind: 'wrong'; errors: Record<string, string> }
  /** Other appointments are in the way and the practice has not said that it shall be so (S3c). */
  | { kind: 'overlap'; overlaps: Overlap[] };

/**
 * Reads day, time, duration and doctor on the practice's clock (S3c).
 *
 * @param own the consultation that moves; its own appointment is not in the way
 */
export function readAppointment(
  rt: Runtime,
  form: FormInput,
  { required, own }: { required: boolean; own: string | null },
): AppointmentReading {
  const [date, time] = [form.text('date'), form.text('time')];
  const ticked = form.all(offerField);
  if (ticked.length > 0) {
    const offers = draftedOffers(ticked, form.text('duration'));
    const error = offersProblem(ticked, offers, date + time !== '');
    return error ? { kind: 'wrong', errors: { [offerField]: error } } : { kind: 'offers', offers };
  }
  if (date === '' && time === '' && !required) return { kind: 'none' };
  const errors: Record<string, string> = {};
  if (date === '') errors.date = 'Bitte wählen Sie einen Tag.';
  if (time === '') errors.time = 'Bitte tragen Sie eine Uhrzeit ein.';
  const moment = date && time ? localToInstant(date, time, rt.config.timeZone) : null;
  if (moment && 'error' in moment) Object.assign(errors, momentWords[moment.error]);
  const durationMinutes = Number(form.text('duration') || 15);
  if (!isDuration(durationMinutes))
    errors.duration = `Ein Gespräch dauert ${durationLimits.least} bis ${durationLimits.most} Minuten.`;
  const doctorId = form.text('doctor');
  if (doctorId === '') errors.doctor = 'Bitte wählen Sie, wer das Gespräch führt.';
  if (Object.keys(errors).length > 0 || !moment || 'error' in moment) return { kind: 'wrong', errors };

  // Looked at again within the step: two may choose the same time at once.
  const appointment = { startsAt: moment.at, durationMinutes, doctorId, mustBeFree: !form.has('overlap') };
  const overlaps = appointment.mustBeFree ? overlapsOf(rt, { ...appointment, own }) : [];
  return overlaps.length > 0 ? { kind: 'overlap', overlaps } : { kind: 'ok', appointment };
}

function offersProblem(
  ticked: readonly string[],
  offers: readonly AppointmentInput[],
  hasDate: boolean,
): string | null {
  if (ticked.length > mostOffers) return `Bitte kreuzen Sie höchstens ${mostOffers} Zeiten an.`;
  if (offers.length < ticked.length) return 'Bitte kreuzen Sie die Zeiten noch einmal an.';
  if (new Set(offers.map(({ startsAt }) => startsAt)).size < offers.length)
    return 'Bitte bieten Sie jede Zeit nur einmal an, auch bei mehreren Ärztinnen und Ärzten.';
  return hasDate ? 'Bitte entweder Zeiten anbieten oder Tag und Uhrzeit eintragen, nicht beides.' : null;
}

/** Ticked times, the earliest first; what is none is left out. */
export function draftedOffers(ticked: readonly string[], duration: string | undefined): AppointmentInput[] {
  const durationMinutes = Number(duration || 15);
  return ticked
    .map((value) => /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(value))
    .filter((found) => found !== null && isDuration(durationMinutes))
    .map((found) => ({ startsAt: Number(found?.[1]), durationMinutes, doctorId: found?.[2] ?? '' }))
    .toSorted((a, b) => a.startsAt - b.startsAt);
}

/** What the fields of an appointment come to, to be shown; null where they say too little. */
export function draftedAppointment(
  rt: Runtime,
  values: Partial<Record<string, string>>,
): AppointmentInput | null {
  const { date = '', time = '', duration, doctor = '' } = values;
  const moment = localToInstant(date, time, rt.config.timeZone);
  const durationMinutes = Number(duration || 15);
  if ('error' in moment || doctor === '' || !isDuration(durationMinutes)) return null;
  return { startsAt: moment.at, durationMinutes, doctorId: doctor };
}

/** What is unusual about an appointment, or refuses it, and with whom; null where nothing is. */
export function unusualOf(
  rt: Runtime,
  { doctorId, ...span }: Span & { doctorId: string | null },
): Unusual | null {
  const doctor = listDoctors(rt).find(({ id }) => id === doctorId);
  if (!doctor) return null;
  const hours = openHours(rt, doctor.id);
  const time = refusedTime(rt, span) ?? unusualTime(hours, span, rt.config.timeZone);
  return time && { time, doctorName: doctor.name };
}

/** Known before anything is sent: it would be refused for its time alone. */
export function refusedTime(rt: Runtime, span: Span): RefusedTime | null {
  const problem = checkAppointment({ ...span, now: rt.now() });
  return problem === null || problem === 'bad_duration' ? null : { why: problem };
}

/** The doctor's other appointments at this time. */
export function overlapsOf(
  rt: Runtime,
  { own, ...appointment }: AppointmentInput & { own: string | null },
): Overlap[] {
  return overlapping(rt, { ...appointment, exceptId: own }).map(({ startsAt, durationMinutes, patient }) => ({
    startsAt,
    durationMinutes,
    name: patientName(patient),
  }));
}

const momentWords = {
  invalid: { date: 'Diesen Tag oder diese Uhrzeit gibt es nicht. Beispiel: 30.11.2026 um 10:15.' },
  skipped_by_clock_change: {
    time: 'Diese Uhrzeit gibt es an dem Tag nicht: Die Uhr wird auf Sommerzeit vorgestellt. Bitte wählen Sie eine andere.',
  },
} as const;
