import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { InboxSection } from '../../../consultation/inbox.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { type AnswerEntry, Answers } from './answers.ts';
import { type CallbackRow, Callbacks } from './callbacks.ts';
import { type CaseFacts, CaseLines } from './case_line.ts';
import { Section } from './section.ts';
import { WaitingMails } from './waiting_mails.ts';

/** The sections that this part holds. */
export type WorkSection = Exclude<InboxSection, 'today'>;

/** A section of the overview, in which each case stands once. */
export interface SectionRows {
  /** Its first page. */
  items: readonly Consultation[];
  /** How many belong here. */
  count: number;
  /** How many its list has, also of those that stand in another section. */
  all: number;
}

interface ArrivedProps {
  sections: Record<WorkSection, SectionRows>;
  facts: CaseFacts;
  /** Mails that belong to no consultation yet. */
  waitingMails: { mails: readonly IncomingMail[]; count: number };
  /** What patients have written and nobody has read. */
  answers: { entries: readonly AnswerEntry[]; count: number };
  /** Who wants to be called back; `done`: today. */
  callbacks: { open: readonly CallbackRow[]; count: number; done: readonly CallbackRow[] };
}

const ids: Record<WorkSection, string> = {
  requested: 'requested',
  consentReview: 'consent',
  consentPending: 'unsigned',
  consented: 'scheduling',
  upcoming: 'upcoming',
};

/**
 * What there is to do, in the order of its life. The inbox holds it, and `/practice/arrived` serves it alone,
 * so that it stays fresh. What is empty does not show; only of requests it is said that there is none.
 */
export function Arrived({ sections, facts, waitingMails, answers, callbacks }: ArrivedProps): VNode {
  const { timeZone } = facts;
  const section = (list: WorkSection) => {
    const { items, count, all } = sections[list];
    return (
      count > 0 &&
      Section({
        id: ids[list],
        list,
        count,
        all,
        shown: items.length,
        children: CaseLines({ list, items, facts }),
      })
    );
  };
  return html`<div class="stack">
    ${Answers({ entries: answers.entries, count: answers.count, timeZone })}
    ${Callbacks({ ...callbacks, timeZone })}
    ${WaitingMails({ mails: waitingMails.mails, count: waitingMails.count, timeZone })}
    ${section('requested') || NoRequest()} ${section('consentReview')} ${section('consented')}
    ${section('upcoming')} ${section('consentPending')}
  </div>`;
}

function NoRequest(): VNode {
  return Section({
    id: 'requested',
    list: 'requested',
    count: 0,
    shown: 0,
    children: EmptyState({
      icon: 'inbox',
      title: 'Keine neue Anfrage',
      text: 'Anfragen aus dem Formular und aus Mails erscheinen hier von selbst. Anrufe tragen Sie über „Anfrage eintragen“ ein.',
    }),
  });
}
