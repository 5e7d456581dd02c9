import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { CalendarItem, closedWords } from './entry.ts';
import { type CalendarColumn, type CalendarModel, movePath } from './model.ts';

interface GridProps {
  model: CalendarModel;
  timeZone: string;
}

/**
 * A table of quarters of an hour: what is empty stays low, what is written in a cell makes its rows higher.
 */
export function CalendarGrid({ model, timeZone }: GridProps): VNode {
  const { columns, times, nowRow } = model;
  return html`<div class="table-wrap calendar-grid">
    <table>
      <caption class="visually-hidden">Termine nach Uhrzeit</caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">Uhrzeit</span></th>
          ${columns.map(
            ({ heading, closed }) =>
              html`<th scope="col">${heading}${closed && html` <span class="calendar-off">${closedWords(closed)}</span>`}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${times.map(
          (time, row) => html`<tr class=${rowClass(time, row === nowRow)}>
            <th scope="row">${time}</th>
            ${columns.map((column, at) => GridCell({ column, at, row, time, model, timeZone }))}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function rowClass(time: string, isNow: boolean): string | undefined {
  return [time.endsWith(':00') && 'full-hour', isNow && 'is-now'].filter(Boolean).join(' ') || undefined;
}

interface CellProps extends GridProps {
  column: CalendarColumn;
  /** Which column it is. */
  at: number;
  row: number;
  time: string;
}

/** Nothing where a block from above reaches down. */
function GridCell({ column, at, row, time, model, timeZone }: CellProps): VNode | null {
  const block = column.blocks.find((one) => one.row <= row && row < one.row + one.rows);
  if (block && block.row !== row) return null;
  const cell = column.cells[row];
  if (block) {
    return html`<td class="calendar-taken" rowspan=${block.rows} data-column=${at}>
      <div class="calendar-block">
        ${block.items.map((entry) =>
          CalendarItem({
            entry,
            timeZone,
            movePath: movePath(model, entry.id),
            withDoctor: column.doctorId === '',
          }),
        )}
      </div>
    </td>`;
  }
  const place = cell?.future
    ? { 'data-date': column.date, 'data-time': time, 'data-doctor': column.doctorId }
    : {};
  // One way in for Tab; the arrow keys go on from there.
  const isFirst = column.cells.findIndex(({ newPath }) => newPath !== null) === row;
  return html`<td class=${cell?.open ? 'is-open' : undefined} data-column=${at} ...${place}>
    ${
      cell?.href &&
      html`<a class="calendar-free" href=${cell.href} data-testid="calendar-free">
        ${time}<span class="visually-hidden"> frei, ${column.heading}</span>
      </a>`
    }
    ${
      cell?.newPath &&
      html`<a class="calendar-new" href=${cell.newPath} data-testid="calendar-new" tabindex=${isFirst ? undefined : -1}>
        ${time}<span class="visually-hidden"> neu eintragen, ${column.heading}</span>
      </a>`
    }
  </td>`;
}
