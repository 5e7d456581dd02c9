import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { AppointmentState } from '../../../consultation/calendar_grid.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, DateField, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatDay, formatShortDate, formatShortDateTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { stateWords } from './entry.ts';
import { CalendarGrid } from './grid.ts';
import { CalendarList } from './list.ts';
import { type CalendarModel, calendarPath } from './model.ts';

/** `/practice/calendar`: a day with a column for each doctor, or a week. */
export function CalendarPage({ context, model }: { context: PageContext; model: CalendarModel }): VNode {
  const { view, moving } = model;
  const title = titleOf(model, context.timeZone);
  return PracticeLayout({
    context,
    title: `Kalender, ${title}`,
    current: 'calendar',
    script: ['forms', 'calendar'],
    styles: ['calendar'],
    children: html`
      <div class="head">
        <h1>${title}</h1>
        <p class="actions no-print">
          <button class="button button-secondary" type="button" data-print>
            ${icon('print')}<span>${view === 'day' ? 'Tag drucken' : 'Woche drucken'}</span>
          </button>
        </p>
        <p class="print-only">
          ${context.practice.name} · Stand ${formatShortDateTime(model.now, context.timeZone)} Uhr · Enthält Patientendaten: nach dem
          Tag vernichten.
        </p>
      </div>
      ${Ways({ model })}
      ${moving && Moving({ model })}
      ${Legend()}
      ${LiveCalendar({ model, timeZone: context.timeZone })}
      <p class="quiet no-print">Zum Aufhängen und Mitgeben: <a href="/practice/print">Aushang und Merkblatt</a></p>
    `,
  });
}

/** What is renewed while the page is open, within its place. */
function LiveCalendar({ model, timeZone }: { model: CalendarModel; timeZone: string }): VNode {
  const query = calendarPath(model, { part: 'yes' }).split('?')[1];
  const { moving, view } = model;
  const target = moving && {
    id: 'times',
    tabindex: '-1',
    role: 'group',
    'aria-label': `Freie Zeiten für ${moving.name}`,
  };
  return html`<div
    class=${`calendar calendar-of-${view}`}
    data-part="calendar"
    data-live=${`calendar?${query}`}
    ...${target}
  >${CalendarParts({ model, timeZone })}</div>`;
}

/** The same appointments twice, of which a screen shows one: as a grid and as a list. */
export function CalendarParts({ model, timeZone }: { model: CalendarModel; timeZone: string }): VNode[] {
  return [CalendarGrid({ model, timeZone }), CalendarList({ model, timeZone })];
}

function titleOf({ view, days }: CalendarModel, timeZone: string): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return 'Kalender';
  return view === 'day'
    ? formatDay(first.noon, timeZone)
    : `${formatShortDate(first.noon, timeZone)} bis ${formatShortDate(last.noon, timeZone)}`;
}

/** To other days, to the week, to one doctor. */
function Ways({ model }: { model: CalendarModel }): VNode {
  const { view, before, after, today, doctors, doctorId } = model;
  const unit = view === 'day' ? 'Tag' : 'Woche';
  const choice = (href: string, words: string, current: boolean) =>
    html`<a href=${href} aria-current=${current ? 'true' : undefined}>${words}</a>`;
  const path = (change: Parameters<typeof calendarPath>[1]) => calendarPath(model, change);
  return html`<div class="calendar-ways no-print">
    <nav class="filters" aria-label="Zeitraum">
      <a href=${path({ day: before })} rel="prev" data-testid="calendar-before"><span aria-hidden="true">‹</span><span class="visually-hidden">${unit} davor</span></a>
      ${choice(
        path({ day: today }),
        view === 'day' ? 'Heute' : 'Diese Woche',
        model.days.some(({ date }) => date === today),
      )}
      <a href=${path({ day: after })} rel="next" data-testid="calendar-after"><span aria-hidden="true">›</span><span class="visually-hidden">${unit} danach</span></a>
      ${choice(path({ view: 'day' }), 'Tag', view === 'day')}
      ${choice(path({ view: 'week' }), 'Woche', view === 'week')}
    </nav>
    ${ActionForm({
      action: '/practice/calendar',
      method: 'get',
      class: 'calendar-day-form',
      children: html`
        ${Object.entries(model.kept).map(([name, value]) => HiddenField({ name, value }))}
        ${HiddenField({ name: 'view', value: view })}
        ${DateField({ name: 'day', label: 'Zu einem Tag', value: model.day })}
        ${SubmitButton({ label: 'Zeigen', kind: 'secondary' })}
      `,
    })}
    ${
      view === 'week' &&
      doctors.length > 1 &&
      html`<nav class="filters" aria-label="Ärztin oder Arzt">
        ${doctors.map(({ id, name }) => choice(path({ doctor: id }), name, id === doctorId))}
        ${choice(path({ doctor: 'all' }), 'Alle', doctorId === null)}
      </nav>`
    }
  </div>`;
}

/** A time is being looked for: what is chosen leads to the form that says what will be mailed. */
function Moving({ model }: { model: CalendarModel }): VNode | null {
  const { moving } = model;
  if (!moving) return null;
  const verb = moving.isMove ? 'verlegen' : 'Termin aussuchen';
  return html`<div class="no-print" data-testid="calendar-moving">
    ${Notice({
      kind: 'info',
      title: `${moving.name}: ${verb}`,
      children: html`
        <p>
          Wählen Sie eine freie Zeit (${moving.durationMinutes} Minuten). Danach sehen Sie das Formular; gesendet wird erst dort.
        </p>
        <p class="actions">
          ${LinkButton({ href: `/practice/consultations/${moving.id}`, label: 'Zurück zum Vorgang', kind: 'secondary' })}
          ${LinkButton({ href: calendarPath({ ...model, kept: {} }, {}), label: 'Nicht verlegen', kind: 'secondary' })}
        </p>
      `,
    })}
  </div>`;
}

/** What the looks of an appointment mean; each also says it in words. */
function Legend(): VNode {
  const one = (state: AppointmentState) =>
    html`<li><span class=${`calendar-mark calendar-${state}`}></span>${stateWords[state]}</li>`;
  return html`<ul class="calendar-legend no-print" role="list" aria-label="Zeichen">
    ${one('waiting')} ${one('in_call')} ${one('done')} ${one('missed')} ${one('no_consent')} ${one('unchecked')}
  </ul>`;
}
