import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Language } from '../../consultation/language.ts';
import type { PageContext } from '../components/context.ts';
import { ActionForm, Checkbox, ErrorSummary, HiddenField, SubmitButton } from '../components/form.ts';
import { PatientLayout } from '../components/layout.ts';
import { Notice } from '../components/notice.ts';
import { PhoneLink } from '../components/phone_link.ts';
import { MessagePage } from '../public/message.ts';
import { summaryOf } from './field_messages.ts';
import { NoStorage } from './no_storage.ts';
import { PatientFields, type PatientFieldsProps } from './patient_fields.ts';

export type RequestAgain = 'too_fast' | 'too_many' | 'no_storage';

interface RequestPageProps extends PatientFieldsProps {
  context: PageContext;
  /** What the patient reads: goes into the case. */
  language: Language;
  privacy: boolean;
  privacyError?: string | undefined;
  /** When the page was made, signed; see routes/patient/form_stamp.ts. */
  stamp: string;
  /** The trap was filled in: asks whether this is a person. `tick` is what the ticked box sends. */
  person?: { tick: string; ticked: boolean } | undefined;
  /** Why the form is here again although every field is right. */
  again?: RequestAgain | undefined;
}

/** S2: the request form. */
export function RequestPage(props: RequestPageProps): VNode {
  const { context, values, errors, insurers } = props;
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: 'Videosprechstunde anfragen',
    script: 'forms',
    children: html`
      <h1>Videosprechstunde anfragen</h1>
      <p class="lead">Sieben Angaben. Danach schicken wir Ihnen die Einwilligung und Ihren Termin.</p>
      <p>Warum Sie kommen möchten, fragen wir hier nicht. Das besprechen Sie im Gespräch.</p>
      ${
        phone &&
        html`<p class="phone-line">Lieber am Telefon? ${PhoneLink({ phone, label: 'Praxis anrufen' })}</p>`
      }
      ${ErrorSummary({ errors: summary(props) })}
      ${props.again === 'too_fast' && TooFast()} ${props.again === 'too_many' && TooMany({ phone })}
      ${props.again === 'no_storage' && NoStorage({ what: 'Ihre Anfrage', phone })}
      ${ActionForm({
        action: '/request',
        children: html`
          ${HiddenField({ name: 'stamp', value: props.stamp })}
          ${HiddenField({ name: 'language', value: props.language })}
          ${props.person ? HiddenField({ name: trapField, value: 'x' }) : Trap()}
          ${PatientFields({ values, errors, insurers })}
          ${Checkbox({
            name: 'privacy',
            required: true,
            checked: props.privacy,
            error: props.privacyError,
            label: html`Ich habe die <a href="/privacy" target="_blank" rel="noopener">Hinweise zum Datenschutz</a> gelesen. Die
              Praxis darf meine Angaben verwenden, um die Videosprechstunde vorzubereiten.`,
          })}
          ${props.person && PersonQuestion(props.person)}
          <div class="actions">${SubmitButton({ label: 'Anfrage senden' })}</div>
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
  return MessagePage({
    context,
    kind: 'ok',
    title: 'Ihre Anfrage ist bei uns',
    text: 'Wir sehen sie uns an und melden uns bei Ihnen. Sie müssen jetzt nichts tun.',
    children: html`<ol class="walkthrough">
      <li>
        <h2>Sie bekommen eine Mail</h2>
        <p>Darin ist der Link zu Ihrer persönlichen Seite. Sehen Sie auch im Ordner „Spam“ nach.</p>
        ${mailsWait && html`<p data-testid="mails-wait"><strong>Heute kommt sie später, vielleicht erst morgen.</strong> Ist es eilig, rufen Sie uns bitte an.</p>`}
      </li>
      <li>
        <h2>Sie willigen ein</h2>
        <p>Wir schicken Ihnen das Formular. Am einfachsten unterschreiben Sie es am Bildschirm.</p>
      </li>
      <li>
        <h2>Wir nennen Ihnen den Termin</h2>
        <p>Mit Link und Einwahlcode. Bis dahin können Sie <a href="/check">die Technik ausprobieren</a>.</p>
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
function Trap(): VNode {
  return html`<div class="trap" aria-hidden="true">
    <label for=${trapField}>Bitte leer lassen</label>
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
function PersonQuestion({ tick, ticked }: { tick: string; ticked: boolean }): VNode {
  return Checkbox({
    name: 'person',
    value: tick,
    required: true,
    checked: ticked,
    error: ticked ? undefined : personMessage,
    label: 'Ich bin ein Mensch und habe das Formular selbst ausgefüllt.',
    hint: 'Ein unsichtbares Feld dieser Seite ist ausgefüllt. Das machen Programme, manchmal auch ein Kennwort-Manager. Ihre Angaben sind noch da: Setzen Sie den Haken und senden Sie noch einmal.',
  });
}

const personMessage = 'Bitte bestätigen Sie, dass Sie ein Mensch sind.';

function TooFast(): VNode {
  return Notice({
    kind: 'wait',
    title: 'Bitte prüfen Sie Ihre Angaben und senden Sie noch einmal.',
    live: true,
    children: html`<p>Das ging so schnell, dass wir nicht sicher sind, ob Sie selbst gesendet haben. Ihre Angaben sind noch da.</p>`,
  });
}

function TooMany({ phone }: { phone: string }): VNode {
  return Notice({
    kind: 'wait',
    title: 'Gerade kommen sehr viele Anfragen an.',
    live: true,
    children: html`
      <p>
        Ihre Angaben sind noch da. Bitte senden Sie in einer Stunde noch einmal, oder rufen Sie uns an.
      </p>
      ${phone && html`<p>${PhoneLink({ phone })}</p>`}
    `,
  });
}

function summary(props: RequestPageProps): { field: string; message: string }[] {
  const { errors, privacyError, person } = props;
  return [
    ...summaryOf(errors),
    ...(privacyError ? [{ field: 'privacy', message: privacyError }] : []),
    ...(person && !person.ticked ? [{ field: 'person', message: personMessage }] : []),
  ];
}
