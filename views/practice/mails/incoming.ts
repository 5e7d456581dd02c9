import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { FilePreview } from '../../../documents/preview.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { DescriptionList } from '../../components/description_list.ts';
import { ActionForm, Checkbox, type Choice, Select, SubmitButton } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';
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
  /** The one that the mail names, if it waits. */
  preset: string;
  /** Why it could not be done just now. */
  problem: string | null;
  /** Messages by the name of their field. */
  errors: Record<string, string>;
}

/** A mail that waits: what came, and what becomes of it. */
export function IncomingPage(props: IncomingPageProps): VNode {
  const { context, mail, files, open, preset, problem, errors } = props;
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
          ${Decisions({ mail, hasFiles: files.length > 0, open, preset, errors })}
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
  preset: string;
  errors: Record<string, string>;
}

function Decisions({ mail, hasFiles, open, preset, errors }: DecisionsProps): VNode {
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
