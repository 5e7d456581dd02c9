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

/**
 * When an appointment is on its day's clock. One that goes past midnight ends with its day; where the clock
 * is set back meanwhile it still takes a row.
 */
export function onClock(startsAt: number, durationMinutes: number, timeZone: string): OnClock {
  const local = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const [start, end] = [local(startsAt), local(startsAt + durationMinutes * minute)];
  const from = start.hour * 60 + start.minute;
  const sameDay = start.toPlainDate().equals(end.toPlainDate());
  const to = sameDay ? end.hour * 60 + end.minute : 24 * 60;
  return { from, to: Math.max(to, from + 1) };
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
