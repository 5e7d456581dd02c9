import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { datedLists } from '../../../consultation/inbox.ts';
import { type InboxList, listPath, listWords } from './case_words.ts';

/** How many there are of each; null while that is not known yet. */
type ChipCounts = Record<(typeof chipLists)[number], number | null>;

/** In this order, and only those that hold something. */
const chipLists = [
  'today',
  'requested',
  'missing',
  'consentReview',
  'consented',
  'answers',
  'callbacks',
  'mails',
] as const satisfies readonly InboxList[];

interface ChipsProps {
  counts: ChipCounts;
  /** With one doctor there is nothing to choose: then empty. */
  doctors: readonly { id: string; name: string }[];
  /** The list that is shown; null in the overview. */
  current: InboxList | null;
  /** Whose appointments are shown; empty for all. */
  doctor: string;
}

/**
 * What there is to do, each a link to its list. Filters are addresses, so that they work without a script.
 */
export function Chips({ counts, doctors, current, doctor }: ChipsProps): VNode | null {
  const lists = chipLists.filter((list) => list === current || (counts[list] ?? 0) > 0);
  // A list without a chip of its own is named while it is open.
  const extra = current !== null && !lists.some((list) => list === current) ? [current] : [];
  if (current === null && lists.length === 0 && doctors.length === 0) return null;
  const dated = current !== null && datedLists.some((list) => list === current) ? current : 'dated';
  return html`<nav class="chips" aria-label="Auswahl">
    ${current !== null && Chip({ href: '/practice', label: 'Übersicht', current: false })}
    ${lists.map((list) =>
      Chip({
        href: listPath(list),
        label: listWords[list].chip,
        count: counts[list],
        current: list === current && doctor === '',
        testid: `chip-${list}`,
      }),
    )}
    ${extra.map((list) => Chip({ href: listPath(list), label: listWords[list].chip, current: doctor === '' }))}
    ${doctors.map(({ id, name }) =>
      Chip({
        href: listPath(dated, { doctor: id }),
        label: name,
        current: id === doctor,
        testid: 'chip-doctor',
      }),
    )}
  </nav>`;
}

function Chip(props: {
  href: string;
  label: string;
  count?: number | null;
  current: boolean;
  testid?: string;
}): VNode {
  const { href, label, count = null, current, testid } = props;
  return html`<a class="list-chip" href=${href} aria-current=${current ? 'page' : undefined} data-testid=${testid}
    >${label}${count !== null && html`<span class="list-chip-count">${count}</span>`}</a
  >`;
}
