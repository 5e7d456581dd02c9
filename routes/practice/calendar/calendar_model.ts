import { localToInstant } from '../../../consultation/appointment.ts';
import {
  appointmentState,
  dayParts,
  gridBounds,
  type OnClock,
  placeInRows,
} from '../../../consultation/calendar_grid.ts';
import { gridMinutes, localDate, minutesOf, timeOf } from '../../../consultation/free_times.ts';
import { closedOn, hoursOn, type OpenHours } from '../../../consultation/office_hours.ts';
import { lackedFields } from '../../../consultation/patient_data.ts';
import { possibleSteps } from '../../../consultation/possible_steps.ts';
import { type Appointed, listAppointments } from '../../../db/appointments.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listDoctors } from '../../../db/staff.ts';
import { openVisits } from '../../../db/visits.ts';
import { openHours } from '../../../procedure/office_hours.ts';
import type { Runtime } from '../../../runtime.ts';
import { formatShortDay } from '../../../views/components/formats.ts';
import type {
  CalendarCell,
  CalendarColumn,
  CalendarEntry,
  CalendarModel,
  KeptQuery,
} from '../../../views/practice/calendar/model.ts';
import { patientLabels, patientName } from '../../../views/practice/patient_words.ts';
import { localParts, today } from '../../clock.ts';
import { oneOf } from '../../form_input.ts';
import { isAdmitted, presenceOf } from '../inbox/presence.ts';
import { freeRows, type LookedFor, lookedFor } from './looked_for.ts';

type Viewer = { userId: string; isDoctor: boolean };
type Doctor = { id: string; name: string };

/** Shown at least, in minutes since midnight. */
const usualDay: OnClock = { from: 8 * 60, to: 18 * 60 };

/** @returns null where a case is to be moved that is not there */
export function calendarModel(
  rt: Runtime,
  viewer: Viewer,
  query: Record<string, string>,
): CalendarModel | null {
  const view = oneOf(query.view ?? '', ['day', 'week'], 'day') ?? 'day';
  const date = readDay(query.day) ?? Temporal.PlainDate.from(today(rt));
  const step = view === 'day' ? { days: 1 } : { days: 7 };
  const first = view === 'day' ? date : date.subtract({ days: date.dayOfWeek - 1 });
  const doctors = listDoctors(rt);
  const looked = query.move ? lookedFor(rt, query.move, query) : null;
  if (query.move && !looked) return null;
  const doctorId = view === 'day' ? null : weekDoctor(doctors, query.doctor, viewer, looked);
  const kept: KeptQuery = Object.fromEntries(
    (['doctor', 'move', 'step', 'duration'] as const).flatMap((name) =>
      query[name] ? [[name, query[name]]] : [],
    ),
  );
  const dates = Array.from({ length: step.days }, (_, at) => first.add({ days: at }));
  const entries = entriesBetween(rt, viewer, {
    from: startOf(rt, first),
    until: startOf(rt, first.add(step)),
    doctorId,
  });
  const shown = withoutEmptyWeekend(dates, entries, query.day ?? '');
  const hours = new Map(doctors.map(({ id }) => [id, openHours(rt, id)]));
  const region = loadPractice(rt.db).settings.federalState;
  const bounds = gridBounds(entries, spanOf(hours, shown));
  const times = Array.from({ length: bounds.rows }, (_, row) => timeOf(bounds.first + row * gridMinutes));
  const column = columnMaker(rt, { times, first: bounds.first, hours, region, looked });
  const columns =
    view === 'day'
      ? dayColumns(doctors, entries).map((doctor) =>
          column({
            date,
            doctor,
            heading: doctor.name,
            entries: entries.filter((one) => one.doctorId === doctor.id),
          }),
        )
      : shown.map((day) =>
          column({
            date: day,
            doctor: doctors.find(({ id }) => id === doctorId) ?? null,
            heading: formatShortDay(noonOf(rt, day), rt.config.timeZone),
            entries: entries.filter((one) => one.date === day.toString()),
          }),
        );
  return {
    view,
    day: date.toString(),
    before: date.subtract(step).toString(),
    after: date.add(step).toString(),
    today: today(rt),
    now: rt.now(),
    days: shown.map((day) => ({
      date: day.toString(),
      noon: noonOf(rt, day),
      entries: entries.filter((one) => one.date === day.toString()),
    })),
    times,
    nowRow: nowRow(rt, shown, bounds),
    columns,
    doctors,
    doctorId,
    moving: looked && {
      id: looked.consultation.id,
      name: patientName(looked.consultation.patient),
      durationMinutes: looked.durationMinutes,
      isMove: looked.step === 'schedule' && looked.consultation.startsAt !== null,
    },
    kept,
  };
}

function readDay(text: string | undefined): Temporal.PlainDate | null {
  const moment = localToInstant(text ?? '', '12:00', 'UTC');
  return 'at' in moment ? localDate(moment.at, 'UTC') : null;
}

function startOf(rt: Pick<Runtime, 'config'>, date: Temporal.PlainDate): number {
  return date.toZonedDateTime(rt.config.timeZone).epochMilliseconds;
}

function noonOf(rt: Pick<Runtime, 'config'>, date: Temporal.PlainDate): number {
  return date.toZonedDateTime({ timeZone: rt.config.timeZone, plainTime: '12:00' }).epochMilliseconds;
}

/** A doctor sees the own week first, and whoever looks for a time the week of the case's doctor. */
function weekDoctor(
  doctors: readonly Doctor[],
  asked: string | undefined,
  viewer: Viewer,
  looked: LookedFor | null,
): string | null {
  if (asked === 'all') return null;
  const wanted = [asked, looked?.consultation.doctorId, viewer.userId];
  return wanted.find((id) => doctors.some((doctor) => doctor.id === id)) ?? doctors[0]?.id ?? null;
}

type DatedEntry = CalendarEntry & { doctorId: string | null };

function entriesBetween(
  rt: Runtime,
  viewer: Viewer,
  { from, until, doctorId }: { from: number; until: number; doctorId: string | null },
): DatedEntry[] {
  const visits = new Map(openVisits(rt).map((visit) => [visit.consultationId, visit]));
  const days = { first: localParts(rt, from).date, last: localParts(rt, until - 1).date };
  return listAppointments(rt, { from, until }, doctorId)
    .flatMap((consultation) => {
      const presence = presenceOf(rt, consultation.id, visits.get(consultation.id) ?? null);
      return entriesOf(rt, viewer, consultation, presence);
    })
    .filter(({ date }) => days.first <= date && date <= days.last);
}

/** One for each day that it is on. */
function entriesOf(
  rt: Runtime,
  viewer: Viewer,
  consultation: Appointed,
  presence: ReturnType<typeof presenceOf>,
): DatedEntry[] {
  const { id, patient, startsAt, durationMinutes, doctorName, doctorId } = consultation;
  const inCall = isAdmitted(presence);
  const entry = {
    id,
    name: patientName(patient),
    phone: patient.phone,
    birthDate: patient.birthDate,
    missing: lackedFields(patient).map((field) => patientLabels[field]),
    doctorName: doctorName ?? '',
    doctorId,
    startsAt,
    durationMinutes,
    state: appointmentState(consultation, presence, rt.now()),
  };
  const mayMove = possibleSteps({ consultation, viewer, inCall, now: rt.now() }).has('schedule');
  // It is moved where it begins.
  return dayParts(startsAt, durationMinutes, rt.config.timeZone).map((part) => ({
    ...entry,
    ...part,
    movable: mayMove && !part.isContinued,
  }));
}

/** Saturday and Sunday are shown where something is on them, or somebody has asked for one of them. */
function withoutEmptyWeekend(
  dates: readonly Temporal.PlainDate[],
  entries: readonly DatedEntry[],
  asked: string,
): Temporal.PlainDate[] {
  if (dates.length === 1) return [...dates];
  const isUsed = (date: string) => date === asked || entries.some((one) => one.date === date);
  const last = dates.findLastIndex((date) => date.dayOfWeek <= 5 || isUsed(date.toString()));
  return dates.slice(0, last + 1);
}

/** Every doctor, and those who are none any more but have an appointment here. */
function dayColumns(doctors: readonly Doctor[], entries: readonly DatedEntry[]): Doctor[] {
  const former = entries.filter(({ doctorId }) => !doctors.some(({ id }) => id === doctorId));
  const names = new Map(former.map(({ doctorId, doctorName }) => [doctorId ?? '', doctorName]));
  return [...doctors, ...[...names].map(([id, name]) => ({ id, name: name || 'Ohne Arzt' }))];
}

function spanOf(hours: ReadonlyMap<string, OpenHours>, dates: readonly Temporal.PlainDate[]): OnClock {
  const ranges = [...hours.values()].flatMap((of) => dates.flatMap((date) => hoursOn(of, date)));
  return {
    from: Math.min(usualDay.from, ...ranges.map(({ from }) => minutesOf(from))),
    to: Math.max(usualDay.to, ...ranges.map(({ to }) => minutesOf(to))),
  };
}

function nowRow(
  rt: Runtime,
  dates: readonly Temporal.PlainDate[],
  { first, rows }: { first: number; rows: number },
): number | null {
  const { date, time } = localParts(rt, rt.now());
  if (!dates.some((day) => day.toString() === date)) return null;
  const row = Math.floor((minutesOf(time) - first) / gridMinutes);
  return row >= 0 && row < rows ? row : null;
}

interface ColumnInput {
  date: Temporal.PlainDate;
  doctor: Doctor | null;
  heading: string;
  entries: readonly DatedEntry[];
}

function columnMaker(
  rt: Runtime,
  grid: {
    times: readonly string[];
    first: number;
    hours: ReadonlyMap<string, OpenHours>;
    region: string;
    looked: LookedFor | null;
  },
): (input: ColumnInput) => CalendarColumn {
  return ({ date, doctor, heading, entries }) => {
    const hours = doctor && grid.hours.get(doctor.id);
    // Where all share a column, somebody's hours are enough.
    const ranges = (hours ? [hours] : doctor ? [] : [...grid.hours.values()]).flatMap((of) =>
      hoursOn(of, date),
    );
    const day = date.toString();
    const stretch = { from: startOf(rt, date), until: startOf(rt, date.add({ days: 1 })) - 1 };
    const free =
      grid.looked && doctor
        ? freeRows(rt, grid.looked, { ...stretch, doctorId: doctor.id })
        : new Map<string, string>();
    const cells = grid.times.map((time): CalendarCell => {
      const end = timeOf(minutesOf(time) + gridMinutes);
      const moment = localToInstant(day, time, rt.config.timeZone);
      const open = ranges.some(({ from, to }) => from <= time && end <= to);
      const future = 'at' in moment && moment.at > rt.now();
      const place = new URLSearchParams({ date: day, time, doctor: doctor?.id ?? '' });
      const isPlace = open && future && doctor !== null && !grid.looked;
      return {
        open,
        future,
        href: free.get(time) ?? null,
        newPath: isPlace ? `/practice/consultations/new?${place}` : null,
      };
    });
    return {
      heading,
      date: day,
      doctorId: doctor?.id ?? '',
      closed: closedOn({ daysOff: hours?.daysOff ?? [], region: grid.region }, date),
      cells,
      blocks: placeInRows(entries, grid.first),
    };
  };
}
