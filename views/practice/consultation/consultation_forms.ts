import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { AnswerText } from '../../../consultation/answer_texts.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { type PatientField, patientFields } from '../../../consultation/patient.ts';
import type { PatientDataWarning } from '../../../consultation/patient_data.ts';
import { type AnswerKind, answerKinds } from '../../../letters/kinds.ts';
import {
  ActionForm,
  Checkbox,
  HiddenField,
  Select,
  SubmitButton,
  TextArea,
  TextField,
} from '../../components/form.ts';
import { type MailFold, MailPreview } from '../mails/mail_preview.ts';
import { mailKind } from '../mails/mail_words.ts';
import { unusualMark } from '../mails/unusual.ts';
import { patientLabels } from '../patient_words.ts';
import { type AppointmentChoices, AppointmentFields, Overlaps } from '../steps/appointment_fields.ts';
import { type Attempt, fieldId, formState } from '../steps/attempt.ts';
import { TextChoice } from '../text_choice.ts';
import { PatientEntryFields } from './patient_fields.ts';

/**
 * What every form of a consultation's page needs: whose it is, and the form that was sent and not carried
 * out.
 */
interface FormProps {
  consultation: Consultation;
  attempt: Attempt | null;
  /** The mails that the forms would send; `asked`: of the one click that asks for all that is missing. */
  previews: Partial<Record<ConsultationAction | 'asked', MailFold>>;
  /** Of the practice, to be put into words of its own. */
  texts: readonly AnswerText[];
}

interface AppointmentFormProps extends FormProps {
  appointment: AppointmentChoices;
}

/** What the forms need together. */
export interface FormsProps extends AppointmentFormProps, DataFormProps, AskFormProps, AnswerFormProps {}

/** S3a: with or without an appointment in the same mail. */
export function AcceptForm({ consultation, attempt, previews, appointment }: AppointmentFormProps): VNode {
  const form = formState(attempt, 'accept');
  return StepForm({
    consultation,
    action: 'accept',
    children: html`
      <p class="hint">
        Mit einer Zeit geht der Termin gleich mit hinaus. Ohne legen Sie ihn fest, wenn die Einwilligung da ist.
      </p>
      ${AppointmentFields({
        ...appointment,
        action: 'accept',
        form,
        required: false,
        folded: true,
      })}
      ${MailPreview(previews.accept, { form: 'accept' })}
      <div class="actions">${SubmitButton({ label: 'Anfrage annehmen', icon: 'check' })}</div>
    `,
  });
}

export function ScheduleForm({ consultation, attempt, previews, appointment }: AppointmentFormProps): VNode {
  const moved = consultation.startsAt !== null;
  return StepForm({
    consultation,
    action: 'schedule',
    children: html`
      ${AppointmentFields({
        ...appointment,
        action: 'schedule',
        form: formState(attempt, 'schedule'),
        required: true,
      })}
      ${MailPreview(previews.schedule, { form: 'schedule', none: noneYet })}
      <div class="actions">
        ${SubmitButton({ label: moved ? 'Termin verlegen' : 'Termin festlegen', icon: 'calendar' })}
      </div>
    `,
  });
}

const noneYet = 'Sobald Tag, Uhrzeit und Ärztin oder Arzt feststehen, steht sie hier.';

/** Carries data and consent over into a new consultation. */
export function FollowUpForm({ consultation, attempt, previews, appointment }: AppointmentFormProps): VNode {
  return StepForm({
    consultation,
    action: 'follow-up',
    children: html`
      <p class="hint">
        Angaben und Einwilligung werden übernommen. Ohne Zeit legen Sie den Termin später fest.
      </p>
      ${AppointmentFields({
        ...appointment,
        action: 'follow-up',
        form: formState(attempt, 'follow-up'),
        required: false,
        folded: true,
      })}
      ${MailPreview(previews['follow-up'], { form: 'follow-up', none: `Ohne Termin geht keine Mail hinaus. ${noneYet}` })}
      <div class="actions">${SubmitButton({ label: 'Folgetermin anlegen', icon: 'calendar' })}</div>
    `,
  });
}

export function DeclineForm({ consultation, attempt, previews, texts }: FormProps): VNode {
  return StepForm({
    consultation,
    action: 'decline',
    children: html`
      ${TextChoice({ id: fieldId('decline', 'text'), into: fieldId('decline', 'reason'), texts })}
      ${Reason({
        attempt,
        action: 'decline',
        label: 'Grund',
        hint: 'Steht so in der Mail. Bitte nichts zur Gesundheit.',
      })}
      ${MailPreview(previews.decline, { form: 'decline' })}
      <div class="actions">${SubmitButton({ label: 'Anfrage ablehnen', kind: 'danger' })}</div>
    `,
  });
}

export function CancelForm({ consultation, attempt, previews, texts }: FormProps): VNode {
  return StepForm({
    consultation,
    action: 'cancel',
    children: html`
      ${TextChoice({ id: fieldId('cancel', 'text'), into: fieldId('cancel', 'reason'), texts })}
      ${Reason({
        attempt,
        action: 'cancel',
        label: 'Grund (freiwillig)',
        hint: 'Steht so in der Mail. Bitte nichts zur Gesundheit.',
      })}
      ${MailPreview(previews.cancel, { form: 'cancel' })}
      <div class="actions">${SubmitButton({ label: 'Verbindlich absagen', kind: 'danger' })}</div>
    `,
  });
}

export function RejectConsentForm({ consultation, attempt, previews, texts }: FormProps): VNode {
  return StepForm({
    consultation,
    action: 'consent/reject',
    children: html`
      ${TextChoice({ id: fieldId('consent/reject', 'text'), into: fieldId('consent/reject', 'reason'), texts })}
      ${Reason({
        attempt,
        action: 'consent/reject',
        label: 'Was fehlt oder stimmt nicht?',
        hint: 'Steht so in der Mail, zum Beispiel: „Auf Seite 2 fehlt die Unterschrift.“',
      })}
      ${MailPreview(previews['consent/reject'], { form: 'consent-reject' })}
      <div class="actions">${SubmitButton({ label: 'Zurückgeben', kind: 'danger' })}</div>
    `,
  });
}

/** On paper the practice reads the optional ticks; a signature on the screen has said them itself. */
export function AcceptConsentForm({ consultation, attempt, previews }: FormProps): VNode {
  const onPaper = consultation.consent?.how !== 'screen';
  const form = formState(attempt, 'consent/accept');
  return StepForm({
    consultation,
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
      ${MailPreview(previews['consent/accept'], { form: 'consent-accept' })}
      <div class="actions">${SubmitButton({ label: 'Einwilligung annehmen', icon: 'check' })}</div>
    `,
  });
}

/** For the patient who brings the signed paper to the practice. */
export function UploadConsentForm({ consultation, attempt }: FormProps): VNode {
  return StepForm({
    consultation,
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
        error: formState(attempt, 'consent/upload').errors.file,
      })}
      <div class="actions">${SubmitButton({ label: 'Hochladen', kind: 'secondary' })}</div>
    `,
  });
}

interface AskFormProps extends FormProps {
  /** Empty fields that a request must have. */
  missing: readonly PatientField[];
}

export function AskForm({ consultation, attempt, previews, missing, texts }: AskFormProps): VNode {
  const form = formState(attempt, 'ask');
  const ticked = form.open ? form.ticked : missing;
  return StepForm({
    consultation,
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
      ${TextChoice({ id: fieldId('ask', 'text'), into: fieldId('ask', 'note'), texts })}
      ${TextArea({
        name: 'note',
        id: fieldId('ask', 'note'),
        label: 'Hinweis dazu (freiwillig)',
        rows: 2,
        maxlength: 500,
        value: form.values.note,
        error: form.errors.note,
      })}
      ${MailPreview(previews.ask, { form: 'ask' })}
      <div class="actions">${SubmitButton({ label: 'Nachfrage senden', kind: 'secondary', icon: 'mail' })}</div>
    `,
  });
}

interface DataFormProps extends FormProps {
  required: readonly PatientField[];
  insurers: readonly string[];
  numberWarning: PatientDataWarning | null;
}

export function DataForm(props: DataFormProps): VNode {
  const { consultation, required, insurers, numberWarning } = props;
  const form = formState(props.attempt, 'data');
  return StepForm({
    consultation,
    action: 'data',
    children: html`
      ${PatientEntryFields({
        values: form.open ? form.values : consultation.patient,
        errors: form.errors,
        required,
        insurers,
        numberWarning,
        idPrefix: 'data-',
      })}
      <div class="actions">${SubmitButton({ label: 'Angaben speichern', kind: 'secondary' })}</div>
    `,
  });
}

interface AnswerFormProps extends FormProps {
  /** The template that is chosen from the start. */
  answerKind: AnswerKind;
  /** The unread mails on the page, by their ids: the answer is one to them, and not to what comes later. */
  unread: readonly string[];
}

/** The practice writes to the patient; the template's words stand before its own. */
export function AnswerForm(props: AnswerFormProps): VNode {
  const { consultation, attempt, previews, answerKind, unread, texts } = props;
  const form = formState(attempt, 'answer');
  return StepForm({
    consultation,
    action: 'answer',
    children: html`
      ${unread.map((id) => HiddenField({ name: 'shown', value: id }))}
      ${Select({
        name: 'kind',
        id: fieldId('answer', 'kind'),
        label: 'Vorlage',
        hint: html`Anrede und Gruß stehen schon darin. Die Texte ändern Sie unter${' '}<a href="/practice/settings/mails">Texte der Mails</a>.`,
        options: answerKinds.map((kind) => ({ value: kind, label: mailKind(kind) })),
        value: form.values.kind ?? answerKind,
      })}
      ${TextChoice({ id: fieldId('answer', 'text'), into: fieldId('answer', 'words'), texts })}
      ${TextArea({
        name: 'words',
        id: fieldId('answer', 'words'),
        label: 'Ihre Worte',
        hint: 'Bitte nichts zur Gesundheit, kein Geburtsdatum, keine Krankenkasse, keine Versichertennummer.',
        rows: 5,
        maxlength: 3000,
        value: form.values.words,
        error: form.errors.words,
      })}
      ${MailPreview(previews.answer, { form: 'answer' })}
      <div class="actions">${SubmitButton({ label: 'Mail senden', kind: 'secondary', icon: 'mail' })}</div>
    `,
  });
}

export function NoShowForm({ consultation }: FormProps): VNode {
  return StepForm({
    consultation,
    action: 'no-show',
    children: html`
      <p class="hint">Zugang und Code gelten danach nicht mehr.</p>
      <div class="actions">${SubmitButton({ label: 'Als nicht erschienen vermerken', kind: 'danger' })}</div>
    `,
  });
}

/** Why a change of the doctor sends nothing. */
const nobodyNamed = 'Es geht keine Mail hinaus: In keiner stand, mit wem das Gespräch ist.';

export function TakeOverForm({ consultation, previews }: FormProps): VNode {
  return StepForm({
    consultation,
    action: 'take-over',
    children: html`
      <p class="hint">Link und Code bleiben gleich; sie führen danach zu Ihnen.</p>
      ${MailPreview(previews['take-over'], { form: 'take-over', none: nobodyNamed })}
      <div class="actions">${SubmitButton({ label: 'Termin übernehmen', kind: 'secondary' })}</div>
    `,
  });
}

/** Time, link and code stay; whoever was named to the patient by mail is named anew. */
export function HandOverForm({ consultation, attempt, appointment, previews }: AppointmentFormProps): VNode {
  const form = formState(attempt, 'hand-over');
  const others = appointment.doctors.filter(({ id }) => id !== consultation.doctorId);
  return StepForm({
    consultation,
    action: 'hand-over',
    children: html`
      ${Select({
        name: 'doctor',
        id: fieldId('hand-over', 'doctor'),
        label: 'An wen?',
        hint: 'Zeit, Link und Code bleiben. Stand in einer Mail, mit wem das Gespräch ist, geht eine neue hinaus.',
        options: others.map(({ id, name }) => ({
          value: id,
          label: `${name}${unusualMark(appointment.unusual.get(id))}`,
        })),
        value: form.values.doctor,
        error: form.errors.doctor,
      })}
      ${
        form.overlaps.length > 0 &&
        Overlaps({
          action: 'hand-over',
          overlaps: form.overlaps,
          confirmed: 'overlap' in form.values,
          timeZone: appointment.timeZone,
        })
      }
      ${MailPreview(previews['hand-over'], { form: 'hand-over', none: nobodyNamed })}
      <div class="actions">${SubmitButton({ label: 'Termin weitergeben', kind: 'secondary' })}</div>
    `,
  });
}

interface StepFormProps {
  consultation: Consultation;
  action: ConsultationAction;
  enctype?: string;
  children: ComponentChildren;
}

function StepForm({ consultation, action, enctype, children }: StepFormProps): VNode {
  const name = action.replace('/', '-');
  return html`<div id=${`step-${name}`}>
    ${ActionForm({
      action: `/practice/consultations/${consultation.id}/${action}`,
      version: consultation.version,
      enctype,
      testid: `form-${name}`,
      unsaved: false,
      children,
    })}
  </div>`;
}

interface ReasonProps {
  attempt: Attempt | null;
  action: ConsultationAction;
  label: string;
  hint: string;
}

function Reason({ attempt, action, label, hint }: ReasonProps): VNode {
  const form = formState(attempt, action);
  return TextArea({
    name: 'reason',
    id: fieldId(action, 'reason'),
    label,
    hint,
    rows: 3,
    maxlength: 1000,
    value: form.values.reason,
    error: form.errors.reason,
  });
}
