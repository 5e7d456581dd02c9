import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { TimeRange } from '../../../consultation/office_hours.ts';
import { formatDay, formatShortDay, formatTime } from '../../components/formats.ts';
import type { Overlap } from './attempt.ts';
import { overlapWords } from './overlap_words.ts';

/** A time that is offered, with the link that writes it into the form. */
export interface Slot {
  at: number;
  /** As the fields hold them. */
  date: string;
  time: string;
  duration: string;
  href: string;
  /** It stands in the fields already. */
  chosen: boolean;
}

/** The next free times of one doctor; without any where the next 31 days have none. */
export interface DoctorSlots {
  doctor: { id: string; name: string };
  slots: readonly Slot[];
}

/** What a doctor has on the day that stands in the form. */
export interface DayShown {
  doctorName: string;
  /** Some moment of that day. */
  at: number;
  isOff: boolean;
  hours: readonly TimeRange[];
  entries: readonly Overlap[];
}

interface SlotsProps {
  offers: readonly DoctorSlots[];
  /** Where the whole calendar stands, to choose a time in it. */
  calendar: string;
  timeZone: string;
}

/** Free times as keys: one writes it into the fields below, and nothing is sent by it. */
export function Slots({ offers, calendar, timeZone }: SlotsProps): VNode | null {
  if (offers.length === 0) return null;
  const several = offers.length > 1;
  return html`<div class="slots" role="group" aria-label="Freie Zeiten">
    <p class="label">Nächste freie Zeiten</p>
    ${offers.map(
      ({ doctor, slots }) => html`<div class="slot-row">
        ${several && html`<p class="slot-who">${doctor.name}</p>`}
        ${slots.length === 0 && html`<p class="quiet">In den nächsten 31 Tagen ist in der Sprechzeit nichts frei.</p>`}
        ${slots.map(
          (slot) => html`<a
            class="slot"
            href=${slot.href}
            data-testid="slot"
            data-at=${slot.at}
            data-slot=${`${slot.date} ${slot.time}`}
            data-duration=${slot.duration}
            data-doctor=${doctor.id}
            aria-current=${slot.chosen ? 'true' : undefined}
          >
            <span class="slot-day">${formatShortDay(slot.at, timeZone)}</span>
            <strong>${formatTime(slot.at, timeZone)}</strong>
            ${several && html`<span class="visually-hidden"> bei ${doctor.name}</span>`}
          </a>`,
        )}
      </div>`,
    )}
    <p class="slot-other">Oder eine <strong>andere</strong>: unten eintragen oder <a href=${calendar}>im Kalender aussuchen</a>.</p>
  </div>`;
}

/** S3c: what else is on this day is seen before anything is sent. */
export function DayStrip({ day, timeZone }: { day: DayShown; timeZone: string }): VNode {
  const hours = day.hours.map(({ from, to }) => `${from} bis ${to}`).join(' und ');
  return html`<div class="day-strip" data-testid="day-strip">
    <p class="label">${day.doctorName}, ${formatDay(day.at, timeZone)}</p>
    <p class="quiet">
      ${day.isOff ? 'An diesem Tag frei.' : hours ? `Sprechzeit für Video: ${hours} Uhr.` : 'Keine Sprechzeit für Video.'}
      ${day.entries.length === 0 && ' Noch kein Termin.'}
    </p>
    ${
      day.entries.length > 0 &&
      html`<ul>
        ${day.entries.map((entry) => html`<li>${overlapWords(entry, timeZone)}</li>`)}
      </ul>`
    }
  </div>`;
}
