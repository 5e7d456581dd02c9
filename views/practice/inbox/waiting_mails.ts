import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { reasonWords, senderWords, sizeWords } from '../mails/incoming_words.ts';

interface WaitingMailsProps {
  /** Newest first. */
  mails: IncomingMail[];
  count: number;
  timeZone: string;
}

/** Mails that the practice has to look at: of the inbox, shown only where there are any. */
export function WaitingMails({ mails, count, timeZone }: WaitingMailsProps): VNode | null {
  if (count === 0) return null;
  return html`<section id="waiting-mails" aria-labelledby="waiting-mails-title">
    <div class="head">
      <h2 id="waiting-mails-title">Mails ohne Zuordnung</h2>
      <span class="count">${count}</span>
    </div>
    <ul class="people" role="list">
      ${mails.map((mail) => {
        const sender = senderWords(mail.header);
        return html`<li data-testid="waiting-mail">
          <div class="people-who">
            <span class="people-name">${sender}</span>
            <p class="quiet">
              ${[
                `${formatShortDate(mail.receivedAt, timeZone)}, ${formatTime(mail.receivedAt, timeZone)} Uhr`,
                ...(mail.text?.files ?? []).map(
                  ({ name, size }) => `${name || 'Anhang'} (${sizeWords(size)})`,
                ),
              ].join(' · ')}
            </p>
            <p>${reasonWords(mail.reason)}</p>
          </div>
          <a class="button button-secondary" href=${`/practice/incoming/${mail.id}`}>
            <span>Ansehen<span class="visually-hidden">: Mail von ${sender}</span></span>
          </a>
        </li>`;
      })}
    </ul>
    ${count > mails.length && html`<p class="quiet">Die neuesten ${mails.length} von ${count}.</p>`}
  </section>`;
}
