import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MailKind } from '../../../letters/kinds.ts';
import { type DefaultWording, placeholders, placeholdersOf, type Wording } from '../../../letters/wording.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton, TextArea, TextField } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { SaveBar, SettingsFrame } from '../settings_menu.ts';
import { mailOccasions } from './mail_templates.ts';
import { mailKind } from './mail_words.ts';

export interface MailTemplatePageProps {
  context: PageContext;
  kind: MailKind;
  /** As it came. */
  as: DefaultWording;
  /** What stands in the fields. */
  values: Wording;
  errors: Partial<Wording>;
  /** 0 while it is as it came. */
  version: number;
  /** What a colleague has saved meanwhile. */
  stale: Wording | null;
  done: string | null;
}

/** One kind of mail: its words, what can stand in them, and how it looks then. */
export function MailTemplatePage(props: MailTemplatePageProps): VNode {
  const { context, kind, as, values, errors, version } = props;
  const path = `/practice/settings/mails/${kind}`;
  const unsaved = props.stale !== null || Object.keys(errors).length > 0;
  const summary = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return PracticeLayout({
    context,
    title: mailKind(kind),
    current: 'settings',
    script: ['forms', 'unsaved'],
    styles: ['settings'],
    children: SettingsFrame({
      context,
      current: 'mails',
      children: html`
      <p><a href="/practice/settings/mails">Texte der Mails</a></p>
      <h1>${mailKind(kind)}</h1>
      <p class="quiet">${mailOccasions[kind]}</p>
      <p class="quiet">
        Wer eine andere Sprache gewählt hat, bekommt die Übersetzung des ursprünglichen Textes; was Sie hier ändern,
        steht dort darunter, auf Deutsch.
      </p>
      ${ErrorSummary({ errors: summary })}
      ${props.done && Notice({ kind: 'ok', live: true, children: html`<p>${props.done}</p>` })}
      ${props.stale && StaleTemplate({ now: props.stale })}
      ${Card({
        title: 'Ihr Text',
        id: 'wording',
        children: html`
          ${ActionForm({
            action: path,
            version,
            testid: 'wording-form',
            unsaved,
            children: html`
              ${TextField({
                name: 'subject',
                label: 'Betreff',
                hint: 'Ohne Namen und ohne Grund: Andere sehen das Postfach auch. Das Kennzeichen des Vorgangs wird angehängt.',
                value: values.subject,
                error: errors.subject,
                autocomplete: 'off',
              })}
              ${TextArea({
                name: 'body',
                label: 'Text am Anfang',
                hint: 'Eine leere Zeile beginnt einen neuen Absatz. Bitte nichts zur Gesundheit.',
                value: values.body,
                error: errors.body,
                rows: 10,
              })}
              ${Placeholders({ as })}
              ${SaveBar({
                unsaved,
                more: html`
                  ${PreviewButton({ action: `${path}/preview`, label: 'Vorschau' })}
                  ${PreviewButton({ action: `${path}/preview?as=text`, label: 'Als reiner Text' })}
                `,
              })}
            `,
          })}
          ${
            version > 0 &&
            ActionForm({
              action: `${path}/reset`,
              version,
              children: html`<div class="actions">
                ${SubmitButton({ label: 'Auf den ursprünglichen Text zurücksetzen', kind: 'danger' })}
              </div>`,
            })
          }
        `,
      })}
      ${Card({
        title: 'Vorschau',
        id: 'preview',
        children: html`
          <p class="quiet">Mit erfundenen Angaben. Der Knopf „Vorschau“ zeigt, was im Formular steht, ohne es zu speichern.</p>
          <iframe
            class="document-frame"
            name="preview"
            src=${`${path}/preview`}
            sandbox=""
            title="Vorschau der Mail"
            width="100%"
            height="720"
          ></iframe>
        `,
      })}
    `,
    }),
  });
}

/** Sends the form into the frame below, so that what was typed stays where it is, also without JavaScript. */
function PreviewButton({ action, label }: { action: string; label: string }): VNode {
  return html`<button class="button button-secondary" type="submit" formaction=${action} formtarget="preview">
    <span>${label}</span>
  </button>`;
}

function Placeholders({ as }: { as: DefaultWording }): VNode {
  return html`<div>
    <p class="label">Platzhalter</p>
    <dl class="facts">
      ${placeholdersOf(as).map(
        (name) => html`<div>
          <dt><code>{${name}}</code></dt>
          <dd>
            ${placeholders[name].meaning}${placeholders[name].inSubject && '; auch im Betreff'}${as.required.includes(name) && '; muss im Text stehen'}
          </dd>
        </div>`,
      )}
    </dl>
  </div>`;
}

function StaleTemplate({ now }: { now: Wording }): VNode {
  return Notice({
    kind: 'wait',
    title: 'Inzwischen ist dieser Text geändert worden',
    live: true,
    children: html`
      <p>
        Gespeichert ist noch nichts von Ihnen. Ihre Eingaben stehen unten im Formular; wenn Sie speichern, gelten sie statt
        der anderen.
      </p>
      <dl class="facts">
        <div><dt>Betreff, jetzt gespeichert</dt><dd>${now.subject}</dd></div>
        <div><dt>Text, jetzt gespeichert</dt><dd><pre class="mail-text">${now.body}</pre></dd></div>
      </dl>
    `,
  });
}
