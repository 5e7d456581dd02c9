import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { isRegion, regions } from '../../../consultation/holidays.ts';
import { type DayInput, type DaysOff, weekdays } from '../../../consultation/office_hours.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, DateField, ErrorSummary, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate, formatShortDateTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { SaveBar, SettingsFrame } from '../settings_menu.ts';

/** An open appointment of the doctor, which stays whatever the hours become. */
export interface AppointmentAhead {
  id: string;
  /** Null for those who see no patients (D4). */
  name: string | null;
  startsAt: number;
  /** The days that it is on, `YYYY-MM-DD`. */
  dates: readonly string[];
  /** Outside of the hours of its day, or on a day of the week without any. */
  isOutside: boolean;
}

export interface HoursPageProps {
  context: PageContext;
  doctor: { id: string; name: string };
  /** Whose hours this person may change, the own first. */
  others: readonly { id: string; name: string }[];
  /** Monday first. */
  week: readonly DayInput[];
  daysOff: readonly DaysOff[];
  /** Whose public holidays count; empty: those of all of Germany. */
  region: string;
  /** The next of them. */
  holidays: readonly { date: string; name: string }[];
  ahead: readonly AppointmentAhead[];
  timeZone: string;
  /** What stands in the fields for further days off. */
  off: DaysOff;
  version: number;
  /** By the id of a field. */
  errors: Record<string, string>;
  /** A colleague has saved meanwhile; nothing of this form is saved. */
  stale: boolean;
  done: string | null;
  /** Today, `YYYY-MM-DD`. */
  earliest: string;
}

const dayNames = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

/** When a doctor holds video consultations, and when not. */
export function HoursPage(props: HoursPageProps): VNode {
  const { context, doctor, others, errors, version } = props;
  const place = `/practice/settings/hours/${doctor.id}`;
  const unsaved = props.stale || Object.keys(errors).some((field) => field.startsWith('from-'));
  return PracticeLayout({
    context,
    title: 'Sprechzeiten für Video',
    current: 'settings',
    script: ['forms', 'unsaved'],
    styles: ['calendar', 'settings'],
    children: SettingsFrame({
      context,
      current: 'hours',
      children: html`
      <h1>Sprechzeiten für Video</h1>
      ${ErrorSummary({ errors: Object.entries(errors).map(([field, message]) => ({ field, message })) })}
      ${props.done && Notice({ kind: 'ok', live: true, children: html`<p>${props.done}</p>` })}
      ${
        props.stale &&
        Notice({
          kind: 'wait',
          live: true,
          title: 'Inzwischen sind diese Sprechzeiten geändert worden',
          children: html`<p>
            Gespeichert ist noch nichts von Ihnen. Ihre Eingaben stehen unten; wenn Sie speichern, gelten sie statt der anderen.
          </p>`,
        })
      }
      ${
        others.length > 1 &&
        html`<nav class="filters" aria-label="Ärztin oder Arzt">
          ${others.map(
            ({ id, name }) =>
              html`<a href=${`/practice/settings/hours/${id}`} aria-current=${id === doctor.id ? 'true' : undefined}>${name}</a>`,
          )}
        </nav>`
      }
      ${Card({
        id: 'week',
        title: doctor.name,
        children: html`
          <p class="quiet">
            Daraus ergeben sich die freien Zeiten, die bei einem Termin angeboten werden. Ein Termin außerhalb bleibt möglich.
            ${version === 0 && ' Noch hat niemand etwas festgelegt; bis dahin gelten diese Zeiten.'}
          </p>
          ${AheadList({ ahead: props.ahead.filter(({ isOutside }) => isOutside), where: 'außerhalb dieser Sprechzeiten', timeZone: props.timeZone })}
          ${ActionForm({
            action: place,
            version,
            testid: 'office-hours',
            unsaved,
            children: html`
              <div class="hours">
                ${weekdays.map((day) => DayRow({ day, input: props.week[day], error: errors[`from-${day}`] }))}
              </div>
              ${SaveBar({ unsaved })}
            `,
          })}
        `,
      })}
      ${DaysOffCard({
        context,
        place,
        daysOff: props.daysOff,
        region: props.region,
        holidays: props.holidays,
        ahead: props.ahead,
        timeZone: props.timeZone,
        off: props.off,
        errors,
        earliest: props.earliest,
      })}
    `,
    }),
  });
}

function DayRow({
  day,
  input,
  error,
}: {
  day: number;
  input: DayInput | undefined;
  error: string | undefined;
}): VNode {
  const name = dayNames[day] ?? '';
  const time = (field: keyof DayInput, label: string) => html`<input
    class="input"
    type="time"
    step="300"
    id=${`${field}-${day}`}
    name=${`${field}-${day}`}
    value=${input?.[field] ?? ''}
    aria-label=${`${name}: ${label}`}
    aria-describedby=${error ? `hours-error-${day}` : undefined}
    aria-invalid=${error ? 'true' : undefined}
  />`;
  return html`<fieldset class=${error ? 'hours-day field-invalid' : 'hours-day'}>
    <legend class="label">${name}</legend>
    <div class="hours-times">
      <span>${time('from', 'von')}<span aria-hidden="true">bis</span>${time('to', 'bis')}</span>
      <span><span aria-hidden="true">Pause</span>${time('breakFrom', 'Pause von')}<span aria-hidden="true">bis</span>${time('breakTo', 'Pause bis')}</span>
    </div>
    ${error && html`<p class="field-error" id=${`hours-error-${day}`}>${icon('warning')}<span>${error}</span></p>`}
  </fieldset>`;
}

type DaysOffCardProps = Pick<
  HoursPageProps,
  'context' | 'daysOff' | 'region' | 'holidays' | 'ahead' | 'timeZone' | 'off' | 'errors' | 'earliest'
> & { place: string };

function DaysOffCard(props: DaysOffCardProps): VNode {
  const { context, place, daysOff, holidays, ahead, timeZone, off, errors, earliest } = props;
  const within = ({ from, to }: DaysOff) =>
    ahead.filter(({ dates }) => dates.some((date) => from <= date && date <= to));
  const onHolidays = holidays.flatMap(({ date }) => within({ from: date, to: date }));
  return Card({
    id: 'off',
    title: 'Freie Tage',
    children: html`
      <p class="quiet">An diesen Tagen wird keine Zeit angeboten. Termine, die schon stehen, bleiben.</p>
      ${PublicHolidays({ context, region: props.region, holidays })}
      ${AheadList({ ahead: onHolidays, where: 'an diesen Feiertagen', timeZone })}
      ${
        daysOff.length > 0 &&
        html`<ul class="people" role="list">
          ${daysOff.map(
            (days) => html`<li>
              <div class="people-who">
                <span class="people-name">${daysOffWords(days)}</span>
                ${AheadList({ ahead: within(days), where: 'in diesen Tagen', timeZone })}
              </div>
              ${ActionForm({
                action: `${place}/off/remove`,
                testid: 'remove-day-off',
                children: html`
                  ${HiddenField({ name: 'from', value: days.from })}${HiddenField({ name: 'to', value: days.to })}
                  ${SubmitButton({ label: 'Streichen', kind: 'secondary' })}
                `,
              })}
            </li>`,
          )}
        </ul>`
      }
      ${ActionForm({
        action: `${place}/off`,
        testid: 'add-day-off',
        children: html`
          <div class="field-row">
            ${DateField({ name: 'from', id: 'off-from', label: 'Erster freier Tag', value: off.from, min: earliest, error: errors['off-from'] })}
            ${DateField({ name: 'to', id: 'off-to', label: 'Letzter freier Tag (leer: nur dieser)', value: off.to, min: earliest, error: errors['off-to'] })}
          </div>
          <div class="actions">${SubmitButton({ label: 'Eintragen', kind: 'secondary', icon: 'plus' })}</div>
        `,
      })}
    `,
  });
}

/** Nothing is moved by itself: whoever takes days off sees who has an appointment then. */
function AheadList({
  ahead,
  where,
  timeZone,
}: {
  ahead: readonly AppointmentAhead[];
  where: string;
  timeZone: string;
}): VNode | null {
  if (ahead.length === 0) return null;
  const one = ahead.length === 1;
  return Notice({
    kind: 'wait',
    children: html`<div data-testid="appointments-ahead">
      <p>
        ${one ? 'Ein Termin liegt' : `${ahead.length} Termine liegen`} ${where} und ${one ? 'bleibt' : 'bleiben'}, bis jemand
        ${one ? ' ihn' : ' sie'} verlegt oder absagt:
      </p>
      <ul>
        ${ahead.map(({ id, name, startsAt }) => {
          const when = `${formatShortDateTime(startsAt, timeZone)} Uhr`;
          return name === null
            ? html`<li>${when}</li>`
            : html`<li><a href=${`/practice/consultations/${id}`}>${when}, ${name}</a></li>`;
        })}
      </ul>
    </div>`,
  });
}

/** What counts without being entered, and where that is chosen. */
function PublicHolidays({
  context,
  region,
  holidays,
}: Pick<HoursPageProps, 'context' | 'region' | 'holidays'>): VNode {
  const where = isRegion(region) ? `Feiertage (${regions[region]})` : 'Bundesweite Feiertage';
  const next = holidays.map(({ date, name }) => `${formatBirthDate(date)} ${name}`).join(', ');
  const change = isRegion(region) ? 'Bundesland ändern' : 'Bundesland wählen';
  return html`<p class="quiet" data-testid="holidays">
    ${where} sind schon frei, die nächsten: ${next}. Heiligabend und Silvester gehören nicht dazu.
    ${context.staff?.may('/practice/settings') && html` <a href="/practice/settings#holidays">${change}</a>`}
  </p>`;
}

function daysOffWords({ from, to }: DaysOff): string {
  return from === to ? formatBirthDate(from) : `${formatBirthDate(from)} bis ${formatBirthDate(to)}`;
}
