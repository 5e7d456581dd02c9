import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, Checkbox, ErrorSummary, HiddenField, SubmitButton } from '../components/form.ts';
import { bindingGerman, linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { PhoneLink } from '../components/links.ts';
import { Notice } from '../components/notice.ts';
import { marked, strongMark } from '../components/spoken.ts';
import { MessagePage } from '../public/message.ts';
import { StepPicture } from '../public/step_picture.ts';
import { summaryOf } from './field_messages.ts';
import { NoStorage } from './no_storage.ts';
import { PatientFields, type PatientFieldsProps } from './patient_fields.ts';

export type RequestAgain = 'too_fast' | 'too_many' | 'no_storage';

interface RequestPageProps extends PatientFieldsProps {
  context: PageContext;
  privacy: boolean;
  /** The form came without that tick. */
  privacyMissing?: boolean;
  /** When the page was made, signed; see routes/patient/form_stamp.ts. */
  stamp: string;
  /** The trap was filled in: asks whether this is a person. `tick` is what the ticked box sends. */
  person?: { tick: string; ticked: boolean } | undefined;
  /** Why the form is here again although every field is right. */
  again?: RequestAgain | undefined;
}

/** S2: the request form. */
export function RequestPage(props: RequestPageProps): VNode {
  const { context, values, typedDate, errors, insurers } = props;
  const { words } = context;
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: words.t('request-title'),
    script: 'forms',
    children: html`
      ${StepPicture({ of: 'request' })}
      <h1>${words.t('request-title')}</h1>
      <p class="lead">${words.t('request-lead')}</p>
      <p>${words.t('request-no-reason')}</p>
      ${
        phone &&
        html`<p class="phone-line">
          ${marked(words, 'request-by-phone', { phone: () => PhoneLink({ phone, label: words.t('call-practice') }) })}
        </p>`
      }
      ${ErrorSummary({ errors: summary(props) })}
      ${props.again === 'too_fast' && TooFast(words)} ${props.again === 'too_many' && TooMany(context)}
      ${props.again === 'no_storage' && NoStorage({ context, what: 'request' })}
      ${ActionForm({
        action: '/request',
        children: html`
          ${HiddenField({ name: 'stamp', value: props.stamp })}
          ${HiddenField({ name: 'language', value: words.language })}
          ${props.person ? HiddenField({ name: trapField, value: 'x' }) : Trap(words)}
          ${PatientFields({ words, values, typedDate, errors, insurers })}
          ${Checkbox({
            name: 'privacy',
            required: true,
            checked: props.privacy,
            error: props.privacyMissing ? words.t('missing-privacy') : undefined,
            label: marked(words, 'privacy-consent', {
              link: (text) =>
                html`<a href=${linkTo(context, '/privacy')} target="_blank" rel="noopener">${text}</a>`,
            }),
            hint: bindingGerman(words, (german) =>
              marked(german, 'privacy-consent', { link: (text) => text }),
            ),
          })}
          ${props.person && PersonQuestion(words, props.person)}
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

/** A name that nothing in an address book is called, or password managers fill it in for a patient. */
export const trapField = 'remark';

/**
 * P16: no patient sees this field, so machines betray themselves by filling it in. Password managers are told
 * to pass by.
 */
function Trap(words: Words): VNode {
  return html`<div class="trap" aria-hidden="true">
    <label for=${trapField}>${words.t('trap-label')}</label>
    <input
      id=${trapField}
      name=${trapField}
      type="text"
      tabindex="-1"
      autocomplete="off"
      data-1p-ignore="true"
      data-lpignore="true"
      data-bwignore="true"
      data-form-type="other"
    />
  </div>`;
}

/**
 * Asked only of a patient whose form came with the trap filled in: nothing is lost, and one tick more is
 * enough.
 */
function PersonQuestion(words: Words, { tick, ticked }: { tick: string; ticked: boolean }): VNode {
  return Checkbox({
    name: 'person',
    value: tick,
    required: true,
    checked: ticked,
    error: ticked ? undefined : words.t('missing-person'),
    label: words.t('person-label'),
    hint: words.t('person-hint'),
  });
}

function TooFast(words: Words): VNode {
  return Notice({
    kind: 'wait',
    title: words.t('too-fast-title'),
    live: true,
    children: html`<p>${words.t('too-fast-text')}</p>`,
  });
}

function TooMany({ words, practice }: PageContext): VNode {
  return Notice({
    kind: 'wait',
    title: words.t('too-many-title'),
    live: true,
    children: html`
      <p>${words.t('too-many-text')}</p>
      ${practice.phone && html`<p>${PhoneLink({ phone: practice.phone })}</p>`}
    `,
  });
}

function summary(props: RequestPageProps): { field: string; message: string }[] {
  const { context, errors, privacyMissing, person } = props;
  const { words } = context;
  return [
    ...summaryOf(errors),
    ...(privacyMissing ? [{ field: 'privacy', message: words.t('missing-privacy') }] : []),
    ...(person && !person.ticked ? [{ field: 'person', message: words.t('missing-person') }] : []),
  ];
}
