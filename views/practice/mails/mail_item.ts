import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MailEntry } from '../../../letters/entry.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { CopyButton } from '../copy_button.ts';
import { mailErrorLine } from './mail_error_words.ts';
import { mailKind, mailState } from './mail_words.ts';

interface MailItemProps {
  mail: MailEntry;
  /** No mail server is set: the practice hands the mail over itself. */
  mailOff: boolean;
  timeZone: string;
  /** The page that shows the mail; its buttons lead back to it. */
  place: 'consultation' | 'mails';
}

/** One mail: where it stands, and its contents to copy. */
export function MailItem({ mail, mailOff, timeZone, place }: MailItemProps): VNode {
  const { to, subject, text, attachments } = mail.message;
  const id = (part: string) => `mail-${mail.id}-${part}`;
  const unsent = ['queued', 'failed', 'bounced'].includes(mail.state);
  const back = place === 'consultation' && HiddenField({ name: 'consultation', value: mail.consultationId });
  const at = mail.sentAt ?? mail.createdAt;
  return html`<details data-testid="mail" data-state=${mail.state}>
    <summary>
      <span>${mailKind(mail.kind)}, ${formatShortDate(at, timeZone)}, ${formatTime(at, timeZone)} Uhr</span>
      ${StatusBadge(mailState(mail, mailOff))}
    </summary>
    <dl class="facts">
      <div><dt>An</dt><dd id=${id('to')}>${to}</dd></div>
      <div><dt>Betreff</dt><dd id=${id('subject')}>${subject}</dd></div>
      ${mail.lastError && html`<div><dt>Grund</dt><dd>${mailErrorLine(mail.lastError)}</dd></div>`}
      ${
        attachments.length > 0 &&
        html`<div><dt>Anhang</dt><dd>${attachments.map(({ filename }) => filename).join(', ')}</dd></div>`
      }
    </dl>
    <pre class="mail-text" id=${id('text')}>${text}</pre>
    <div class="actions">
      ${CopyButton({ of: id('to'), label: 'Adresse kopieren' })}
      ${CopyButton({ of: id('subject'), label: 'Betreff kopieren' })}
      ${CopyButton({ of: id('text'), label: 'Text kopieren' })}
    </div>
    <div class="actions">
      ${
        unsent &&
        ActionForm({
          action: `/practice/mails/${mail.id}/handed-over`,
          children: html`
            ${back}
            ${SubmitButton({
              label: 'Als übermittelt markieren',
              kind: mailOff ? 'primary' : 'secondary',
              icon: 'check',
            })}
          `,
        })
      }
      ${
        !mailOff &&
        ['failed', 'bounced', 'handed_over'].includes(mail.state) &&
        ActionForm({
          action: `/practice/mails/${mail.id}/again`,
          children: html`
            ${back}
            ${SubmitButton({ label: 'Noch einmal senden', kind: 'secondary', icon: 'mail' })}
          `,
        })
      }
    </div>
  </details>`;
}
