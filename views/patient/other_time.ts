import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../consultation/consultation.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextArea } from '../components/form.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { PhoneLink } from '../components/links.ts';
import { marked } from '../components/spoken.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { StepPicture } from '../public/step_picture.ts';

interface OtherTimeProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  consultation: Consultation;
  /** What stands in the field. */
  wish: string;
  /** Characters at most. */
  limit: number;
  error?: string | undefined;
}

/** The id of its form. */
export const timeForm = 'time-form';

/** S3c: the patient asks for another time in words; which times are free is nobody's but the practice's. */
export function OtherTimePage(props: OtherTimeProps): VNode {
  const { context, base, consultation, error } = props;
  const { words, timeZone } = context;
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: words.t('other-time-title'),
    script: 'forms',
    children: html`
      ${ErrorSummary({ errors: error ? [{ field: 'wish', message: error }] : [] })}
      ${StepPicture({ of: 'appointment' })}
      <h1>${words.t('other-time-question')}</h1>
      <p class="lead">
        ${words.t('other-time-text', { when: sayDateTime(words, consultation.startsAt ?? 0, timeZone) })}
      </p>
      ${ActionForm({
        action: `${base}/time`,
        id: timeForm,
        testid: 'ask-time',
        children: html`
          ${TextArea({
            name: 'wish',
            label: words.t('wish-label'),
            hint: words.t('wish-hint'),
            rows: 3,
            maxlength: props.limit,
            value: props.wish,
            error,
            required: true,
          })}
          <div class="actions">
            ${SubmitButton({ label: words.t('wish-send'), icon: 'check' })}
            ${LinkButton({ href: base, label: words.t('wish-keep'), kind: 'secondary' })}
          </div>
        `,
      })}
      ${phone && html`<p class="phone-line">${marked(words, 'wish-urgent', { phone: () => PhoneLink({ phone }) })}</p>`}
    `,
  });
}
