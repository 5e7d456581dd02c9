import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PatientField } from '../../../consultation/patient.ts';
import type { PatientDataWarning } from '../../../consultation/patient_data.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, HiddenField, SubmitButton, TextField } from '../../components/form.ts';
import { formatDateTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { NotSavedNotice } from '../troubles.ts';
import { PatientEntryFields } from './patient_fields.ts';

export interface NewConsultationPageProps {
  context: PageContext;
  values: Partial<Record<PatientField, string>>;
  /** Messages by field. */
  errors: Record<string, string>;
  required: readonly PatientField[];
  insurers: readonly string[];
  numberWarning: PatientDataWarning | null;
  /** What the practice software has handed over, as the form carries it on; empty without. */
  gdt?: string;
  /** Of the calendar: it becomes the appointment when the request is accepted. */
  place?: { fields: Record<string, string>; at: number; doctorName: string } | null;
  /** What is wrong with its file. */
  gdtFault?: string;
  /** The disk did not take it: everything is here again. */
  notSaved?: boolean;
}

/** S2: the patient has phoned and the practice enters the request. */
export function NewConsultationPage(props: NewConsultationPageProps): VNode {
  const { context, values, errors, required, insurers, numberWarning } = props;
  const summary = Object.entries(errors).map(([field, message]) => ({ field, message }));
  // What came out of a file or back with messages is nowhere else.
  const unsaved = summary.length > 0 || props.notSaved === true || Boolean(props.gdt);
  return PracticeLayout({
    context,
    title: 'Anfrage eintragen',
    current: 'new',
    script: ['forms', 'unsaved'],
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <h1>Anfrage eintragen</h1>
      <p class="lead">Wenn jemand anruft. Was noch fehlt, können Sie später ergänzen.</p>
      ${ErrorSummary({ errors: summary })}
      ${props.notSaved && NotSavedNotice()}
      ${
        props.gdt &&
        Notice({
          kind: 'ok',
          live: true,
          children: html`<p>Aus der Praxissoftware übernommen. Bitte sehen Sie die Angaben durch.</p>`,
        })
      }
      ${
        props.place &&
        Notice({
          kind: 'info',
          children: html`<p>
            Für <strong>${formatDateTime(props.place.at, context.timeZone)}</strong>, ${props.place.doctorName}. Der Termin geht
            hinaus, wenn Sie die Anfrage danach annehmen.
          </p>`,
        })
      }
      <div class="card">
        ${ActionForm({
          action: '/practice/consultations/new',
          testid: 'new-consultation',
          unsaved,
          children: html`
            ${PatientEntryFields({ values, errors, required, insurers, numberWarning, focus: !unsaved })}
            ${props.gdt && HiddenField({ name: 'gdt', value: props.gdt })}
            ${Object.entries(props.place?.fields ?? {}).map(([name, value]) => HiddenField({ name, value }))}
            <div class="actions">${SubmitButton({ label: 'Anfrage eintragen', icon: 'check' })}</div>
          `,
        })}
      </div>
      ${!props.gdt && GdtFile({ fault: props.gdtFault })}
    `,
  });
}

/** A file of the practice software fills the form in. */
function GdtFile({ fault }: { fault: string | undefined }): VNode {
  return html`<details class="card" open=${fault !== undefined} data-testid="gdt-file">
    <summary>Aus der Praxissoftware übernehmen (GDT)</summary>
    ${ActionForm({
      action: '/practice/consultations/new/file',
      enctype: 'multipart/form-data',
      children: html`
        ${TextField({
          name: 'file',
          label: 'Auftrag aus der Praxissoftware',
          type: 'file',
          accept: '.gdt,.GDT,.001,.002,.003,text/plain',
          error: fault,
          hint: 'Eine GDT-Datei mit Satzart 6302. Sie füllt die Angaben aus; gespeichert wird erst, wenn Sie die Anfrage eintragen.',
        })}
        <div class="actions">
          ${SubmitButton({ label: 'Angaben übernehmen', kind: 'secondary', icon: 'document' })}
        </div>
      `,
    })}
  </details>`;
}
