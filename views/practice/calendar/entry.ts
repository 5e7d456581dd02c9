import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { AppointmentState } from '../../../consultation/calendar_grid.ts';
import { minute } from '../../../consultation/durations.ts';
import type { Closed } from '../../../consultation/office_hours.ts';
import { formatTime } from '../../components/formats.ts';
import type { CalendarEntry } from './model.ts';

/** The state in a word, never by its colour alone. */
export const stateWords: Record<AppointmentState, string> = {
  planned: 'geplant',
  no_consent: 'Einwilligung fehlt',
  unchecked: 'Einwilligung zu prüfen',
  waiting: 'wartet',
  in_call: 'im Gespräch',
  ending: 'wird beendet',
  done: 'fertig',
  missed: 'nicht gekommen',
  open: 'noch offen',
};

/** Above a day on which nothing is open. */
export function closedWords(closed: Closed): string {
  return closed.why === 'holiday' ? `Feiertag: ${closed.name}` : 'keine Sprechstunde';
}

interface EntryProps {
  entry: CalendarEntry;
  /** Where a new time is looked for. */
  movePath: string;
  /** Its doctor is said where a column has more than one. */
  withDoctor: boolean;
  timeZone: string;
}

/** One appointment in the grid: to its case, or to another time. */
export function CalendarItem({ entry, movePath, withDoctor, timeZone }: EntryProps): VNode {
  const { id, name, state, movable } = entry;
  return html`<div
    class=${`calendar-item calendar-${state}`}
    data-testid="calendar-item"
    data-row=${rowOf(entry)}
    data-consultation=${id}
    data-state=${state}
    data-duration=${entry.durationMinutes}
    draggable=${movable ? 'true' : undefined}
  >
    <a class="calendar-case" href=${`/practice/consultations/${id}`}>
      <span class="calendar-time">${timesOf(entry, timeZone)}</span> <strong>${name}</strong>
    </a>
    <span class="calendar-line">
      <span class="calendar-state">${[stateWords[state], partWords(entry), withDoctor && entry.doctorName].filter(Boolean).join(', ')}</span>
      ${movable && html`<a class="calendar-move" href=${movePath} data-testid="calendar-move">Verlegen<span class="visually-hidden">: ${name}</span></a>`}
    </span>
  </div>`;
}

/** The two halves of one over midnight are two rows. */
export function rowOf({ id, date, isContinued }: CalendarEntry): string | undefined {
  return isContinued ? `${date}-${id}` : undefined;
}

/** What is said of one over midnight, on each of its days. */
export function partWords({ isContinued, goesOn }: CalendarEntry): string {
  if (isContinued) return 'vom Vortag';
  return goesOn ? 'endet am Folgetag' : '';
}

/** `10:15–10:30` */
export function timesOf({ startsAt, durationMinutes }: CalendarEntry, timeZone: string): string {
  return `${formatTime(startsAt, timeZone)}–${formatTime(startsAt + durationMinutes * minute, timeZone)}`;
}
