import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { Checkbox, HiddenField } from '../components/form.ts';
import { bindingGerman, linkTo } from '../components/language.ts';
import { PhoneLink } from '../components/links.ts';
import { Notice } from '../components/notice.ts';
import { marked } from '../components/spoken.ts';
import { summaryOf } from './field_messages.ts';
import { NoStorage } from './no_storage.ts';
import type { PatientFieldsProps } from './patient_fields.ts';

/*
 * What the two forms of the request have in common: all on one page, and one thing a page.
 */

/** The id of either form. */
export const requestForm = 'request-form';

export type RequestAgain = 'too_fast' | 'too_many' | 'no_storage';

export interface RequestFormProps extends PatientFieldsProps {
  context: PageContext;
  privacy: boolean;
  /** The form came without that tick. */
  privacyMissing?: boolean | undefined;
  /** When the page was made, signed; see routes/patient/form_stamp.ts. */
  stamp: string;
  /** The trap was filled in: asks whether this is a person. `tick` is what the ticked box sends. */
  person?: { tick: string; ticked: boolean } | undefined;
  /** Why the form is here again although every field is right. */
  again?: RequestAgain | undefined;
}

/** The practice's telephone number, for whoever would rather not write. */
export function RatherByPhone({ words, practice: { phone } }: PageContext): VNode | null {
  if (!phone) return null;
  return html`<p class="phone-line">
    ${marked(words, 'request-by-phone', { phone: () => PhoneLink({ phone, label: words.t('call-practice') }) })}
  </p>`;
}

/** What is sent along unseen. */
export function HiddenInRequest({ words, stamp }: { words: Words; stamp: string }): VNode {
  return html`${HiddenField({ name: 'stamp', value: stamp })}
  ${HiddenField({ name: 'language', value: words.language })}`;
}

/** The tick for privacy. */
export function PrivacyTick({
  context,
  privacy,
  privacyMissing,
}: Pick<RequestFormProps, 'context' | 'privacy' | 'privacyMissing'>): VNode {
  const { words } = context;
  return Checkbox({
    name: 'privacy',
    required: true,
    checked: privacy,
    error: privacyMissing ? words.t('missing-privacy') : undefined,
    label: marked(words, 'privacy-consent', {
      link: (text) => html`<a href=${linkTo(context, '/privacy')} target="_blank" rel="noopener">${text}</a>`,
    }),
    hint: bindingGerman(words, (german) => marked(german, 'privacy-consent', { link: (text) => text })),
  });
}

/** A name that nothing in an address book is called, or password managers fill it in for a patient. */
export const trapField = 'remark';

/**
 * P16: no patient sees this field, so machines betray themselves by filling it in. Password managers are told
 * to pass by.
 */
export function Trap({ words, person }: Pick<RequestFormProps, 'person'> & { words: Words }): VNode {
  if (person) return HiddenField({ name: trapField, value: 'x' });
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
export function PersonQuestion({
  words,
  person,
}: Pick<RequestFormProps, 'person'> & { words: Words }): VNode | null {
  if (!person) return null;
  return Checkbox({
    name: 'person',
    value: person.tick,
    required: true,
    checked: person.ticked,
    error: person.ticked ? undefined : words.t('missing-person'),
    label: words.t('person-label'),
    hint: words.t('person-hint'),
  });
}

/** Why a form in which nothing is wrong is here again. */
export function WhyAgain({ context, again }: Pick<RequestFormProps, 'context' | 'again'>): VNode | null {
  switch (again) {
    case 'too_fast':
      return TooFast(context.words);
    case 'too_many':
      return TooMany(context);
    case 'no_storage':
      return NoStorage({ context, what: 'request' });
    default:
      return null;
  }
}

/** For the summary above the form. */
export function whatIsWrong({
  context: { words },
  errors,
  privacyMissing,
  person,
}: RequestFormProps): { field: string; message: string }[] {
  return [
    ...summaryOf(errors),
    ...(privacyMissing ? [{ field: 'privacy', message: words.t('missing-privacy') }] : []),
    ...(person && !person.ticked ? [{ field: 'person', message: words.t('missing-person') }] : []),
  ];
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
