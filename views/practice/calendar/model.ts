import type { AppointmentState, Block, DayPart } from '../../../consultation/calendar_grid.ts';
import type { Closed } from '../../../consultation/office_hours.ts';

/** An appointment as the calendar shows it, on one of the days that it is on. */
export interface CalendarEntry extends DayPart {
  id: string;
  name: string;
  phone: string;
  /** `YYYY-MM-DD`; empty while unknown. */
  birthDate: string;
  /** What a request needs and this one does not have, in words. */
  missing: readonly string[];
  doctorName: string;
  /** Of the whole appointment, also where only a part of it is on this day. */
  startsAt: number;
  durationMinutes: number;
  state: AppointmentState;
  /** It may be given another time now, and here. */
  movable: boolean;
}

/** One quarter of an hour of a column. */
export interface CalendarCell {
  /** Within the office hours. */
  open: boolean;
  /** Still to come: something may be put here. */
  future: boolean;
  /** Where a time that is looked for may begin: the form that sets it. */
  href: string | null;
  /** While none is looked for: the form of a new request for this place. */
  newPath: string | null;
}

export interface CalendarColumn {
  heading: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** Whose column it is; empty where all doctors share it. */
  doctorId: string;
  /** Why nothing is open there, other than by the week. */
  closed: Closed | null;
  cells: readonly CalendarCell[];
  blocks: readonly Block<CalendarEntry>[];
}

/** What is looked for a time. */
interface MovingCase {
  id: string;
  name: string;
  durationMinutes: number;
  /** It has an appointment already. */
  isMove: boolean;
}

/** What stands in the address besides day and view. */
export type KeptQuery = Partial<Record<'doctor' | 'move' | 'step' | 'duration', string>>;

/** The calendar of a day or a week, ready to be shown. */
export interface CalendarModel {
  view: 'day' | 'week';
  /** The day that was asked for; a week is the one that it is in. */
  day: string;
  /** Where the ways to earlier and later lead. */
  before: string;
  after: string;
  today: string;
  /** This moment, which a printed list carries. */
  now: number;
  /** `noon` is some moment of that day. */
  days: readonly { date: string; noon: number; entries: readonly CalendarEntry[] }[];
  /** The time at which each row begins, `HH:MM`. */
  times: readonly string[];
  /** The row of this moment; null where it is not in sight. */
  nowRow: number | null;
  columns: readonly CalendarColumn[];
  doctors: readonly { id: string; name: string }[];
  /** Whose week it is; null: everybody's. */
  doctorId: string | null;
  moving: MovingCase | null;
  kept: KeptQuery;
}

/** Where a new time for an appointment is looked for: at the free times, which the next Tab reaches. */
export function movePath(model: Pick<CalendarModel, 'day' | 'view' | 'kept'>, id: string): string {
  return `${calendarPath(model, { move: id })}#times`;
}

/** The address of the same calendar with something changed. */
export function calendarPath(
  { day, view, kept }: Pick<CalendarModel, 'day' | 'view' | 'kept'>,
  change: { day?: string; view?: 'day' | 'week'; doctor?: string; move?: string; part?: string },
): string {
  return `/practice/calendar?${new URLSearchParams({ day, view, ...kept, ...change })}`;
}
