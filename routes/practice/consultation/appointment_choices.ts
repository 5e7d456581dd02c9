import { localToInstant, readDuration } from '../../../consultation/appointment.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { localDate } from '../../../consultation/free_times.ts';
import { isEnd } from '../../../consultation/lifecycle.ts';
import { spreadTimes } from '../../../consultation/offered_times.ts';
import { hoursOn } from '../../../consultation/office_hours.ts';
import { unusualDay, unusualTime } from '../../../consultation/unusual_time.ts';
import { listAppointments } from '../../../db/appointments.ts';
import { listOfferedTimes } from '../../../db/offered_times.ts';
import { listDoctors } from '../../../db/staff.ts';
import type { AppointmentDefaults } from '../../../procedure/appointment_defaults.ts';
import { freeTimesOf } from '../../../procedure/free_times.ts';
import { openOffers } from '../../../procedure/offer_times.ts';
import { openHours } from '../../../procedure/office_hours.ts';
import type { Runtime } from '../../../runtime.ts';
import type { RefusedTime } from '../../../views/practice/mails/unusual.ts';
import { patientName } from '../../../views/practice/patient_words.ts';
import {
  type AppointmentAction,
  type AppointmentChoices,
  type AppointmentValues,
  appointmentActions,
} from '../../../views/practice/steps/appointment_fields.ts';
import type { DoctorOffers } from '../../../views/practice/steps/offer_fields.ts';
import type { DayShown } from '../../../views/practice/steps/slots.ts';
import { localParts, practiceNow } from '../../clock.ts';
import { oneOf } from '../../form_input.ts';
import { draftedAppointment, overlapsOf, refusedTime } from './appointment_input.ts';
import { offeringDoctors, slotsFor } from './slot_offers.ts';

/** An appointment that somebody has chosen, and nothing has been done with it yet. */
export interface WantedAppointment {
  action: AppointmentAction;
  values: AppointmentValues;
}

/**
 * From the address: a free time, a place in the calendar, or only how long it is to be.
 *
 * @returns null where nothing was chosen
 */
export function wantedAppointment(query: Record<string, string>): WantedAppointment | null {
  const action = oneOf(query.step ?? '', appointmentActions);
  if (!action || !(query.date || query.duration)) return null;
  const text = (name: string) => (query[name] ?? '').slice(0, 40);
  return {
    action,
    values: { date: text('date'), time: text('time'), duration: text('duration'), doctor: text('doctor') },
  };
}

/**
 * What the forms of a case offer for an appointment.
 *
 * @param defaults what holds where the case says nothing
 * @param chosen in the address, or in a form that was sent and not carried out
 */
export function appointmentChoices(
  rt: Runtime,
  consultation: Consultation,
  defaults: AppointmentDefaults,
  chosen: { action: string; values: Partial<AppointmentValues> } | null | undefined,
): AppointmentChoices {
  const { id, startsAt, durationMinutes, doctorId } = consultation;
  const now = practiceNow(rt);
  const doctors = listDoctors(rt);
  const local = startsAt === null ? { date: '', time: '' } : localParts(rt, startsAt);
  const duration = String(durationMinutes ?? defaults.durationMinutes);
  const doctor = doctorId ?? defaults.doctorId;
  const preset = { ...local, duration, doctor };
  const action = oneOf(chosen?.action ?? '', appointmentActions);
  const values = action && { ...preset, date: '', time: '', ...withoutEmpty(chosen?.values ?? {}) };
  const own = action === 'follow-up' ? null : id;
  const spread = (step: AppointmentAction) =>
    mayCome(step, consultation) && step !== 'follow-up' && consultation.patient.email
      ? spreadFor(rt, consultation, preset)
      : [];
  // Only what is long enough for the talk that stands in the form.
  const lengthIn = (step: AppointmentAction) =>
    step === action && readDuration(values?.duration) ? { duration: values?.duration ?? duration } : {};
  const offers = (step: AppointmentAction) =>
    mayCome(step, consultation)
      ? slotsFor(rt, { step, consultation, preset: { ...preset, ...lengthIn(step) }, chosen: values })
      : [];
  return {
    caseId: id,
    doctors,
    preset,
    wanted: action && values ? { action, values } : null,
    offers: { accept: offers('accept'), schedule: offers('schedule'), 'follow-up': offers('follow-up') },
    offered: offeredOf(rt, consultation),
    spread: { accept: spread('accept'), schedule: spread('schedule'), 'follow-up': [] },
    day: action && values ? dayOf(rt, { action, values, own }) : null,
    unusual: unusualWith(rt, consultation, doctors),
    inTheWay: values ? overlapsOfValues(rt, values, own) : [],
    earliest: now.toPlainDate().toString(),
    // P4: no code can be issued for more than 31 days ahead.
    latest: now.toPlainDate().add({ days: 31 }).toString(),
    timeZone: rt.config.timeZone,
  };
}

/** Nothing is looked for where the page has no form for it. */
function mayCome(step: AppointmentAction, { stage }: Consultation): boolean {
  if (step === 'accept') return stage === 'requested';
  if (step === 'schedule') return stage !== 'requested' && !isEnd(stage);
  return stage === 'scheduled' || isEnd(stage);
}

function withoutEmpty(values: Partial<AppointmentValues>) {
  return Object.fromEntries(
    (['date', 'time', 'duration', 'doctor'] as const).flatMap((name) =>
      values[name] ? [[name, values[name]]] : [],
    ),
  );
}

function offeredOf(rt: Runtime, consultation: Consultation) {
  const open = new Set(openOffers(rt, consultation).map(({ startsAt }) => startsAt));
  const all = isEnd(consultation.stage) ? [] : listOfferedTimes(rt.db, consultation.id);
  return all.map((offer) => ({ ...offer, isOpen: open.has(offer.startsAt) }));
}

/** Free times on several days, to be offered together. */
function spreadFor(rt: Runtime, { id, startsAt }: Consultation, preset: AppointmentValues): DoctorOffers[] {
  const dayOf = (at: number) => localDate(at, rt.config.timeZone).toString();
  return offeringDoctors(rt, preset).map((doctor) => {
    const wanted = { doctorId: doctor.id, exceptId: id, durationMinutes: Number(preset.duration) };
    const others = freeTimesOf(rt, wanted).filter((at) => at !== startsAt);
    return { doctor, times: spreadTimes(others, dayOf) };
  });
}

interface DayQuestion {
  action: AppointmentAction;
  values: AppointmentValues;
  /** The consultation that moves; its own appointment is not in the way. */
  own: string | null;
}

/** What the doctor has on the day in the form; null where that is no day, or nobody's. */
function dayOf(rt: Runtime, { action, values, own }: DayQuestion): AppointmentChoices['day'] {
  const doctor = chosenDoctor(rt, values);
  const { timeZone } = rt.config;
  const noon = localToInstant(values.date, '12:00', timeZone);
  if (!doctor || 'error' in noon) return null;
  const date = localDate(noon.at, timeZone);
  const from = date.toZonedDateTime(timeZone).epochMilliseconds;
  const until = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const hours = openHours(rt, doctor.id);
  const appointment = draftedAppointment(rt, { ...values, doctor: doctor.id });
  const shown: DayShown = {
    doctorName: doctor.name,
    at: noon.at,
    unusual: appointment
      ? (refusedTime(rt, appointment) ?? unusualTime(hours, appointment, timeZone))
      : (refusedDay(rt, date) ?? unusualDay(hours, date)),
    hours: hoursOn(hours, date),
    entries: listAppointments(rt, { from, until }, doctor.id)
      .filter(({ id }) => id !== own)
      .map(({ startsAt, durationMinutes, patient }) => ({
        startsAt,
        durationMinutes,
        name: patientName(patient),
      })),
  };
  return { action, shown };
}

/** So that a mistyped year is seen at once. */
function refusedDay(rt: Runtime, date: Temporal.PlainDate): RefusedTime | null {
  const today = practiceNow(rt).toPlainDate();
  if (Temporal.PlainDate.compare(date, today) < 0) return { why: 'in_the_past' };
  return Temporal.PlainDate.compare(date, today.add({ days: 31 })) > 0 ? { why: 'too_far_ahead' } : null;
}

/** With which doctors the time that is set would be unusual. */
function unusualWith(
  rt: Runtime,
  { startsAt, durationMinutes }: Consultation,
  doctors: readonly { id: string }[],
): AppointmentChoices['unusual'] {
  if (startsAt === null || durationMinutes === null) return new Map();
  return new Map(
    doctors.flatMap(({ id }) => {
      const time = unusualTime(openHours(rt, id), { startsAt, durationMinutes }, rt.config.timeZone);
      return time ? [[id, time]] : [];
    }),
  );
}

function overlapsOfValues(rt: Runtime, values: AppointmentValues, own: string | null) {
  const appointment = draftedAppointment(rt, { ...values, doctor: chosenDoctor(rt, values)?.id ?? '' });
  return appointment ? overlapsOf(rt, { ...appointment, own }) : [];
}

/** Where there is but one doctor, the form asks for none. */
function chosenDoctor(rt: Runtime, { doctor }: AppointmentValues) {
  const doctors = listDoctors(rt);
  return doctors.length === 1 ? doctors[0] : doctors.find(({ id }) => id === doctor);
}
