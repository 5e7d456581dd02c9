import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton } from '../components/form.ts';
import { PatientLayout } from '../components/layout.ts';
import { StepPicture } from '../public/step_picture.ts';
import { summaryOf } from './field_messages.ts';
import { PatientFields, type PatientFieldsProps } from './patient_fields.ts';

/** The id of its form. */
export const dataForm = 'data-form';

/** `/c/TOKEN/data`: the patient completes or corrects the request (S2). */
export function DataPage(props: PatientFieldsProps & { context: PageContext; base: string }): VNode {
  const { context, base, values, typedDate, errors, insurers } = props;
  const { words } = context;
  return PatientLayout({
    context,
    title: words.t('data-title'),
    script: 'forms',
    children: html`
      <p><a href=${base}>${words.t('back-to-page')}</a></p>
      ${StepPicture({ of: 'request' })}
      <h1>${words.t('data-title')}</h1>
      <p class="lead">${words.t('data-lead')}</p>
      ${ErrorSummary({ errors: summaryOf(errors) })}
      ${ActionForm({
        action: `${base}/data`,
        id: dataForm,
        children: html`
          ${PatientFields({ words, values, typedDate, errors, insurers })}
          <div class="actions">${SubmitButton({ label: words.t('data-save') })}</div>
        `,
      })}
    `,
  });
}
