import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { InboxSection } from '../../../consultation/inbox.ts';
import type { AppointmentAnswer, IncomingMail } from '../../../letters/incoming.ts';
import type { PageContext } from '../../components/context.ts';
import { formatShortDate, formatSince, formatTime } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { calendarWords } from '../mails/answer_words.ts';
import type { AnswerEntry } from './answers.ts';
import { Arrived } from './arrived.ts';
import { type RowProps, Rows, Section } from './inbox_rows.ts';
import { Waiting, type WaitingProps } from './waiting.ts';

export interface InboxPageProps {
  context: PageContext;
  waiting: WaitingProps;
  sections: Record<InboxSection, Consultation[]>;
  counts: Record<InboxSection, number>;
  outbox: { queued: number; failed: number };
  /** Visits in no record that are erased within a week. */
  leavingUnrecorded: number;
  /** Consultations with a mail that did not arrive. */
  undelivered: ReadonlySet<string>;
  /** Mails that belong to no consultation yet. */
  waitingMails: { mails: IncomingMail[]; count: number };
  /** What patients have written and nobody has read. */
  answers: { entries: AnswerEntry[]; count: number };
  /** What the calendars of those with a coming appointment have answered, by the consultation's id. */
  calendars: ReadonlyMap<string, AppointmentAnswer>;
  now: number;
}

/** The practice's morning: who waits, who comes today, what there is to decide. */
export function InboxPage(props: InboxPageProps): VNode {
  const { context, sections, counts, outbox, undelivered, waitingMails, answers, now } = props;
  const { timeZone } = context;
  const rowsOf = (section: InboxSection, row: (consultation: Consultation) => RowProps, testid?: string) =>
    Rows({ items: sections[section], count: counts[section], row, undelivered, testid });
  const asked = (consultation: Consultation) => formatSince(consultation.updatedAt, now);

  return PracticeLayout({
    context,
    title: 'Heute',
    current: 'today',
    script: ['inbox', 'forms'],
    // A click turns this page into the call's.
    styles: ['conversation'],
    children: html`
      <div class="head">
        <h1>Videosprechstunde</h1>
        <div class="actions">
          ${LinkButton({ href: '/practice/now', label: 'Jetzt verbinden', kind: 'secondary', icon: 'camera' })}
          ${LinkButton({
            href: '/practice/consultations/new',
            label: 'Anfrage eintragen',
            kind: 'secondary',
            icon: 'plus',
          })}
        </div>
      </div>
      ${OutboxNotice({ off: context.mailOff === true, ...outbox })} ${UnrecordedNotice(props.leavingUnrecorded)}
      <div data-live="waiting" data-script=${context.assets.script('conversation')}>${Waiting(props.waiting)}</div>
      <div data-live="arrived">
        ${Arrived({ requested: sections.requested, counts, undelivered, waitingMails, answers, now, timeZone })}
      </div>

      ${Section({
        id: 'consent',
        title: 'Einwilligung',
        count: counts.consentReview + counts.consentPending,
        children: html`
          ${
            counts.consentReview + counts.consentPending === 0 &&
            html`<p class="quiet">Keine Einwilligung steht aus.</p>`
          }
          ${
            counts.consentReview > 0 &&
            html`<h3>Von Ihnen zu prüfen</h3>
              ${rowsOf('consentReview', (consultation) => ({
                consultation,
                facts: [`unterschrieben, ${asked(consultation)}`, appointment(consultation, timeZone)],
                badge: null,
                action: 'Prüfen',
              }))}`
          }
          ${
            counts.consentPending > 0 &&
            html`<h3>Wartet auf die Patientin oder den Patienten</h3>
              ${rowsOf('consentPending', (consultation) => ({
                consultation,
                facts: [asked(consultation), appointment(consultation, timeZone)],
                badge: consultation.patient.email === '' && 'ohne E-Mail',
                action: 'Ansehen',
              }))}`
          }
        `,
      })}

      ${Section({
        id: 'scheduling',
        title: 'Zu terminieren',
        count: counts.consented,
        children:
          counts.consented === 0
            ? html`<p class="quiet">Alle, die eingewilligt haben, haben einen Termin.</p>`
            : rowsOf('consented', (consultation) => ({
                consultation,
                facts: [`Einwilligung liegt vor, ${asked(consultation)}`],
                badge: null,
                action: 'Termin festlegen',
              })),
      })}

      ${Section({
        id: 'upcoming',
        title: 'Kommende Termine',
        count: counts.upcoming,
        children:
          counts.upcoming === 0
            ? html`<p class="quiet">Ab morgen ist noch kein Videotermin vergeben.</p>`
            : rowsOf('upcoming', (consultation) => ({
                consultation,
                facts: [appointment(consultation, timeZone), consultation.doctorName],
                badge: calendarBadge(props.calendars.get(consultation.id)),
                action: 'Ansehen',
              })),
      })}
    `,
  });
}

/** A yes in the calendar is what everybody expects: only what differs is said in the list. */
function calendarBadge(answer: AppointmentAnswer | undefined): string | null {
  return answer && answer.answer !== 'accepted' ? calendarWords[answer.answer].label : null;
}

function appointment(consultation: Consultation, timeZone: string): string | null {
  if (consultation.startsAt === null) return null;
  return `${formatShortDate(consultation.startsAt, timeZone)}, ${formatTime(consultation.startsAt, timeZone)} Uhr`;
}

/** L2: the purge does not wait (D3), so it is said a week before. */
function UnrecordedNotice(number: number): VNode | null {
  if (number === 0) return null;
  return Notice({
    kind: 'wait',
    title: `${number === 1 ? 'Ein Gespräch wird' : `${number} Gespräche werden`} in den nächsten sieben Tagen gelöscht und ${number === 1 ? 'ist' : 'sind'} noch nicht in der Akte`,
    children: html`<p><a href="/practice/past?record=missing">Für die Akte übergeben</a></p>`,
  });
}

/** Mails that no server takes wait for the practice to hand them over. */
function OutboxNotice({
  off,
  queued,
  failed,
}: {
  off: boolean;
  queued: number;
  failed: number;
}): VNode | null {
  const number = off ? queued + failed : failed;
  if (number === 0) return null;
  const mails = number === 1 ? 'Eine Mail' : `${number} Mails`;
  const title = off
    ? `${mails} ${number === 1 ? 'wartet' : 'warten'} darauf, dass Sie sie übermitteln`
    : `${mails} ${number === 1 ? 'ist' : 'sind'} nicht angekommen`;
  return Notice({ kind: 'wait', title, children: html`<p><a href="/practice/mails">Mails ansehen</a></p>` });
}
