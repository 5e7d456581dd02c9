import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { FilePreview } from '../../../documents/preview.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { ActionForm, Checkbox, type Choice, Select, SubmitButton } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { CopyButton } from '../copy_button.ts';
import { PracticeLayout } from '../layout.ts';
import { reasonWords, senderWords, sizeWords } from './incoming_words.ts';

interface KeptFile {
  name: string;
  size: number;
  preview: FilePreview;
}

export interface IncomingPageProps {
  context: PageContext;
  mail: IncomingMail;
  /** The files that are kept, in their order. */
  files: KeptFile[];
  /** Consultations that wait for a signed form. */
  open: Choice[];
  /** Open consultations whose patient may have written it. */
  conversations: Choice[];
  /** The one that the mail names, if it waits. */
  preset: string;
  /** Why it could not be done just now. */
  problem: string | null;
  /** Messages by the name of their field. */
  errors: Record<string, string>;
}

/** A mail that waits: what came, and what becomes of it. */
export function IncomingPage(props: IncomingPageProps): VNode {
  const { context, mail, files, open, conversations, preset, problem, errors } = props;
  const { timeZone } = context;
  return PracticeLayout({
    context,
    title: 'Mail ohne Zuordnung',
    current: 'none',
    script: 'forms',
    children: html`
      <p><a href="/practice#waiting-mails">Zur Übersicht</a></p>
      <h1>Mail ohne Zuordnung</h1>
      ${problem && Notice({ kind: 'error', live: true, children: html`<p>${problem}</p>` })}
      ${Notice({ kind: 'wait', title: 'Warum sie wartet', children: html`<p>${reasonWords(mail.reason)}</p>` })}
      <div class="split">
        <div class="stack">
          ${Decisions({ mail, hasFiles: files.length > 0, open, conversations, preset, errors })}
        </div>
        <div class="stack">
          ${Card({
            id: 'mail',
            title: 'Die Mail',
            children: html`
              ${DescriptionList({
                items: [
                  ['Von', senderWords(mail.header)],
                  [
                    'Eingegangen',
                    `${formatShortDate(mail.receivedAt, timeZone)}, ${formatTime(mail.receivedAt, timeZone)} Uhr`,
                  ],
                  ['Betreff', mail.text?.subject ?? ''],
                ],
              })}
              ${mail.text?.text && html`<pre class="mail-text">${mail.text.text}</pre>`}
              <p class="quiet">Den Absender kann jeder eintragen. Das Original liegt unverändert in Ihrem Postfach.</p>
            `,
          })}
          ${Files({ mail, files })}
        </div>
      </div>
    `,
  });
}

interface DecisionsProps {
  mail: IncomingMail;
  hasFiles: boolean;
  open: Choice[];
  conversations: Choice[];
  preset: string;
  errors: Record<string, string>;
}

function Decisions({ mail, hasFiles, open, conversations, preset, errors }: DecisionsProps): VNode {
  const path = `/practice/incoming/${mail.id}`;
  const none = open.length === 0;
  return html`
    ${
      hasFiles &&
      Card({
        id: 'assign',
        kind: 'accent',
        title: 'Einem Vorgang zuordnen',
        children: none
          ? html`<p>Gerade wartet kein Vorgang auf eine Einwilligung.</p>`
          : ActionForm({
              action: `${path}/assign`,
              testid: 'assign-mail',
              children: html`
                ${Select({
                  name: 'consultation',
                  label: 'Wessen Einwilligung ist das?',
                  hint: 'Bitte vergleichen Sie Name und Geburtsdatum mit dem Dokument.',
                  options: [{ value: '', label: 'Bitte wählen' }, ...open],
                  value: preset,
                  error: errors.consultation,
                  required: true,
                })}
                <div class="actions">${SubmitButton({ label: 'Zuordnen', icon: 'check' })}</div>
              `,
            }),
      })
    }
    ${mail.reason === 'encrypted' && WriteBack({ mail })}
    ${Attach({ mail, conversations, isMain: !hasFiles, error: errors.of })}
    ${
      mail.text?.keyword &&
      Card({
        id: 'request',
        title: 'Es ist eine neue Anfrage',
        children: html`
          <p>Wir lesen die Angaben aus dem Text und legen eine Anfrage an.</p>
          ${ActionForm({
            action: `${path}/request`,
            testid: 'mail-to-request',
            children: html`<div class="actions">${SubmitButton({ label: 'Als Anfrage anlegen', kind: 'secondary' })}</div>`,
          })}
        `,
      })
    }
    ${Card({
      id: 'discard',
      title: 'Verwerfen',
      children: html`
        <p>Text und Anhänge werden hier gelöscht. In Ihrem Postfach bleibt die Mail liegen.</p>
        ${ActionForm({
          action: `${path}/discard`,
          testid: 'discard-mail',
          children: html`
            ${Checkbox({ name: 'sure', label: 'Die Mail wird hier nicht gebraucht.', error: errors.sure })}
            <div class="actions">${SubmitButton({ label: 'Verwerfen', kind: 'danger' })}</div>
          `,
        })}
      `,
    })}
  `;
}

/** What cannot be opened: a sentence for the sender. In a case it is one of the templates. */
function WriteBack({ mail }: { mail: IncomingMail }): VNode {
  const { consultationId, header } = mail;
  return Card({
    id: 'write-back',
    kind: 'accent',
    title: 'Zurückschreiben',
    children:
      consultationId !== null
        ? html`<div class="actions">
            ${LinkButton({
              href: `/practice/consultations/${consultationId}?step=answer&kind=answer_unreadable#step-answer`,
              label: 'Um unverschlüsselte Mail bitten',
              icon: 'mail',
            })}
          </div>`
        : html`
            <p>Diesen Satz können Sie aus Ihrem Mail-Programm${header.from ? ` an ${header.from.address}` : ''} schicken:</p>
            <p class="answer-text" id="write-back-sentence" data-testid="write-back">${unreadableSentence}</p>
            <div class="actions">${CopyButton({ of: 'write-back-sentence', label: 'Satz kopieren' })}</div>
          `,
  });
}

const unreadableSentence =
  'Guten Tag, Ihre Nachricht ist angekommen, aber sie ist verschlüsselt, und wir können sie nicht öffnen. Bitte schicken Sie sie noch einmal ohne Verschlüsselung. Sicherer ist das Formular auf unserer Seite.';

interface AttachProps {
  mail: IncomingMail;
  conversations: Choice[];
  /** There is no form in it to be assigned first. */
  isMain: boolean;
  error: string | undefined;
}

/** Words that belong to a case: they become an answer in it, still to be read. */
function Attach({ mail, conversations, isMain, error }: AttachProps): VNode | null {
  if (conversations.length === 0) return null;
  const hasKept = (mail.text?.files.length ?? 0) > 0;
  return Card({
    id: 'attach',
    ...(isMain && { kind: 'accent' as const }),
    title: 'Sie gehört zu einem Vorgang',
    children: ActionForm({
      action: `/practice/incoming/${mail.id}/attach`,
      testid: 'attach-mail',
      children: html`
        ${Select({
          name: 'of',
          label: 'Wer hat sie geschrieben?',
          hint: hasKept
            ? 'Sie steht dann dort als Antwort, mit ihrem Text. Was angehängt ist, bleibt in Ihrem Postfach.'
            : 'Sie steht dann dort als Antwort, mit ihrem Text.',
          options: [{ value: '', label: 'Bitte wählen' }, ...conversations],
          value: mail.consultationId ?? '',
          error,
          required: true,
        })}
        <div class="actions">
          ${SubmitButton({ label: 'Als Antwort zuordnen', icon: 'check', kind: isMain ? 'primary' : 'secondary' })}
        </div>
      `,
    }),
  });
}

function Files({ mail, files }: { mail: IncomingMail; files: KeptFile[] }): VNode | null {
  const named = mail.text?.files ?? [];
  if (named.length === 0) return null;
  const path = (index: number) => `/practice/incoming/${mail.id}/files/${index}`;
  return Card({
    id: 'files',
    title: named.length === 1 ? 'Anhang' : 'Anhänge',
    children: html`
      ${
        files.length === 0 &&
        html`<p>Hier nicht gespeichert: ${named.map(({ name, size }) => `${name || 'Anhang'} (${sizeWords(size)})`).join(', ')}</p>`
      }
      ${files.map(
        (
          { name, size, preview },
          index,
        ) => html`<div class="stack" data-testid="mail-file" data-preview=${preview}>
          ${
            preview === 'pdf' &&
            html`<iframe class="document-frame" src=${path(index)} title=${`Anhang ${index + 1}`} width="100%" height="560" loading="lazy"></iframe>`
          }
          ${preview === 'picture' && html`<img class="mail-picture" src=${path(index)} alt=${`Anhang ${index + 1}`} loading="lazy" />`}
          <p>
            <a href=${path(index)} target="_blank" rel="noopener">${name || `Anhang ${index + 1}`}</a>${' '}
            <span class="quiet">${sizeWords(size)}${preview === 'download' ? ', nur zum Herunterladen' : ''}</span>
          </p>
        </div>`,
      )}
    `,
  });
}
