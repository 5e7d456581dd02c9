import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PatientField } from '../../../consultation/patient.ts';
import type { PatientDataWarning } from '../../../consultation/patient_data.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { refusalWords } from '../refusal_words.ts';
import { PatientEntryFields } from './patient_fields.ts';

const noStorage = refusalWords.no_storage;

export interface NewConsultationPageProps {
  context: PageContext;
  values: Partial<Record<PatientField, string>>;
  /** Messages by field. */
  errors: Record<string, string>;
  required: readonly PatientField[];
  insurers: readonly string[];
  numberWarning: PatientDataWarning | null;
  /** The disk did not take it: everything is here again. */
  notSaved?: boolean;
}

/** S2: the patient has phoned and the practice enters the request. */
export function NewConsultationPage(props: NewConsultationPageProps): VNode {
  const { context, values, errors, required, insurers, numberWarning } = props;
  const summary = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return PracticeLayout({
    context,
    title: 'Anfrage eintragen',
    current: 'none',
    script: 'forms',
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <h1>Anfrage eintragen</h1>
      <p class="lead">Wenn jemand anruft. Was noch fehlt, können Sie später ergänzen.</p>
      ${ErrorSummary({ errors: summary })}
      ${
        props.notSaved &&
        Notice({
          kind: 'error',
          title: noStorage.title,
          live: true,
          children: html`<p>${noStorage.text}</p>`,
        })
      }
      <div class="card">
        ${ActionForm({
          action: '/practice/consultations/new',
          children: html`
            ${PatientEntryFields({ values, errors, required, insurers, numberWarning })}
            <div class="actions">${SubmitButton({ label: 'Anfrage eintragen', icon: 'check' })}</div>
          `,
        })}
      </div>
    `,
  });
}
