import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { TimeRange } from '../../../consultation/office_hours.ts';
import { formatDay, formatShortDay, formatTime } from '../../components/formats.ts';
import { type Unusual, UnusualNotice } from '../mails/unusual.ts';
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
  /** After a visit: free times some weeks from now, each with how many. */
  later?: readonly { weeks: number; slot: Slot }[];
}

/** What a doctor has on the day that stands in the form. */
export interface DayShown {
  doctorName: string;
  /** Some moment of that day. */
  at: number;
  /** What is unusual about the day, or about the time in the form; null where nothing is. */
  unusual: Unusual['time'] | null;
  hours: readonly TimeRange[];
  entries: readonly Overlap[];
}

const weekWords: Record<number, string> = {
  1: 'in einer Woche',
  2: 'in zwei Wochen',
  4: 'in vier Wochen',
};

interface SlotsProps {
  offers: readonly DoctorSlots[];
  /** Where the whole calendar stands, to choose a time in it. */
  calendar: string;
  /** There are fields below to type another one into. */
  fields?: boolean;
  timeZone: string;
}

/** Free times as keys: one writes it into the fields below, and nothing is sent by it. */
export function Slots({ offers, calendar, fields = false, timeZone }: SlotsProps): VNode | null {
  if (offers.length === 0) return null;
  const several = offers.length > 1;
  // As long as the last talk was, or as this one is: it is to be seen before it is taken over.
  const duration = offers.flatMap(({ slots }) => slots)[0]?.duration;
  return html`<div class="slots" role="group" aria-label="Freie Zeiten">
    <p class="label">Nächste freie Zeiten${duration && ` für ${duration} Minuten`}</p>
    ${offers.map(
      ({ doctor, slots, later = [] }) => html`<div class="slot-row">
        ${several && html`<p class="slot-who">${doctor.name}</p>`}
        ${slots.length === 0 && html`<p class="quiet">In den nächsten 31 Tagen ist in der Sprechzeit nichts frei.</p>`}
        ${slots.map((slot) => SlotKey({ slot, doctor: doctor.id, who: several && doctor.name, timeZone }))}
      </div>
      ${
        later.length > 0 &&
        html`<div class="slot-row">
          ${later.map(({ weeks, slot }) =>
            SlotKey({
              slot,
              doctor: doctor.id,
              who: several && doctor.name,
              when: weekWords[weeks],
              timeZone,
            }),
          )}
        </div>`
      }`,
    )}
    <p class="slot-other">Oder eine <strong>andere</strong>: ${fields && 'unten eintragen oder '}<a href=${calendar}>im Kalender aussuchen</a>.</p>
  </div>`;
}

interface SlotKeyProps {
  slot: Slot;
  /** The account's id. */
  doctor: string;
  /** The doctor's name, where there are several. */
  who: string | false;
  /** `in zwei Wochen` */
  when?: string | undefined;
  timeZone: string;
}

function SlotKey({ slot, doctor, who, when, timeZone }: SlotKeyProps): VNode {
  return html`<a
    class="slot"
    href=${slot.href}
    data-testid=${when ? 'slot-later' : 'slot'}
    data-at=${slot.at}
    data-slot=${`${slot.date} ${slot.time}`}
    data-duration=${slot.duration}
    data-doctor=${doctor}
    aria-current=${slot.chosen ? 'true' : undefined}
  >
    <span class="slot-day">${when && `${when}: `}${formatShortDay(slot.at, timeZone)}</span>
    <strong>${formatTime(slot.at, timeZone)}</strong>
    ${who && html`<span class="visually-hidden"> bei ${who}</span>`}
  </a>`;
}

/** S3c: what else is on this day is seen before anything is sent. */
export function DayStrip({ day, timeZone }: { day: DayShown; timeZone: string }): VNode {
  const hours = day.hours.map(({ from, to }) => `${from} bis ${to}`).join(' und ');
  const { doctorName, unusual } = day;
  return html`<div class="day-strip" data-testid="day-strip">
    <p class="label">${day.doctorName}, ${formatDay(day.at, timeZone)}</p>
    <p class="quiet">
      ${hours ? `Sprechzeit für Video: ${hours} Uhr.` : 'Keine Sprechzeit für Video.'}
      ${day.entries.length === 0 && ' Noch kein Termin.'}
    </p>
    ${
      day.entries.length > 0 &&
      html`<ul>
        ${day.entries.map((entry) => html`<li>${overlapWords(entry, timeZone)}</li>`)}
      </ul>`
    }
  </div>
  ${unusual && UnusualNotice({ time: unusual, doctorName })}`;
}
