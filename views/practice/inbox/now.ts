import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PatientField } from '../../../consultation/patient.ts';
import type { PageContext } from '../../components/context.ts';
import {
  ActionForm,
  DateField,
  ErrorSummary,
  HiddenField,
  Select,
  SubmitButton,
  TextField,
} from '../../components/form.ts';
import { PracticeLayout } from '../layout.ts';
import { FixedMailPreview } from '../mails/mail_preview.ts';
import { patientLabels } from '../patient_words.ts';
import { NotSavedNotice } from '../troubles.ts';
import { KnownCallerNotice, type OpenCase } from './now_known.ts';

/** What the form asks for; all but the mail address is needed. */
export const nowFields = ['firstName', 'lastName', 'birthDate', 'phone', 'email'] as const;

export interface NowPageProps {
  context: PageContext;
  values: Partial<Record<PatientField, string>>;
  /** Messages by field. */
  errors: Record<string, string>;
  doctors: readonly { id: string; name: string }[];
  doctorId: string;
  /** What somebody with a mail address gets. */
  mail: { subject: string; opening: string; rest: string };
  /** Open cases that are most likely the caller's: nothing has been made yet. */
  known: readonly OpenCase[];
  /** The disk did not take it: everything is here again. */
  notSaved: boolean;
}

/** Ids of open cases that somebody has seen, with a comma: a new one is made beside these, and no others. */
export const besideField = 'beside';

/** `/practice/now`: the patient is on the phone, and the visit begins in a minute. */
export function NowPage(props: NowPageProps): VNode {
  const { context, values, errors, doctors, doctorId, known, notSaved } = props;
  const common = (field: (typeof nowFields)[number]) => ({
    name: field,
    label: patientLabels[field],
    value: values[field] ?? '',
    error: errors[field],
    required: field !== 'email',
    autocomplete: 'off',
  });
  return PracticeLayout({
    context,
    title: 'Jetzt verbinden',
    current: 'now',
    script: 'forms',
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <h1>Jetzt verbinden</h1>
      <p class="lead">
        Für jemanden, der gerade anruft. Sie lesen danach einen Code vor; unterschrieben wird am Bildschirm.
      </p>
      ${ErrorSummary({ errors: Object.entries(errors).map(([field, message]) => ({ field, message })) })}
      ${notSaved && NotSavedNotice()}
      ${
        known.length > 0 &&
        KnownCallerNotice({
          cases: known,
          name: `${values.firstName} ${values.lastName}`,
          birthDate: values.birthDate ?? '',
          timeZone: context.timeZone,
        })
      }
      <div class="card">
        ${ActionForm({
          action: '/practice/now',
          testid: 'now-form',
          children: html`<div class="stack">
            <div class="field-row">
              ${TextField(common('firstName'))} ${TextField(common('lastName'))}
            </div>
            <div class="field-row">
              ${DateField(common('birthDate'))} ${TextField({ ...common('phone'), type: 'tel' })}
            </div>
            ${TextField({
              ...common('email'),
              type: 'email',
              hint: 'Mit Adresse gehen Link und Code auch per Mail hinaus.',
            })}
            ${
              doctors.length > 1 &&
              Select({
                name: 'doctor',
                label: 'Ärztin oder Arzt',
                value: doctorId,
                error: errors.doctor,
                options: doctors.map(({ id, name }) => ({ value: id, label: name })),
              })
            }
            ${FixedMailPreview(props.mail)}
            <div class="actions">
              ${
                known.length > 0
                  ? html`
                      ${HiddenField({ name: besideField, value: known.map(({ id }) => id).join(',') })}
                      ${SubmitButton({ label: 'Trotzdem neu anlegen', kind: 'secondary', testid: 'now-anyway' })}
                    `
                  : SubmitButton({ label: 'Jetzt verbinden', icon: 'camera' })
              }
            </div>
          </div>`,
        })}
      </div>
    `,
  });
}
