import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton } from '../components/form.ts';
import { PatientLayout } from '../components/layout.ts';
import { summaryOf } from './field_messages.ts';
import { PatientFields, type PatientFieldsProps } from './patient_fields.ts';

/** `/c/TOKEN/data`: the patient completes or corrects the request (S2). */
export function DataPage(props: PatientFieldsProps & { context: PageContext; base: string }): VNode {
  const { context, base, values, errors, insurers } = props;
  return PatientLayout({
    context,
    title: 'Ihre Angaben',
    script: 'forms',
    children: html`
      <p><a href=${base}>Zurück zu Ihrer Seite</a></p>
      <h1>Ihre Angaben</h1>
      <p class="lead">Bitte ergänzen Sie, was fehlt. Was schon da ist, können Sie ändern.</p>
      ${ErrorSummary({ errors: summaryOf(errors) })}
      ${ActionForm({
        action: `${base}/data`,
        children: html`
          ${PatientFields({ words: context.words, values, errors, insurers })}
          <div class="actions">${SubmitButton({ label: 'Angaben speichern' })}</div>
        `,
      })}
    `,
  });
}
