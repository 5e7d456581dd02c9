import { minute } from './durations.ts';
import { gridMinutes } from './free_times.ts';
import type { StoredStage } from './lifecycle.ts';

/**
 * How an appointment shows in the calendar. `unchecked`: a signed consent waits for the practice. `open`: its
 * time is over, and nobody has ended or marked it.
 */
export type AppointmentState =
  | 'planned'
  | 'no_consent'
  | 'unchecked'
  | 'waiting'
  | 'in_call'
  | 'ending'
  | 'done'
  | 'missed'
  | 'open';

/** @param presence whether the patient is there now, as the hub and the visit say */
export function appointmentState(
  { stage, startsAt, durationMinutes }: { stage: StoredStage; startsAt: number; durationMinutes: number },
  presence: 'absent' | 'waiting' | 'in_call' | 'ending' | 'interrupted',
  now: number,
): AppointmentState {
  if (stage === 'completed') return 'done';
  if (stage === 'no_show') return 'missed';
  if (stage === 'consent_review') return 'unchecked';
  if (stage !== 'scheduled') return 'no_consent';
  if (presence === 'in_call' || presence === 'ending') return presence;
  if (presence === 'waiting') return 'waiting';
  return startsAt + durationMinutes * minute <= now ? 'open' : 'planned';
}

/** Something on one day, in minutes since midnight as the clock shows them. */
export interface OnClock {
  from: number;
  to: number;
}

/** What of an appointment is on one day. */
export interface DayPart extends OnClock {
  /** `YYYY-MM-DD` */
  date: string;
  /** It began on the day before. */
  isContinued: boolean;
  /** It ends on the day after. */
  goesOn: boolean;
}

/**
 * The days that an appointment is on, with its times on each day’s clock: two where it goes past midnight.
 * One that ends at midnight is on one day. Where the clock is set back meanwhile it still takes a row.
 *
 * @param timeZone IANA name
 */
export function dayParts(startsAt: number, durationMinutes: number, timeZone: string): DayPart[] {
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const [start, end] = [local(startsAt), local(startsAt + durationMinutes * minute)];
  const [first, last] = [start.toPlainDate(), end.subtract({ milliseconds: 1 }).toPlainDate()];
  const parts: DayPart[] = [];
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const isContinued = !date.equals(first);
    const from = onDial(isContinued ? date.toZonedDateTime(timeZone) : start);
    const to = date.equals(end.toPlainDate()) ? onDial(end) : 24 * 60;
    const goesOn = !date.equals(last);
    parts.push({ date: date.toString(), from, to: Math.max(to, from + 1), isContinued, goesOn });
  }
  return parts;
}

/** Minutes since midnight as the clock shows them. */
function onDial({ hour, minute }: Temporal.ZonedDateTime): number {
  return hour * 60 + minute;
}

/** The rows of a grid: whole quarters of an hour that hold all of this, at least one. */
export function gridBounds(spans: readonly OnClock[], usual: OnClock): { first: number; rows: number } {
  const from = Math.min(usual.from, ...spans.map((span) => span.from));
  const to = Math.max(usual.to, ...spans.map((span) => span.to));
  // Whole hours at both ends, so that the labels fall on rows.
  const first = Math.floor(from / 60) * 60;
  return { first, rows: Math.max(1, ((Math.ceil(to / 60) * 60 - first) / gridMinutes) | 0) };
}

/** What shares rows of one column. */
export interface Block<T> {
  row: number;
  rows: number;
  items: T[];
}

/** Blocks of a column from top to bottom: what touches the same row is one block, so that none is hidden. */
export function placeInRows<T extends OnClock>(items: readonly T[], first: number): Block<T>[] {
  const blocks: Block<T>[] = [];
  for (const item of items.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const row = Math.floor((item.from - first) / gridMinutes);
    const end = Math.max(row + 1, Math.ceil((item.to - first) / gridMinutes));
    const last = blocks.at(-1);
    if (last && row < last.row + last.rows) {
      last.rows = Math.max(last.rows, end - last.row);
      last.items.push(item);
    } else {
      blocks.push({ row, rows: end - row, items: [item] });
    }
  }
  return blocks;
}
