import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import { minute } from '../../../consultation/durations.ts';
import { Checkbox, DateField, Select, TextField } from '../../components/form.ts';
import { formatTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';
import { type FormState, fieldId, type Overlap } from './attempt.ts';

/** What can be chosen for an appointment. */
export interface AppointmentChoices {
  doctors: readonly { id: string; name: string }[];
  /** What stands in the fields before the practice has typed. */
  preset: { date: string; time: string; duration: string; doctor: string };
  /** Today and the last day that P4 allows, `YYYY-MM-DD`. */
  earliest: string;
  latest: string;
  timeZone: string;
}

interface AppointmentFieldsProps extends AppointmentChoices {
  action: ConsultationAction;
  form: FormState;
  required: boolean;
}

const durations = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/** Date, time, duration and doctor of an appointment. */
export function AppointmentFields(props: AppointmentFieldsProps): VNode {
  const { action, form, preset, doctors, required } = props;
  const common = (name: 'date' | 'time' | 'duration' | 'doctor') => ({
    name,
    id: fieldId(action, name),
    value: form.values[name] ?? preset[name],
    error: form.errors[name],
  });
  const doctor = doctors.length > 1 ? common('doctor') : { ...common('doctor'), value: doctors[0]?.id ?? '' };
  return html`<div class="stack">
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
        ...doctor,
        label: 'Ärztin oder Arzt',
        options: doctors.map(({ id, name }) => ({ value: id, label: name })),
      })}
    </div>
    ${form.overlaps.length > 0 && Overlaps({ action, overlaps: form.overlaps, timeZone: props.timeZone })}
  </div>`;
}

/** A duration that is set already stays to be chosen, even where the list does not have it. */
function durationChoices(current: string) {
  const minutes = Number(current);
  const all = Number.isInteger(minutes) && minutes > 0 ? [...new Set([...durations, minutes])] : durations;
  return all.toSorted((a, b) => a - b).map((value) => ({ value: String(value), label: `${value} Minuten` }));
}

/** S3c: pointed out, not forbidden. */
function Overlaps({
  action,
  overlaps,
  timeZone,
}: {
  action: ConsultationAction;
  overlaps: Overlap[];
  timeZone: string;
}): VNode {
  return Notice({
    kind: 'wait',
    title: 'Um diese Zeit ist schon ein anderer Termin',
    children: html`
      <ul>
        ${overlaps.map((other) => html`<li>${overlapWords(other, timeZone)}</li>`)}
      </ul>
      ${Checkbox({ name: 'overlap', id: fieldId(action, 'overlap'), label: 'Trotzdem zu dieser Zeit' })}
    `,
  });
}

/** `10:15 bis 10:30 Uhr, Erika Mustermann` */
export function overlapWords(other: Overlap, timeZone: string): string {
  const endsAt = other.startsAt + other.durationMinutes * minute;
  return `${formatTime(other.startsAt, timeZone)} bis ${formatTime(endsAt, timeZone)} Uhr, ${other.name}`;
}
