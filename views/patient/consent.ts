import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConsentText } from '../../consultation/consent_text.ts';
import type { UploadRefusal } from '../../documents/upload_rules.ts';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import {
  ActionForm,
  Checkbox,
  ErrorSummary,
  HiddenField,
  SubmitButton,
  TextField,
} from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { bindingGerman, inGerman } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Notice } from '../components/notice.ts';
import { marked } from '../components/spoken.ts';
import { MessagePage } from '../public/message.ts';
import { StepPicture } from '../public/step_picture.ts';
import { NoStorage } from './no_storage.ts';
import { ReadAloud } from './read_aloud.ts';

export interface ConsentValues {
  consent: boolean;
  reminder: boolean;
  fileExchange: boolean;
  typedName: string;
  /** The drawn signature as a data URL; empty where nothing was drawn. */
  signature: string;
  /** What was wrong with a file that was sent instead. */
  refusal?: UploadRefusal | null;
}

/** The id of the form that is signed. */
export const signForm = 'sign-form';

export type ConsentField = 'consent' | 'typedName' | 'signature' | 'file';

interface ConsentPageProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  /** In the language of the page. */
  text: ConsentText;
  /** The text that binds, beside a translation; null where the page is German. */
  binding: ConsentText | null;
  /** As on the form, for the hint beside the name. */
  patientName: string;
  values: ConsentValues;
  errors: Partial<Record<ConsentField, string>>;
  /** The patient is on the phone with the practice, and on the way into the waiting room. */
  atTheDoor: boolean;
  /** The disk did not take the signature: everything is here again. */
  notSaved?: boolean;
  /** The practice's words when it could not accept the last one. */
  rejection: string;
}

/** S3a: read and sign on the screen; or print, sign and send back. */
export function ConsentPage(props: ConsentPageProps): VNode {
  const { context, base, text, binding, patientName, values, errors, rejection, atTheDoor } = props;
  const { words } = context;
  const wrong = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return PatientLayout({
    context,
    title: text.title,
    script: ['forms', 'read_aloud'],
    wide: binding !== null,
    children: html`
      ${!atTheDoor && html`<p><a href=${base}>${words.t('back-to-page')}</a></p>`}
      ${StepPicture({ of: 'consent' })}
      <h1>${text.title}</h1>
      ${binding && html`<p class="binding" ...${inGerman(words)}>${binding.title}</p>`}
      <p class="lead">
        ${
          atTheDoor
            ? words.t('consent-lead-door')
            : marked(words, 'consent-lead', { link: (said) => html`<a href="#sign">${said}</a>` })
        }
      </p>
      ${ReadAloud({ words })}
      ${ErrorSummary({ errors: wrong })}
      ${props.notSaved && NoStorage({ context, what: 'signature' })}
      ${rejection && Rejection({ words, rejection })}
      ${binding && Translated({ words })}
      <article class="prose consent-text">
        <section aria-labelledby="text-short">
          <h2 id="text-short">${words.t('consent-short')}</h2>
          ${Items({ words, items: text.short, german: binding?.short })}
          <p>${words.t(atTheDoor ? 'consent-whole-here' : 'consent-whole-follows')}</p>
        </section>
        ${
          atTheDoor
            ? html`<details class="whole-text">
                <summary>${words.t('consent-whole')}</summary>
                ${Sections({ words, text, binding })}
              </details>`
            : Sections({ words, text, binding })
        }
      </article>
      <p class="quiet">${words.t('consent-version', { version: text.version })}</p>
      ${SignForm({ words, base, text, binding, patientName: atTheDoor ? null : patientName, values, errors })}
      ${!atTheDoor && PaperWay({ words, base, error: errors.file })}
    `,
  });
}

/** What the practice has written is German, whoever reads it. */
function Rejection({ words, rejection }: { words: Words; rejection: string }): VNode {
  return Notice({
    kind: 'wait',
    title: words.t('sign-again-title'),
    children: html`
      <p>${words.t('sign-again-text')}</p>
      <blockquote class="practice-words" ...${inGerman(words)}><p>${rejection}</p></blockquote>
    `,
  });
}

/** Above each translated consent: what binds, and that nobody has reviewed it, until somebody has. */
function Translated({ words }: { words: Words }): VNode {
  return Notice({
    kind: 'info',
    title: words.t('consent-translated'),
    children: html`
      <p>${words.t('consent-translated-text')}</p>
      ${words.reviewedBy === null && html`<p data-testid="consent-not-reviewed">${words.t('translation-unreviewed')}</p>`}
    `,
  });
}

/** Both languages side by side where there is room, else the German below. */
function Both(own: VNode, german: VNode | null | undefined): VNode {
  return german ? html`<div class="both">${own}${german}</div>` : own;
}

function Items(props: {
  words: Words;
  items: readonly string[];
  german: readonly string[] | undefined;
}): VNode {
  const { words, items, german } = props;
  const list = (of: readonly string[]) => of.map((item) => html`<li>${item}</li>`);
  return Both(
    html`<ul>${list(items)}</ul>`,
    german && html`<ul class="binding" ...${inGerman(words)}>${list(german)}</ul>`,
  );
}

interface SectionsProps {
  words: Words;
  text: ConsentText;
  binding: ConsentText | null;
}

function Sections({ words, text, binding }: SectionsProps): VNode {
  const inBinding = (said: string | undefined) =>
    said !== undefined && html`<p class="binding" ...${inGerman(words)}>${said}</p>`;
  return html`${text.sections.map((section, at) => {
    const german = binding?.sections[at];
    return html`<section aria-labelledby=${`text-${section.id}`}>
      ${Both(html`<h2 id=${`text-${section.id}`}>${section.heading}</h2>`, inBinding(german?.heading) || null)}
      ${section.paragraphs.map((paragraph, place) =>
        Both(html`<p>${paragraph}</p>`, inBinding(german?.paragraphs[place]) || null),
      )}
      ${section.items && Items({ words, items: section.items, german: german?.items })}
    </section>`;
  })}`;
}

interface SignFormProps extends SectionsProps {
  base: string;
  /** Null: who comes with a code is not told whose it is (D4). */
  patientName: string | null;
  values: ConsentValues;
  errors: Partial<Record<ConsentField, string>>;
}

function SignForm({ words, base, text, binding, patientName, values, errors }: SignFormProps): VNode {
  return html`<section class="card card-accent" id="sign" aria-labelledby="sign-title">
    <h2 id="sign-title">${words.t('sign-title')}</h2>
    ${ActionForm({
      action: `${base}/consent`,
      id: signForm,
      children: html`
        ${values.refusal && HiddenField({ name: 'refusal', value: values.refusal })}
        ${Checkbox({
          name: 'consent',
          required: true,
          checked: values.consent,
          error: errors.consent,
          label: text.declaration,
          hint: bindingGerman(words, () => binding?.declaration),
        })}
        <fieldset class="group">
          <legend>${words.t('sign-options')}</legend>
          ${text.options.map((option, at) =>
            Checkbox({
              name: option.id,
              checked: values[option.id],
              label: option.label,
              hint: bindingGerman(words, () => binding?.options[at]?.label),
            }),
          )}
        </fieldset>
        ${TextField({
          name: 'typedName',
          label: words.t('sign-name'),
          required: true,
          value: values.typedName,
          error: errors.typedName,
          maxlength: 200,
          autocomplete: 'name',
          hint:
            patientName === null
              ? words.t('sign-name-hint-door')
              : words.t('sign-name-hint', { name: patientName }),
        })}
        ${SignaturePad({ words, value: values.signature, error: errors.signature })}
        <div class="actions">${SubmitButton({ label: words.t('sign-send'), icon: 'check' })}</div>
        <p class="quiet">${words.t(patientName === null ? 'sign-voluntary-door' : 'sign-voluntary')}</p>
      `,
    })}
  </section>`;
}

interface SignaturePadProps {
  words: Words;
  value: string;
  error: string | undefined;
}

/** Only with JavaScript: the script takes `hidden` away. The typed name is enough without it. */
function SignaturePad({ words, value, error }: SignaturePadProps): VNode {
  return html`<div class=${error ? 'field field-invalid' : 'field'} id="signature" tabindex="-1">
    <p class="label" id="signature-label">${words.t('pad-title')}</p>
    <p class="hint" id="signature-hint">${words.t('pad-hint')}</p>
    ${error && html`<p class="field-error">${icon('warning')}<span>${error}</span></p>`}
    <div class="signature">
      <canvas
        class="signature-pad"
        width="600"
        height="200"
        role="img"
        aria-labelledby="signature-label"
        aria-describedby="signature-hint"
        data-signature
      ></canvas>
      <button class="link-button" type="button" data-signature-clear>${words.t('pad-clear')}</button>
    </div>
    ${HiddenField({ name: 'signature', value })}
  </div>`;
}

interface PaperWayProps {
  words: Words;
  base: string;
  error: string | undefined;
}

/** Lesson 24: paper is the other way, for those who prefer it. */
function PaperWay({ words, base, error }: PaperWayProps): VNode {
  return html`<section class="card" id="paper" aria-labelledby="paper-title">
    <h2 id="paper-title">${words.t('paper-title')}</h2>
    <ol class="walkthrough paper-way">
      <li>
        <h3>${words.t('paper-print')}</h3>
        <div class="actions">
          ${LinkButton({
            href: `${base}/consent.pdf`,
            label: words.t('paper-pdf'),
            kind: 'secondary',
            icon: 'print',
          })}
        </div>
      </li>
      <li>
        <h3>${words.t('paper-photo')}</h3>
        <p>${words.t('paper-photo-text')}</p>
      </li>
      <li>
        <h3>${words.t('paper-upload')}</h3>
        ${ActionForm({
          action: `${base}/consent/upload`,
          enctype: 'multipart/form-data',
          children: html`
            ${TextField({
              name: 'file',
              type: 'file',
              label: words.t('paper-file'),
              hint: words.t('paper-file-hint'),
              accept: 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png',
              multiple: true,
              error,
            })}
            ${SubmitButton({ label: words.t('paper-send'), kind: 'secondary' })}
          `,
        })}
      </li>
    </ol>
  </section>`;
}

/** There is nothing to sign any more, or nothing yet: said kindly, with the way on. */
export function NothingToSignPage(props: {
  context: PageContext;
  base: string;
  signed: boolean;
  hasCopy: boolean;
}): VNode {
  const { context, base, signed, hasCopy } = props;
  const { words } = context;
  return MessagePage({
    context,
    kind: signed ? 'ok' : 'wait',
    title: words.t(signed ? 'signed-already' : 'nothing-to-sign'),
    text: words.t(signed ? 'signed-already-text' : 'nothing-to-sign-text'),
    link: { href: base, label: words.t('to-your-page') },
    actions:
      hasCopy &&
      LinkButton({
        href: `${base}/consent/signed.pdf`,
        label: words.t('consent-copy'),
        kind: 'secondary',
        icon: 'document',
      }),
  });
}
