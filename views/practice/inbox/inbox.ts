import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { formatDay } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { conversationFiles } from '../../components/page_words.ts';
import { PracticeLayout } from '../layout.ts';
import { FirstWeek, type FirstWeekStep } from './first_week.ts';

export interface InboxPageProps {
  context: PageContext;
  /**
   * The parts that stay fresh, as `/practice/counts`, `/practice/waiting` and `/practice/arrived` serve
   * them.
   */
  chips: ComponentChildren;
  waiting: ComponentChildren;
  arrived: ComponentChildren;
  outbox: { queued: number; failed: number };
  /** Visits in no record that are erased within a week. */
  leavingUnrecorded: number;
  /** What is still to be set up; empty for whoever does not administer. */
  firstWeek: readonly FirstWeekStep[];
  now: number;
}

/** The practice's morning: who waits, who comes today, what there is to decide. */
export function InboxPage(props: InboxPageProps): VNode {
  const { context, outbox, now } = props;
  return PracticeLayout({
    context,
    title: 'Heute',
    current: 'today',
    script: ['inbox', 'forms'],
    // A click turns this page into the call's.
    styles: ['conversation', ...(props.firstWeek.length > 0 ? ['settings'] : [])],
    children: html`
      <div class="head">
        <h1>${formatDay(now, context.timeZone)}</h1>
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
      ${FirstWeek({ steps: props.firstWeek, unfolded: !hasWork(context.counts ?? {}) })}
      <div data-live="counts">${props.chips}</div>
      <div data-live="waiting" ...${conversationFiles(context, { practice: true })}>${props.waiting}</div>
      <div data-live="arrived">${props.arrived}</div>
    `,
  });
}

/** Before the first patient there is nothing that the list of the first week could stand before. */
function hasWork(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).some((count) => count > 0);
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
