import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type PatientField, patientFields } from '../../consultation/patient.ts';
import { fieldsOfStep, type RequestStep, requestSteps } from '../../consultation/request_steps.ts';
import type { Words } from '../../languages/words.ts';
import { ActionForm, ErrorSummary, HiddenField, SubmitButton } from '../components/form.ts';
import { linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { Notice } from '../components/notice.ts';
import { sayBirthDate } from '../components/spoken_times.ts';
import { type Step, StepPicture } from '../public/step_picture.ts';
import { PatientFieldInput } from './patient_fields.ts';
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

export interface StepPageProps extends RequestFormProps {
  step: RequestStep;
  /** The review has been seen: what is changed leads back to it. */
  reviewed?: boolean;
  /** What is wrong on this page has been looked for. */
  isJudged?: boolean;
  /** Nothing was said yet. */
  isFirst?: boolean;
  /** Where a page was that is no longer kept. */
  isExpired?: boolean;
}

/**
 * `/request/steps`: the request asked one thing a page (WCAG 2.2, 3.3; GOV.UK, "one thing per page"), with
 * all that was said before in hidden fields. Its form goes to the page's own address, which says what is
 * kept.
 */
export function RequestStepPage(props: StepPageProps): VNode {
  const { context, step, isFirst, values, typedDate, errors, insurers, privacy, person, again } = props;
  const { words } = context;
  const fields = { words, values, typedDate, errors, insurers };
  const question = words.t(`question-${step}`);
  const place = words.t('request-step', {
    current: requestSteps.indexOf(step) + 1,
    count: requestSteps.length,
  });
  const wrong = whatIsWrong(props);
  const isAlone = wrong.length === 0 && !again && !isFirst;
  return PatientLayout({
    context,
    title: `${question} ${place}`,
    script: 'forms',
    children: html`
      ${props.isExpired && Expired({ words })}
      <p class="quiet" data-testid="request-step">${place}</p>
      ${StepPicture({ of: pictures[step] })}
      <h1 class="question" tabindex="-1" autofocus=${isAlone}>${question}</h1>
      ${step === 'name' && html`<p>${words.t('request-no-reason')}</p>`}
      ${step === 'review' && html`<p class="lead">${words.t('review-lead')}</p>`}
      ${ErrorSummary({ errors: wrong })} ${WhyAgain({ context, again })}
      ${ActionForm({
        id: requestForm,
        children: html`
          ${HiddenInRequest({ words, stamp: props.stamp })}
          ${HiddenField({ name: 'step', value: step })}
          ${props.reviewed && HiddenField({ name: 'reviewed', value: 'yes' })}
          ${props.isJudged && HiddenField({ name: 'judged', value: 'yes' })}
          ${SaidElsewhere({ step, values, typedDate, privacy })}
          ${fieldsOfStep[step].map((name) => PatientFieldInput({ ...fields, name }))}
          ${
            step === 'review' &&
            html`${Review({ words, values })} ${Trap({ words, person })}
              ${PrivacyTick({ context, privacy, privacyMissing: props.privacyMissing })}
              ${PersonQuestion({ words, person })}`
          }
          <div class="actions">
            ${SubmitButton({ label: words.t(step === 'review' ? 'request-send' : 'request-next') })}
            ${
              step !== 'name' &&
              SubmitButton({ label: words.t('request-back'), kind: 'secondary', name: 'go', value: 'back' })
            }
          </div>
        `,
      })}
      ${
        isFirst &&
        html`${RatherByPhone(context)}
          <p><a href=${linkTo(context, '/request')}>${words.t('request-all')}</a></p>`
      }
    `,
  });
}

/** What was said on the other pages comes along, as it was typed. */
function SaidElsewhere({
  step,
  values,
  typedDate,
  privacy,
}: Pick<StepPageProps, 'step' | 'values' | 'typedDate' | 'privacy'>): VNode {
  const others = patientFields.filter((field) => !fieldsOfStep[step].includes(field));
  const said = others.flatMap((field): [string, string][] =>
    field === 'birthDate' ? Object.entries(typedDate) : [[field, values[field] ?? '']],
  );
  return html`${said.filter(([, value]) => value).map(([name, value]) => HiddenField({ name, value }))}
  ${step !== 'review' && privacy && HiddenField({ name: 'privacy', value: 'yes' })}`;
}

/** All that was said, each with the way to its question. */
function Review({ words, values }: Pick<StepPageProps, 'values'> & { words: Words }): VNode {
  const inOrder = requestSteps.flatMap((step) => fieldsOfStep[step].map((field) => ({ step, field })));
  return html`<dl class="facts review">
    ${inOrder.map(({ step, field }) => {
      const label = words.t(`label-${field}`);
      return html`<div>
        <dt>${label}</dt>
        <dd>${asSaid(field)}</dd>
        <dd class="review-change">
          <button class="link-button" type="submit" name="go" value=${step}>
            ${words.t('review-change')}<span class="visually-hidden">: ${label}</span>
          </button>
        </dd>
      </div>`;
    })}
  </dl>`;

  function asSaid(field: PatientField): ComponentChildren {
    const value = values[field] ?? '';
    if (field === 'birthDate') return sayBirthDate(words, value);
    const runs = ['phone', 'email', 'insuranceNumber'].includes(field) ? 'ltr' : 'auto';
    return html`<bdi dir=${runs}>${value}</bdi>`;
  }
}

/** A kept page is forgotten after some minutes: whoever opens it then is told, and not shown empty fields. */
function Expired({ words }: { words: Words }): VNode {
  return Notice({
    kind: 'wait',
    title: words.t('request-expired'),
    children: html`<p>${words.t('request-expired-text')}</p>`,
  });
}

const pictures = {
  name: 'name',
  birth: 'appointment',
  phone: 'phone',
  mail: 'mail',
  insurance: 'card',
  review: 'request',
} satisfies Record<RequestStep, Step>;
