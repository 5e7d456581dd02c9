import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { OfferedTime } from '../../../consultation/offered_times.ts';
import type { UnusualTime } from '../../../consultation/unusual_time.ts';
import { Checkbox, DateField, Select, TextField } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { type FormState, fieldId, type Overlap } from './attempt.ts';
import { type DoctorOffers, OfferFields } from './offer_fields.ts';
import { overlapWords } from './overlap_words.ts';
import { type DayShown, DayStrip, type DoctorSlots, Slots } from './slots.ts';

/** The steps that set an appointment. */
export const appointmentActions = ['accept', 'schedule', 'follow-up'] as const;
export type AppointmentAction = (typeof appointmentActions)[number];

/** The fields of an appointment, as texts. */
export interface AppointmentValues {
  date: string;
  time: string;
  duration: string;
  doctor: string;
}

/** What can be chosen for an appointment. */
export interface AppointmentChoices {
  caseId: string;
  doctors: readonly { id: string; name: string }[];
  /** What stands in the fields before the practice has typed. */
  preset: AppointmentValues;
  /** What was chosen before the form, e.g. a free time or a place in the calendar. */
  wanted: { action: AppointmentAction; values: AppointmentValues } | null;
  /** Free times for each step. */
  offers: Record<AppointmentAction, readonly DoctorSlots[]>;
  /** Free times that may be offered together, for each step that can. */
  spread: Record<AppointmentAction, readonly DoctorOffers[]>;
  /** What the patient may choose from already, and whether it is still free. */
  offered: readonly (OfferedTime & { isOpen: boolean })[];
  /** Of the day that stands in this step's fields. */
  day: { action: AppointmentAction; shown: DayShown } | null;
  /** What is unusual about the time that is set, by the doctor who would have it. */
  unusual: ReadonlyMap<string, UnusualTime>;
  /** Appointments in the way of what was chosen. */
  inTheWay: readonly Overlap[];
  /** Today and the last day that P4 allows, `YYYY-MM-DD`. */
  earliest: string;
  latest: string;
  timeZone: string;
}

/** What stands in the fields of a step's appointment before anybody has typed. */
export function presetOf(
  { wanted, preset, doctors }: AppointmentChoices,
  action: AppointmentAction,
): AppointmentValues {
  if (wanted?.action === action) return wanted.values;
  // Only where an appointment is what the step is about, the fields begin with the one that there is.
  const values = action === 'schedule' ? preset : { ...preset, date: '', time: '' };
  return doctors.length === 1 ? { ...values, doctor: doctors[0]?.id ?? '' } : values;
}

/** Where a way that brings day and time leads: to the fields that hold them. */
export function appointmentPlace(action: AppointmentAction): string {
  return `#${fieldId(action, 'date')}`;
}

interface AppointmentFieldsProps extends AppointmentChoices {
  action: AppointmentAction;
  form: FormState;
  required: boolean;
  /** A free time is the usual choice: the fields lie folded below, until something stands in them. */
  folded?: boolean;
}

const durations = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/**
 * Date, time, duration and doctor of an appointment, with free times to take and what is in the way. What is
 * below `data-look` follows the fields while somebody types (static/forms/appointment.ts).
 */
export function AppointmentFields(props: AppointmentFieldsProps): VNode {
  const { caseId, action, form, doctors, required, timeZone } = props;
  const preset = presetOf(props, action);
  const common = (name: 'date' | 'time' | 'duration' | 'doctor') => ({
    name,
    id: fieldId(action, name),
    value: form.values[name] ?? preset[name],
    error: form.errors[name],
  });
  const isWanted = props.wanted?.action === action;
  const overlaps = form.open && !form.look ? form.overlaps : isWanted ? props.inTheWay : [];
  const day = props.day?.action === action ? props.day.shown : null;
  const folds = props.folded === true && props.offers[action].length > 0;
  const isOpen = form.open || isWanted;
  const fields = html`
    <div class="field-row">
      ${DateField({ ...common('date'), label: 'Tag', required, min: props.earliest, max: props.latest })}
      ${TextField({
        ...common('time'),
        label: 'Uhrzeit',
        required,
        type: 'time',
        step: '300',
        width: 'medium',
      })}
    </div>
    <div class="field-row">
      ${Select({
        ...common('duration'),
        label: 'Dauer',
        options: durationChoices(form.values.duration ?? preset.duration),
      })}
      ${Select({
        ...common('doctor'),
        label: 'Ärztin oder Arzt',
        options: doctors.map(({ id, name }) => ({ value: id, label: name })),
      })}
    </div>
  `;
  return html`<div class="stack">
    ${Slots({
      offers: props.offers[action],
      calendar: `/practice/calendar?move=${caseId}&step=${action}&duration=${form.values.duration ?? preset.duration}#times`,
      fields: true,
      timeZone,
    })}
    ${folds ? html`<details open=${isOpen}><summary>Andere Zeit oder Dauer</summary><div class="stack">${fields}</div></details>` : fields}
    <div
      class="stack"
      data-look=${action}
      data-page=${`/practice/consultations/${caseId}`}
      aria-live="polite"
    >
      ${day && DayStrip({ day, timeZone })}
      ${overlaps.length > 0 && Overlaps({ action, overlaps, confirmed: 'overlap' in form.values, timeZone })}
    </div>
    ${OfferFields({ action, spread: props.spread[action], offered: props.offered, form, timeZone })}
  </div>`;
}

/** A duration that is set already stays to be chosen, even where the list does not have it. */
function durationChoices(current: string) {
  const minutes = Number(current);
  const all = Number.isInteger(minutes) && minutes > 0 ? [...new Set([...durations, minutes])] : durations;
  return all.toSorted((a, b) => a - b).map((value) => ({ value: String(value), label: `${value} Minuten` }));
}

/** S3c: pointed out, not forbidden. */
export function Overlaps({
  action,
  overlaps,
  confirmed,
  timeZone,
}: {
  action: ConsultationAction;
  overlaps: readonly Overlap[];
  confirmed: boolean;
  timeZone: string;
}): VNode {
  return Notice({
    kind: 'wait',
    title: 'Um diese Zeit ist schon ein anderer Termin',
    children: html`
      <ul>
        ${overlaps.map((other) => html`<li>${overlapWords(other, timeZone)}</li>`)}
      </ul>
      ${Checkbox({ name: 'overlap', id: fieldId(action, 'overlap'), label: 'Trotzdem zu dieser Zeit', checked: confirmed })}
    `,
  });
}
