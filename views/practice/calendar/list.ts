import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { formatBirthDate, formatDay } from '../../components/formats.ts';
import { closedWords, partWords, rowOf, stateWords, timesOf } from './entry.ts';
import { type CalendarEntry, type CalendarModel, movePath } from './model.ts';

interface ListProps {
  model: CalendarModel;
  timeZone: string;
}

/** The same as the grid, one below the other: for a phone, and on paper. */
export function CalendarList({ model, timeZone }: ListProps): VNode {
  const { days, view, doctors } = model;
  return html`<div class="calendar-list">
    ${days.map(
      ({ date, noon, entries }) => html`<section aria-label=${formatDay(noon, timeZone)}>
        ${view === 'week' && html`<h2>${formatDay(noon, timeZone)}</h2>`}
        ${closedOf(model, date).map((text) => html`<p><span class="calendar-off">${text}</span></p>`)}
        ${Free({ model, date, timeZone })}
        ${
          entries.length === 0
            ? html`<p class="quiet">Kein Termin.</p>`
            : html`<ul class="people no-print" role="list">
                ${entries.map((entry) =>
                  ListRow({
                    entry,
                    movePath: movePath(model, entry.id),
                    withDoctor: doctors.length > 1,
                    timeZone,
                  }),
                )}
              </ul>
              ${DayTable({ entries, withDoctor: doctors.length > 1, timeZone })}`
        }
      </section>`,
    )}
  </div>`;
}

/** A holiday is everybody's; a day off is said with its doctor where there are several. */
function closedOf({ columns, view }: CalendarModel, date: string): string[] {
  const ofDay = columns.filter((column) => column.date === date);
  const texts = ofDay.flatMap(({ closed, heading }) => {
    if (!closed) return [];
    const isOwn = closed.why === 'day_off' && view === 'day' && ofDay.length > 1;
    return isOwn ? `${heading}: ${closedWords(closed)}` : closedWords(closed);
  });
  return [...new Set(texts)];
}

interface RowProps {
  entry: CalendarEntry;
  movePath: string;
  withDoctor: boolean;
  timeZone: string;
}

function ListRow({ entry, movePath, withDoctor, timeZone }: RowProps): VNode {
  const { id, name, state, movable } = entry;
  return html`<li class=${`calendar-row calendar-${state}`} data-row=${rowOf(entry)} data-consultation=${id} data-state=${state}>
    <span class="people-time">${timesOf(entry, timeZone)}</span>
    <div class="people-who">
      <a class="people-name" href=${`/practice/consultations/${id}`}>${name}</a>
      <p class="quiet">
        ${[stateWords[state], partWords(entry), withDoctor && entry.doctorName].filter(Boolean).join(' · ')}
      </p>
    </div>
    ${movable && html`<a class="button button-secondary no-print" href=${movePath} data-testid="calendar-move-row">Verlegen<span class="visually-hidden">: ${name}</span></a>`}
  </li>`;
}

interface DayTableProps {
  entries: readonly CalendarEntry[];
  withDoctor: boolean;
  timeZone: string;
}

/** On paper: what somebody needs who has the list and the phone before them, and room for a word. */
function DayTable({ entries, withDoctor, timeZone }: DayTableProps): VNode {
  return html`<table class="day-table print-only" data-testid="day-table">
    <thead>
      <tr>
        <th scope="col">Zeit</th><th scope="col">Name</th><th scope="col">Geboren</th><th scope="col">Telefon</th>
        ${withDoctor && html`<th scope="col">Bei</th>`}
        <th scope="col">Stand</th><th scope="col">Notiz</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        (entry) => html`<tr>
          <td class="nowrap">${timesOf(entry, timeZone)}</td>
          <th scope="row">${entry.name}</th>
          <td class="nowrap">${entry.birthDate && formatBirthDate(entry.birthDate)}</td>
          <td>${entry.phone}</td>
          ${withDoctor && html`<td>${entry.doctorName}</td>`}
          <td>${[stateWords[entry.state], partWords(entry), entry.missing.length > 0 && `es fehlt: ${entry.missing.join(', ')}`].filter(Boolean).join('; ')}</td>
          <td class="day-note"></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** On a phone a time that is looked for is chosen from a list too. */
function Free({ model, date }: ListProps & { date: string }): VNode | null {
  if (!model.moving) return null;
  const columns = model.columns
    .filter((column) => column.date === date)
    .map((column) => ({
      heading: column.heading,
      free: column.cells.flatMap(({ href }, row) => (href ? [{ href, time: model.times[row] ?? '' }] : [])),
    }));
  return html`<div class="slots no-print">
    ${columns.map(
      ({ heading, free }) => html`<div class="slot-row">
        ${model.view === 'day' && columns.length > 1 && html`<p class="slot-who">${heading}</p>`}
        ${free.length === 0 && html`<p class="quiet">Nichts frei.</p>`}
        ${free.map(({ href, time }) => html`<a class="slot" href=${href}><strong>${time}</strong></a>`)}
      </div>`,
    )}
  </div>`;
}
