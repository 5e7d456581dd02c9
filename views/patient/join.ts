import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, HiddenField, SubmitButton, TextField } from '../components/form.ts';
import { linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { PhoneLink } from '../components/links.ts';
import { marked } from '../components/spoken.ts';
import { StepPicture } from '../public/step_picture.ts';

/** The id of its form. */
export const joinForm = 'join-form';

/** What can be wrong with a code. */
export const joinFaults = ['empty', 'wrong', 'too_many'] as const;

export type JoinFault = (typeof joinFaults)[number];

interface JoinPageProps {
  context: PageContext;
  /** What was typed. */
  code: string;
  /** What is wrong with it. */
  fault?: JoinFault | null;
}

/** `/join`: the dial-in code, for those who read it from paper or use another device (S3b). */
export function JoinPage({ context, code, fault }: JoinPageProps): VNode {
  const { words } = context;
  const { phone } = context.practice;
  const error = fault ? words.t(`join-${fault}`) : undefined;
  return PatientLayout({
    context,
    title: words.t('join-title'),
    script: 'forms',
    children: html`
      ${StepPicture({ of: 'code' })}
      <h1>${words.t('join-title')}</h1>
      <p class="lead">${words.t('join-lead')}</p>
      ${ErrorSummary({
        errors: error ? [{ field: 'code', message: error }] : [],
        title: words.t('join-errors'),
      })}
      ${ActionForm({
        action: linkTo(context, '/join'),
        id: joinForm,
        children: html`
          ${fault && HiddenField({ name: 'fault', value: fault })}
          ${TextField({
            name: 'code',
            label: words.t('join-label'),
            hint: marked(words, 'join-hint', {
              code: (text) => html`<span class="nowrap" dir="ltr">${text}</span>`,
            }),
            value: code,
            error,
            required: true,
            autocomplete: 'off',
            autocapitalize: 'characters',
            spellcheck: false,
            maxlength: 60,
            width: 'code',
          })}
          <div class="actions">${SubmitButton({ label: words.t('door-button'), icon: 'door' })}</div>
        `,
      })}
      ${
        phone &&
        html`<p class="phone-line">${marked(words, 'join-lost', { phone: () => PhoneLink({ phone }) })}</p>`
      }
    `,
  });
}
