import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConsentText } from '../../consultation/consent_text.ts';
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
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Notice } from '../components/notice.ts';
import { MessagePage } from '../public/message.ts';
import { NoStorage } from './no_storage.ts';

export interface ConsentValues {
  consent: boolean;
  reminder: boolean;
  fileExchange: boolean;
  typedName: string;
  /** The drawn signature as a data URL; empty where nothing was drawn. */
  signature: string;
}

export type ConsentField = 'consent' | 'typedName' | 'signature' | 'file';

interface ConsentPageProps {
  context: PageContext;
  /** `/c/TOKEN` */
  base: string;
  text: ConsentText;
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
  const { context, base, text, patientName, values, errors, rejection, atTheDoor } = props;
  const wrong = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return PatientLayout({
    context,
    title: text.title,
    script: 'forms',
    children: html`
      ${!atTheDoor && html`<p><a href=${base}>Zurück zu Ihrer Seite</a></p>`}
      <h1>${text.title}</h1>
      <p class="lead">
        ${
          atTheDoor
            ? 'Lesen Sie in Ruhe. Nach Ihrer Unterschrift kommen Ihr Name, Kamera und Ton, dann das Wartezimmer.'
            : html`Lesen Sie in Ruhe. Unterschreiben können Sie <a href="#sign">am Ende der Seite</a>.`
        }
      </p>
      ${ErrorSummary({ errors: wrong })}
      ${props.notSaved && NoStorage({ context, what: 'signature' })}
      ${
        rejection &&
        Notice({
          kind: 'wait',
          title: 'Bitte unterschreiben Sie noch einmal.',
          children: html`
            <p>Die Praxis konnte das Formular nicht annehmen und schreibt:</p>
            <blockquote class="practice-words"><p>${rejection}</p></blockquote>
          `,
        })
      }
      <article class="prose consent-text" lang=${text.language}>
        <section aria-labelledby="text-short">
          <h2 id="text-short">In Kürze</h2>
          <ul>${text.short.map((sentence) => html`<li>${sentence}</li>`)}</ul>
          <p>Sie willigen in den ganzen Text ein. Hier ${atTheDoor ? 'steht' : 'folgt'} er.</p>
        </section>
        ${
          atTheDoor
            ? html`<details class="whole-text"><summary>Ganzer Text</summary>${Sections({ text })}</details>`
            : Sections({ text })
        }
      </article>
      <p class="quiet">Fassung ${text.version}. Rechtlich gilt der deutsche Text.</p>
      ${SignForm({ base, text, patientName: atTheDoor ? null : patientName, values, errors })}
      ${!atTheDoor && PaperWay({ base, error: errors.file })}
    `,
  });
}

function Sections({ text }: { text: ConsentText }): VNode {
  return html`${text.sections.map(
    (section) => html`<section aria-labelledby=${`text-${section.id}`}>
      <h2 id=${`text-${section.id}`}>${section.heading}</h2>
      ${section.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${section.items && html`<ul>${section.items.map((item) => html`<li>${item}</li>`)}</ul>`}
    </section>`,
  )}`;
}

interface SignFormProps {
  base: string;
  text: ConsentText;
  /** Null: who comes with a code is not told whose it is (D4). */
  patientName: string | null;
  values: ConsentValues;
  errors: Partial<Record<ConsentField, string>>;
}

function SignForm({ base, text, patientName, values, errors }: SignFormProps): VNode {
  return html`<section class="card card-accent" id="sign" aria-labelledby="sign-title">
    <h2 id="sign-title">Am Bildschirm unterschreiben</h2>
    ${ActionForm({
      action: `${base}/consent`,
      children: html`
        ${Checkbox({
          name: 'consent',
          required: true,
          checked: values.consent,
          error: errors.consent,
          label: text.declaration,
        })}
        <fieldset class="group">
          <legend>Wenn Sie möchten</legend>
          ${text.options.map((option) =>
            Checkbox({ name: option.id, checked: values[option.id], label: option.label }),
          )}
        </fieldset>
        ${TextField({
          name: 'typedName',
          label: 'Ihr Vor- und Nachname',
          required: true,
          value: values.typedName,
          error: errors.typedName,
          maxlength: 200,
          autocomplete: 'name',
          hint:
            patientName === null
              ? 'So, wie Sie ihn der Praxis gesagt haben.'
              : `So steht er in der Anfrage: ${patientName}`,
        })}
        ${SignaturePad({ value: values.signature, error: errors.signature })}
        <div class="actions">${SubmitButton({ label: 'Verbindlich unterschreiben', icon: 'check' })}</div>
        <p class="quiet">Die Einwilligung ist freiwillig. Sie können sie jederzeit ${patientName === null ? 'bei der Praxis' : 'auf Ihrer Seite'} widerrufen.</p>
      `,
    })}
  </section>`;
}

/** Only with JavaScript: the script takes `hidden` away. The typed name is enough without it. */
function SignaturePad({ value, error }: { value: string; error: string | undefined }): VNode {
  return html`<div class=${error ? 'field field-invalid' : 'field'} id="signature" tabindex="-1">
    <p class="label" id="signature-label">Ihre Unterschrift</p>
    <p class="hint" id="signature-hint">
      Mit dem Finger, dem Stift oder der Maus. Sie können nicht zeichnen? Der getippte Name genügt.
    </p>
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
      <button class="link-button" type="button" data-signature-clear>Noch einmal zeichnen</button>
    </div>
    ${HiddenField({ name: 'signature', value })}
  </div>`;
}

/** Lesson 24: paper is the other way, for those who prefer it. */
function PaperWay({ base, error }: { base: string; error: string | undefined }): VNode {
  return html`<section class="card" id="paper" aria-labelledby="paper-title">
    <h2 id="paper-title">Lieber auf Papier?</h2>
    <ol class="walkthrough paper-way">
      <li>
        <h3>Drucken und unterschreiben</h3>
        <div class="actions">
          ${LinkButton({
            href: `${base}/consent.pdf`,
            label: 'Formular als PDF',
            kind: 'secondary',
            icon: 'print',
          })}
        </div>
      </li>
      <li>
        <h3>Fotografieren oder einscannen</h3>
        <p>Die unterschriebene Seite 1, bei gutem Licht. Sind es mehrere Seiten, dann jede einzeln oder als ein PDF.</p>
      </li>
      <li>
        <h3>Hochladen</h3>
        ${ActionForm({
          action: `${base}/consent/upload`,
          enctype: 'multipart/form-data',
          children: html`
            ${TextField({
              name: 'file',
              type: 'file',
              label: 'Unterschriebenes Formular',
              hint: 'PDF, JPEG oder PNG, zusammen höchstens 15 MB und 20 Seiten',
              accept: 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png',
              multiple: true,
              error,
            })}
            ${SubmitButton({ label: 'Formular hochladen', kind: 'secondary' })}
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
  return MessagePage({
    context,
    kind: signed ? 'ok' : 'wait',
    title: signed ? 'Sie haben schon unterschrieben' : 'Noch gibt es nichts zu unterschreiben',
    text: signed
      ? 'Ihre Einwilligung ist bei uns. Sie müssen nichts mehr tun.'
      : 'Wir sehen uns Ihre Anfrage gerade an. Danach schicken wir Ihnen die Einwilligung.',
    link: { href: base, label: 'Zu Ihrer Seite' },
    actions:
      hasCopy &&
      LinkButton({
        href: `${base}/consent/signed.pdf`,
        label: 'Meine Einwilligung (PDF)',
        kind: 'secondary',
        icon: 'document',
      }),
  });
}
