import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton } from '../components/form.ts';
import { linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { marked, strongMark } from '../components/spoken.ts';
import { MessagePage } from '../public/message.ts';
import { StepPicture } from '../public/step_picture.ts';
import { PatientFields } from './patient_fields.ts';
import {
  HiddenInRequest,
  PersonQuestion,
  PrivacyTick,
  RatherByPhone,
  type RequestFormProps,
  requestForm,
  Trap,
  WhyAgain,
  whatIsWrong,
} from './request_parts.ts';

/** S2: the request form, all on one page. */
export function RequestPage(props: RequestFormProps): VNode {
  const { context, values, typedDate, errors, insurers, person } = props;
  const { words } = context;
  return PatientLayout({
    context,
    title: words.t('request-title'),
    script: 'forms',
    children: html`
      ${StepPicture({ of: 'request' })}
      <h1>${words.t('request-title')}</h1>
      <p class="lead">${words.t('request-lead')}</p>
      <p>${words.t('request-no-reason')}</p>
      ${RatherByPhone(context)}
      ${!context.formAgain && html`<p><a href=${linkTo(context, '/request/steps')}>${words.t('request-one')}</a></p>`}
      ${ErrorSummary({ errors: whatIsWrong(props) })}
      ${WhyAgain({ context, again: props.again })}
      ${ActionForm({
        action: '/request',
        id: requestForm,
        children: html`
          ${HiddenInRequest({ words, stamp: props.stamp })} ${Trap({ words, person })}
          ${PatientFields({ words, values, typedDate, errors, insurers })}
          ${PrivacyTick({ context, privacy: props.privacy, privacyMissing: props.privacyMissing })}
          ${PersonQuestion({ words, person })}
          <div class="actions">${SubmitButton({ label: words.t('request-send') })}</div>
        `,
      })}
    `,
  });
}

/**
 * After a request: that it has come, and what comes next.
 *
 * @param mailsWait no mail goes out at this moment, because as many have gone as may in a day
 */
export function RequestSentPage({ context, mailsWait }: { context: PageContext; mailsWait: boolean }): VNode {
  const { words } = context;
  return MessagePage({
    context,
    kind: 'ok',
    picture: 'sent',
    title: words.t('sent-title'),
    text: words.t('sent-text'),
    children: html`<ol class="walkthrough">
      <li>
        <h2>${words.t('sent-mail')}</h2>
        <p>${words.t('sent-mail-text')}</p>
        ${mailsWait && html`<p data-testid="mails-wait">${marked(words, 'sent-mail-late', { strong: strongMark })}</p>`}
      </li>
      <li>
        <h2>${words.t('sent-consent')}</h2>
        <p>${words.t('sent-consent-text')}</p>
      </li>
      <li>
        <h2>${words.t('sent-appointment')}</h2>
        <p>
          ${marked(words, 'sent-appointment-text', {
            link: (text) => html`<a href=${linkTo(context, '/check')}>${text}</a>`,
          })}
        </p>
      </li>
    </ol>`,
  });
}
