import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { reasonWords, senderWords, sizeWords } from '../mails/incoming_words.ts';
import { Line } from './line.ts';
import { Section } from './section.ts';

interface WaitingMailsProps {
  /** Newest first. */
  mails: readonly IncomingMail[];
  count: number;
  timeZone: string;
}

/** Mails that the practice has to look at: of the inbox, shown only where there are any. */
export function WaitingMails({ mails, count, timeZone }: WaitingMailsProps): VNode | null {
  if (count === 0) return null;
  return Section({
    id: 'waiting-mails',
    list: 'mails',
    count,
    shown: mails.length,
    children: WaitingMailLines({ mails, timeZone }),
  });
}

export function WaitingMailLines({
  mails,
  timeZone,
}: {
  mails: readonly IncomingMail[];
  timeZone: string;
}): VNode {
  return html`<ul class="lines" role="list">
    ${mails.map(
      (mail) => html`<li data-testid="waiting-mail" data-row=${mail.id}>
        ${Line({
          href: `/practice/incoming/${mail.id}`,
          name: senderWords(mail.header),
          facts: [
            reasonWords(mail.reason),
            `${formatShortDate(mail.receivedAt, timeZone)}, ${formatTime(mail.receivedAt, timeZone)} Uhr`,
            ...(mail.text?.files ?? []).map(({ name, size }) => `${name || 'Anhang'} (${sizeWords(size)})`),
          ],
        })}
      </li>`,
    )}
  </ul>`;
}
