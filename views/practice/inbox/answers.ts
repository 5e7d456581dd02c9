import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { IncomingMail, Wish } from '../../../letters/incoming.ts';
import { ActionForm, SubmitButton } from '../../components/form.ts';
import { formatShortDate, formatTime } from '../../components/formats.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { AnswerText } from '../mails/answer_text.ts';
import { answerBadges, wishWords } from '../mails/answer_words.ts';
import { incomingKind, senderWords } from '../mails/incoming_words.ts';
import { Section } from './section.ts';

/** An answer that nobody has read, with what the row needs of its consultation. */
export interface AnswerEntry {
  mail: IncomingMail;
  consultationId: string;
  patientName: string;
  /** It comes from an address that the case does not know, and is named by it. */
  isStrangers: boolean;
  /** The wish that can be carried out now; null where there is none, or not any more. */
  wish: Wish | null;
}

interface AnswersProps {
  /** Oldest first. */
  entries: readonly AnswerEntry[];
  count: number;
  timeZone: string;
}

/** Lesson 35: what patients have written in their conversation is work until it has been read. */
export function Answers({ entries, count, timeZone }: AnswersProps): VNode | null {
  if (count === 0) return null;
  return Section({
    id: 'answers',
    list: 'answers',
    count,
    shown: entries.length,
    children: AnswerRows({ entries, timeZone }),
  });
}

export function AnswerRows({
  entries,
  timeZone,
}: {
  entries: readonly AnswerEntry[];
  timeZone: string;
}): VNode {
  return html`<ul class="people" role="list">
    ${entries.map((entry) => AnswerRow({ entry, timeZone }))}
  </ul>`;
}

function AnswerRow({ entry, timeZone }: { entry: AnswerEntry; timeZone: string }): VNode {
  const { mail, consultationId, patientName, isStrangers, wish } = entry;
  const page = `/practice/consultations/${consultationId}`;
  const who = html`<span class="visually-hidden">: ${patientName}</span>`;
  return html`<li class="answer-row" data-testid="answer-row" data-row=${mail.id} data-consultation=${consultationId} data-wish=${wish ?? undefined}>
    <div class="people-who">
      <span class="people-name">${patientName}</span>
      <p class="quiet">
        ${incomingKind(mail.kind)} · ${formatShortDate(mail.receivedAt, timeZone)}, ${formatTime(mail.receivedAt, timeZone)} Uhr
      </p>
      ${isStrangers && html`<p data-testid="stranger">Von ${senderWords(mail.header)}. Diese Adresse kennen wir nicht.</p>`}
      ${AnswerText({ mail })}
    </div>
    <div class="answer-badges">${answerBadges(mail).map((badge) => StatusBadge(badge))}</div>
    <div class="actions answer-actions">
      ${
        wish &&
        html`<a class="button button-primary" href=${`${page}?step=${wishWords[wish].step}#step-${wishWords[wish].step}`} data-testid="offered-step">
          <span>${wishWords[wish].offer}${who}</span>
        </a>`
      }
      <a class="button button-secondary" href=${`${page}?step=answer#answers`} data-line><span>Ansehen und antworten${who}</span></a>
      ${ActionForm({
        action: `/practice/incoming/${mail.id}/read`,
        testid: 'answer-read',
        children: SubmitButton({ label: 'Gelesen', kind: 'secondary', icon: 'check' }),
      })}
    </div>
  </li>`;
}
