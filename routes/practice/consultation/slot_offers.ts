import type { Consultation } from '../../../consultation/consultation.ts';
import { offeredTimes } from '../../../consultation/free_times.ts';
import { listDoctors } from '../../../db/staff.ts';
import { freeTimesOf, type WantedTime } from '../../../procedure/free_times.ts';
import type { Runtime } from '../../../runtime.ts';
import {
  type AppointmentAction,
  type AppointmentValues,
  appointmentPlace,
} from '../../../views/practice/steps/appointment_fields.ts';
import type { DoctorSlots, Slot } from '../../../views/practice/steps/slots.ts';
import { localParts, practiceNow } from '../../clock.ts';

/** More doctors than these are chosen in the list of the form. */
const mostOffering = 4;

/** After so many weeks people are seen again; the last is within what a code may be ahead (P4). */
const laterWeeks = [1, 2, 4];

interface SlotsQuestion {
  step: AppointmentAction;
  consultation: Consultation;
  /** What holds before anybody has chosen. */
  preset: AppointmentValues;
  chosen: AppointmentValues | null;
}

/** Whose times are offered: the case's doctor first, then the others by name. */
export function offeringDoctors(rt: Runtime, preset: AppointmentValues) {
  const isFirst = ({ id }: { id: string }) => Number(id === preset.doctor);
  return listDoctors(rt)
    .toSorted((a, b) => isFirst(b) - isFirst(a))
    .slice(0, mostOffering);
}

/** The next free times of each of them. */
export function slotsFor(rt: Runtime, question: SlotsQuestion): DoctorSlots[] {
  const { step, consultation, preset } = question;
  const exceptId = step === 'follow-up' ? null : consultation.id;
  const isOther = (at: number) => step !== 'schedule' || at !== consultation.startsAt;
  return offeringDoctors(rt, preset).map((doctor) => {
    const wanted = { doctorId: doctor.id, exceptId, durationMinutes: Number(preset.duration) };
    const slots = freeTimesOf(rt, wanted)
      .filter(isOther)
      .take(offeredTimes)
      .map((at) => slotAt(rt, { ...question, at, doctorId: doctor.id }));
    const isOwn = step === 'follow-up' && doctor.id === consultation.doctorId;
    return { doctor, slots: [...slots], ...(isOwn && { later: laterSlots(rt, question, wanted) }) };
  });
}

/** For the page after a visit: the doctor's own next times. Empty where the doctor has left. */
export function followUpSlots(rt: Runtime, consultation: Consultation): DoctorSlots[] {
  const { doctorId, durationMinutes } = consultation;
  const preset = { date: '', time: '', duration: String(durationMinutes ?? 15), doctor: doctorId ?? '' };
  const offers = slotsFor(rt, { step: 'follow-up', consultation, preset, chosen: null });
  return offers.filter(({ doctor }) => doctor.id === doctorId);
}

/** The first free time from the same time of day on, some weeks from today. */
function laterSlots(
  rt: Runtime,
  question: SlotsQuestion,
  wanted: WantedTime,
): { weeks: number; slot: Slot }[] {
  const { startsAt } = question.consultation;
  const today = practiceNow(rt);
  const usual =
    startsAt === null
      ? today
      : today.withPlainTime(
          Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(rt.config.timeZone),
        );
  return laterWeeks.flatMap((weeks) => {
    const from = usual.add({ weeks });
    // Within that week, or the words would not be true.
    const until = from.add({ days: 4 });
    const [at] = freeTimesOf(rt, wanted, {
      from: from.epochMilliseconds,
      until: until.epochMilliseconds,
    }).take(1);
    return at === undefined
      ? []
      : [{ weeks, slot: slotAt(rt, { ...question, at, doctorId: wanted.doctorId }) }];
  });
}

function slotAt(rt: Runtime, question: SlotsQuestion & { at: number; doctorId: string }): Slot {
  const { step, consultation, preset, chosen, at, doctorId } = question;
  const { date, time } = localParts(rt, at);
  const { duration } = preset;
  const query = new URLSearchParams({ step, date, time, duration, doctor: doctorId });
  return {
    at,
    date,
    time,
    duration,
    href: `/practice/consultations/${consultation.id}?${query}${appointmentPlace(step)}`,
    chosen: chosen?.date === date && chosen.time === time && chosen.doctor === doctorId,
  };
}
