import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { MailEntry } from '../../../letters/entry.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import type { PageContext } from '../../components/context.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import type { Tone } from '../../components/notice.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { AnswerText } from '../mails/answer_text.ts';
import { isFromElsewhere } from '../mails/answer_words.ts';
import { incomingKind, reasonWords, senderWords } from '../mails/incoming_words.ts';
import { MailItem } from '../mails/mail_item.ts';

interface CaseMailsProps {
  context: PageContext;
  consultation: Consultation;
  /** What we wrote. */
  mails: MailEntry[];
  /** What came. */
  incoming: IncomingMail[];
}

/** The mails of a consultation in both directions, in the order of time. */
export function CaseMails({ context, consultation, mails, incoming }: CaseMailsProps): VNode {
  const mailOff = context.mailOff === true;
  const empty = consultation.patient.email
    ? 'Zu diesem Vorgang gibt es noch keine Mail.'
    : 'Ohne E-Mail-Adresse gehen keine Mails hinaus.';
  const all = [
    ...incoming.map((mail) => ({
      at: mail.receivedAt,
      item: IncomingItem({ mail, consultation, timeZone: context.timeZone }),
    })),
    ...mails.map((mail) => ({
      at: mail.createdAt,
      item: MailItem({ mail, mailOff, timeZone: context.timeZone, place: 'consultation' }),
    })),
  ].sort((one, other) => one.at - other.at);
  return html`<section id="mails" aria-labelledby="mails-title">
    <h2 id="mails-title">Mails</h2>
    ${
      all.length === 0
        ? html`<p class="quiet">${empty}</p>`
        : html`<div class="card">${all.map(({ item }) => item)}</div>`
    }
  </section>`;
}

interface IncomingItemProps {
  mail: IncomingMail;
  consultation: Consultation;
  timeZone: string;
}

/** One mail that came: from whom, when, what it was, and what it said. */
function IncomingItem({ mail, consultation, timeZone }: IncomingItemProps): VNode {
  const { patient } = consultation;
  const differs = isFromElsewhere(mail, patient);
  return html`<details data-testid="incoming-mail" data-kind=${mail.kind}>
    <summary>
      <span>
        ${incomingKind(mail.kind)}, ${formatShortDate(mail.receivedAt, timeZone)}, ${formatTime(mail.receivedAt, timeZone)} Uhr
      </span>
      ${StatusBadge(incomingState(mail))}
    </summary>
    <dl class="facts">
      <div><dt>Von</dt><dd>${senderWords(mail.header)}</dd></div>
      ${mail.kind !== 'bounce' && differs && html`<div><dt>In der Akte</dt><dd>${patient.email}</dd></div>`}
    </dl>
    ${
      mail.kind !== 'bounce' &&
      differs &&
      html`<p>Die Mail kommt von einer anderen Adresse als der, die wir kennen. Bitte prüfen Sie, wer geschrieben hat.</p>`
    }
    ${mail.text?.said && AnswerText({ mail })}
    <p class="quiet">${whereabouts(mail)}</p>
    ${
      mail.state === 'waiting' &&
      html`<div class="actions">
        <a class="button button-secondary" href=${`/practice/incoming/${mail.id}`}>Mail ansehen</a>
      </div>`
    }
  </details>`;
}

function incomingState({ state }: IncomingMail): { label: string; kind: Tone | 'quiet' } {
  switch (state) {
    case 'waiting':
      return { label: 'wartet auf Sie', kind: 'wait' };
    case 'unread':
      return { label: 'nicht gelesen', kind: 'wait' };
    case 'discarded':
      return { label: 'verworfen', kind: 'quiet' };
    case 'handled':
      return { label: 'eingegangen', kind: 'quiet' };
  }
}

function whereabouts({ kind, state, reason }: IncomingMail): string {
  if (state === 'waiting') return reasonWords(reason);
  switch (kind) {
    case 'request':
      return reason === 'files_left'
        ? 'Daraus ist diese Anfrage entstanden. Was angehängt war, liegt in Ihrem Postfach.'
        : 'Daraus ist diese Anfrage entstanden.';
    case 'consent':
      return 'Das Formular steht oben unter „Einwilligung“.';
    case 'bounce':
      return 'Eine unserer Mails kam zurück, siehe „Zustellung gescheitert“.';
    case 'answer':
    case 'calendar':
      return 'Das Original liegt in Ihrem Postfach.';
    case 'page':
      return 'Auf der persönlichen Seite geschrieben.';
    case 'other':
      return 'Der Text steht in Ihrem Postfach.';
  }
}
