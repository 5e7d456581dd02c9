import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { MailEntry } from '../../../letters/entry.ts';
import type { PageContext } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { type UndoOffer, UndoStepBar } from '../undo_bar.ts';
import { MailItem } from './mail_item.ts';

export interface OutboxPageProps {
  context: PageContext;
  /** Waiting and failed ones, newest first. */
  mails: MailEntry[];
  /** How many there are in all. */
  count: number;
  /** What was sent again from here, while it can be taken back. */
  undo: UndoOffer | null;
  /** It has just been taken back. */
  isUndone: boolean;
}

/** Mails that have not gone out: without a mail server the practice hands them over itself. */
export function OutboxPage({ context, mails, count, undo, isUndone }: OutboxPageProps): VNode {
  const mailOff = context.mailOff === true;
  return PracticeLayout({
    context,
    title: 'Mails',
    current: 'none',
    script: ['forms', 'case'],
    urgent: undo && UndoStepBar(undo),
    children: html`
      <h1>Mails, die noch nicht hinausgegangen sind</h1>
      ${isUndone && Notice({ kind: 'ok', live: true, children: html`<p>Zurückgenommen. Die Mail geht nicht noch einmal hinaus.</p>` })}
      ${
        mailOff &&
        Notice({
          kind: 'wait',
          title: 'Der Mail-Versand ist nicht eingerichtet',
          children: html`<p>
            Kopieren Sie Adresse, Betreff und Text in Ihr eigenes Mail-Programm und markieren Sie die Mail danach als
            übermittelt. Einrichten lässt sich der Versand mit der Einstellung SMTP_URL auf dem Server.
          </p>`,
        })
      }
      ${
        mails.length === 0
          ? EmptyState({
              icon: 'mail',
              title: 'Keine Mail wartet',
              text: 'Alles, was hinaus sollte, ist hinaus.',
            })
          : html`<div class="stack">
              ${mails.map(
                (mail) => html`<div class="card">
                  <p class="row">
                    <span class="people-name">${mail.message.to}</span>
                    <a href=${`/practice/consultations/${mail.consultationId}`}>Zum Vorgang</a>
                  </p>
                  ${MailItem({ mail, mailOff, timeZone: context.timeZone, place: 'mails' })}
                </div>`,
              )}
            </div>`
      }
      ${count > mails.length && html`<p class="quiet">Die neuesten ${mails.length} von ${count}.</p>`}
    `,
  });
}
