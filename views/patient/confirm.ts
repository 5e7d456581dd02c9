import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../consultation/consultation.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton } from '../components/form.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { PhoneLink } from '../components/links.ts';
import { marked } from '../components/spoken.ts';
import { sayDateTime } from '../components/spoken_times.ts';
import { StepPicture } from '../public/step_picture.ts';

interface ConfirmProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  consultation: Consultation;
}

/** S3c: the patient cancels the appointment; one question, one answer. */
export function CancelPage({
  context,
  base,
  startsAt,
}: Omit<ConfirmProps, 'consultation'> & { startsAt: number }): VNode {
  const { words, timeZone } = context;
  const { phone } = context.practice;
  const link = (text: string) => html`<a href=${`${base}/time`}>${text}</a>`;
  return PatientLayout({
    context,
    title: words.t('more-cancel'),
    children: html`
      ${StepPicture({ of: 'cancel' })}
      <h1>${words.t('cancel-question')}</h1>
      <p class="lead">${words.t('cancel-text', { when: sayDateTime(words, startsAt, timeZone) })}</p>
      <p class=${phone ? 'phone-line' : undefined}>
        ${
          phone
            ? marked(words, 'cancel-move-call', { link, phone: () => PhoneLink({ phone }) })
            : marked(words, 'cancel-move', { link })
        }
      </p>
      ${ActionForm({
        action: `${base}/cancel`,
        children: html`<div class="actions">
          ${SubmitButton({ label: words.t('cancel-yes'), kind: 'danger' })}
          ${LinkButton({ href: base, label: words.t('cancel-no'), kind: 'secondary' })}
        </div>`,
      })}
    `,
  });
}

/** P12: as easy to withdraw as to give. Before the consent it takes the request back. */
export function WithdrawPage(props: ConfirmProps & { retentionDays: number }): VNode {
  const { context, base, consultation, retentionDays } = props;
  const { words } = context;
  const given = consultation.consent !== null;
  return PatientLayout({
    context,
    title: words.t(given ? 'more-withdraw' : 'more-take-back'),
    children: html`
      ${StepPicture({ of: 'withdraw' })}
      <h1>${words.t(given ? 'withdraw-question' : 'take-back-question')}</h1>
      <p class="lead">
        ${words.t(consultation.startsAt === null ? 'withdraw-text' : 'withdraw-text-appointment')}
      </p>
      <p>${words.t('withdraw-no-reason')} ${words.t('ended-erased', { days: retentionDays })}</p>
      ${ActionForm({
        action: `${base}/withdraw`,
        children: html`<div class="actions">
          ${SubmitButton({ label: words.t(given ? 'withdraw-yes' : 'take-back-yes'), kind: 'danger' })}
          ${LinkButton({ href: base, label: words.t('withdraw-no'), kind: 'secondary' })}
        </div>`,
      })}
    `,
  });
}
