import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { type PatientField, patientFields } from '../../../consultation/patient.ts';
import { ActionForm, Checkbox, SubmitButton, TextArea, TextField } from '../../components/form.ts';
import { patientLabels } from '../patient_words.ts';
import { AppointmentFields, type DoctorChoice } from './appointment_fields.ts';
import { type Attempt, fieldId, formState } from './attempt.ts';
import { PatientFields } from './patient_fields.ts';

/** What the forms of a consultation's page have in common. */
export interface FormsProps {
  consultation: Consultation;
  attempt: Attempt | null;
  doctors: readonly DoctorChoice[];
  /** What the appointment's fields start with. */
  preset: { date: string; time: string; duration: string; doctor: string };
  earliest: string;
  latest: string;
  timeZone: string;
  insurers: readonly string[];
  checkDigitWrong: boolean;
  /** Empty fields that a request must have. */
  missing: readonly PatientField[];
  required: readonly PatientField[];
}

/** S3a: with or without an appointment in the same mail. */
export function AcceptForm(props: FormsProps): VNode {
  const form = formState(props.attempt, 'accept');
  return StepForm({
    ...props,
    action: 'accept',
    children: html`
      <details open=${form.open}>
        <summary>Gleich einen Termin mitschicken</summary>
        <p class="hint">Bleibt der Tag leer, legen Sie den Termin fest, wenn die Einwilligung da ist.</p>
        ${AppointmentFields({
          ...props,
          action: 'accept',
          form,
          required: false,
          preset: { ...props.preset, date: '', time: '' },
        })}
      </details>
      <div class="actions">${SubmitButton({ label: 'Anfrage annehmen', icon: 'check' })}</div>
    `,
  });
}

export function ScheduleForm(props: FormsProps): VNode {
  const moved = props.consultation.startsAt !== null;
  return StepForm({
    ...props,
    action: 'schedule',
    children: html`
      ${AppointmentFields({
        ...props,
        action: 'schedule',
        form: formState(props.attempt, 'schedule'),
        required: true,
      })}
      <div class="actions">
        ${SubmitButton({ label: moved ? 'Termin verlegen' : 'Termin festlegen', icon: 'calendar' })}
      </div>
    `,
  });
}

/** Carries data and consent over into a new consultation. */
export function FollowUpForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'follow-up',
    children: html`
      <p class="hint">
        Angaben und Einwilligung werden übernommen. Bleibt der Tag leer, legen Sie den Termin später fest.
      </p>
      ${AppointmentFields({
        ...props,
        action: 'follow-up',
        form: formState(props.attempt, 'follow-up'),
        required: false,
        preset: { ...props.preset, date: '', time: '' },
      })}
      <div class="actions">${SubmitButton({ label: 'Folgetermin anlegen', kind: 'secondary' })}</div>
    `,
  });
}

export function DeclineForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'decline',
    children: html`
      ${Reason({
        ...props,
        action: 'decline',
        label: 'Grund',
        hint: 'Steht so in der Mail. Bitte nichts zur Gesundheit.',
      })}
      <div class="actions">${SubmitButton({ label: 'Anfrage ablehnen', kind: 'danger' })}</div>
    `,
  });
}

export function CancelForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'cancel',
    children: html`
      ${Reason({
        ...props,
        action: 'cancel',
        label: 'Grund (freiwillig)',
        hint: 'Steht so in der Mail. Bitte nichts zur Gesundheit.',
      })}
      <div class="actions">${SubmitButton({ label: 'Verbindlich absagen', kind: 'danger' })}</div>
    `,
  });
}

export function RejectConsentForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'consent/reject',
    children: html`
      ${Reason({
        ...props,
        action: 'consent/reject',
        label: 'Was fehlt oder stimmt nicht?',
        hint: 'Steht so in der Mail, zum Beispiel: „Auf Seite 2 fehlt die Unterschrift.“',
      })}
      <div class="actions">${SubmitButton({ label: 'Zurückgeben', kind: 'danger' })}</div>
    `,
  });
}

/** On paper the practice reads the optional ticks; a signature on the screen has said them itself. */
export function AcceptConsentForm(props: FormsProps): VNode {
  const onPaper = props.consultation.consent?.how !== 'screen';
  const form = formState(props.attempt, 'consent/accept');
  return StepForm({
    ...props,
    action: 'consent/accept',
    children: html`
      ${
        onPaper &&
        html`
          <p class="label">Was ist auf dem Papier angekreuzt?</p>
          ${Checkbox({
            name: 'reminder',
            id: fieldId('consent/accept', 'reminder'),
            label: 'Erinnerung per Mail',
            checked: 'reminder' in form.values,
          })}
          ${Checkbox({
            name: 'fileExchange',
            id: fieldId('consent/accept', 'fileExchange'),
            label: 'Dateien im Gespräch austauschen',
            checked: 'fileExchange' in form.values,
          })}
        `
      }
      <div class="actions">${SubmitButton({ label: 'Einwilligung annehmen', icon: 'check' })}</div>
    `,
  });
}

/** For who brings the signed paper to the practice. */
export function UploadConsentForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'consent/upload',
    enctype: 'multipart/form-data',
    children: html`
      ${TextField({
        name: 'file',
        id: fieldId('consent/upload', 'file'),
        label: 'Unterschriebenes Formular',
        hint: 'PDF oder Fotos der Seiten (JPEG, PNG), zusammen höchstens 15 MB',
        type: 'file',
        accept: 'application/pdf,image/jpeg,image/png',
        multiple: true,
        required: true,
        error: formState(props.attempt, 'consent/upload').errors.file,
      })}
      <div class="actions">${SubmitButton({ label: 'Hochladen', kind: 'secondary' })}</div>
    `,
  });
}

export function AskForm(props: FormsProps): VNode {
  const form = formState(props.attempt, 'ask');
  const ticked = form.open ? form.ticked : props.missing;
  return StepForm({
    ...props,
    action: 'ask',
    children: html`
      <fieldset class="field">
        <legend class="label">Was fehlt?</legend>
        ${patientFields
          .filter((field) => field !== 'email')
          .map(
            (field) => html`<div class="choice">
              <input
                type="checkbox"
                name="fields"
                id=${fieldId('ask', field)}
                value=${field}
                checked=${ticked.includes(field)}
              />
              <label for=${fieldId('ask', field)}>${patientLabels[field]}</label>
            </div>`,
          )}
      </fieldset>
      ${TextArea({
        name: 'note',
        id: fieldId('ask', 'note'),
        label: 'Hinweis dazu (freiwillig)',
        rows: 2,
        maxlength: 500,
        value: form.values.note,
        error: form.errors.note,
      })}
      <div class="actions">${SubmitButton({ label: 'Nachfrage senden', kind: 'secondary', icon: 'mail' })}</div>
    `,
  });
}

export function DataForm(props: FormsProps): VNode {
  const form = formState(props.attempt, 'data');
  return StepForm({
    ...props,
    action: 'data',
    children: html`
      ${PatientFields({
        values: form.open ? form.values : props.consultation.patient,
        errors: form.errors,
        required: props.required,
        insurers: props.insurers,
        checkDigitWrong: props.checkDigitWrong,
        idPrefix: 'data-',
      })}
      <div class="actions">${SubmitButton({ label: 'Angaben speichern', kind: 'secondary' })}</div>
    `,
  });
}

export function NoShowForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'no-show',
    children: html`
      <p class="hint">Zugang und Code gelten danach nicht mehr.</p>
      <div class="actions">${SubmitButton({ label: 'Als nicht erschienen vermerken', kind: 'danger' })}</div>
    `,
  });
}

export function TakeOverForm(props: FormsProps): VNode {
  return StepForm({
    ...props,
    action: 'take-over',
    children: html`
      <p class="hint">Link und Code bleiben gleich; sie führen danach zu Ihnen.</p>
      <div class="actions">${SubmitButton({ label: 'Termin übernehmen', kind: 'secondary' })}</div>
    `,
  });
}

function StepForm(
  props: FormsProps & { action: ConsultationAction; enctype?: string; children?: ComponentChildren },
): VNode {
  const { consultation, action } = props;
  const name = action.replace('/', '-');
  return html`<div id=${`step-${name}`}>
    ${ActionForm({
      action: `/practice/consultations/${consultation.id}/${action}`,
      version: consultation.version,
      enctype: props.enctype,
      testid: `form-${name}`,
      children: props.children,
    })}
  </div>`;
}

function Reason(props: FormsProps & { action: ConsultationAction; label: string; hint: string }): VNode {
  const form = formState(props.attempt, props.action);
  return TextArea({
    name: 'reason',
    id: fieldId(props.action, 'reason'),
    label: props.label,
    hint: props.hint,
    rows: 3,
    maxlength: 1000,
    value: form.values.reason,
    error: form.errors.reason,
  });
}
