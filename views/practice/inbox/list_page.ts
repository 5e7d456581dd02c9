import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { rowsPerPage } from '../../../consultation/inbox.ts';
import type { PageContext } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { PracticeLayout, type PracticePlace } from '../layout.ts';
import { type InboxList, listPath, listWords } from './case_words.ts';

/** A page of a list. */
export interface ShownList {
  list: InboxList;
  /** Whose appointments are shown; null for all. */
  doctor: { id: string; name: string } | null;
  chips: ComponentChildren;
  /** Counts from 1. */
  page: number;
  count: number;
  hasMore: boolean;
  /** The rows; null where there are none on this page. */
  rows: ComponentChildren;
}

const places: Partial<Record<InboxList, PracticePlace>> = {
  requested: 'requested',
  missing: 'requested',
  consent: 'consent',
  consentReview: 'consent',
  consentPending: 'consent',
  consented: 'scheduling',
  upcoming: 'upcoming',
  dated: 'upcoming',
  answers: 'answers',
};

/** One list of the overview on a page of its own, 25 rows at a time. */
export function ListPage({ context, shown }: { context: PageContext; shown: ShownList }): VNode {
  const { list, doctor, page } = shown;
  const query = new URLSearchParams({
    part: 'yes',
    page: String(page),
    ...(doctor && { doctor: doctor.id }),
  });
  return PracticeLayout({
    context,
    title: listWords[list].title,
    current: places[list] ?? 'list',
    script: ['forms', 'list'],
    children: html`<div data-live=${`list/${list}?${query}`}>${ListParts(shown)}</div>`,
  });
}

/** What of the page is renewed while it is open: all of it. */
export function ListParts({ list, doctor, chips, page, count, hasMore, rows }: ShownList): VNode {
  const { title, empty } = listWords[list];
  const pageOf = (number: number) => listPath(list, { doctor: doctor?.id ?? '', page: number });
  return html`<div class="stack">
    ${chips}
    <div class="section-head">
      <h1>${doctor ? `${title}: ${doctor.name}` : title}</h1>
      ${count > 0 && html`<span class="count" data-testid="list-count">${count}</span>`}
    </div>
    ${rows ?? EmptyState({ icon: 'check', title: page > 1 ? 'Hier ist nichts mehr' : empty })}
    ${
      (page > 1 || hasMore) &&
      html`<nav class="pages" aria-label="Seiten">
        ${page > 1 && html`<a class="button button-secondary" rel="prev" href=${pageOf(page - 1)}>Zurück</a>`}
        ${rows && html`<p class="quiet">${rangeWords(page, count)}</p>`}
        ${hasMore && html`<a class="button button-secondary" rel="next" href=${pageOf(page + 1)}>Weiter</a>`}
      </nav>`
    }
  </div>`;
}

/** `26 bis 50 von 63` */
function rangeWords(page: number, count: number): string {
  const first = (page - 1) * rowsPerPage + 1;
  return `${first} bis ${Math.min(first + rowsPerPage - 1, count)} von ${count}`;
}
