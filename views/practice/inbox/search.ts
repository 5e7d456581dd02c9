import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { PageContext } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { formatBirthDate, formatShortDate, formatShortDateTime } from '../../components/formats.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { PracticeLayout } from '../layout.ts';
import { patientName } from '../patient_words.ts';
import { stageWords } from '../stage_words.ts';
import type { CallbackRow } from './callbacks.ts';

export interface SearchResultsProps {
  /** The best ones. */
  items: Consultation[];
  /** Calls to make. */
  callbacks: readonly CallbackRow[];
  /** How many there are. */
  count: number;
  timeZone: string;
}

/** @param props `results`: null where nothing was asked */
export function SearchPage({
  context,
  asked,
  results,
}: {
  context: PageContext;
  asked: string;
  results: SearchResultsProps | null;
}): VNode {
  return PracticeLayout({
    context,
    title: 'Suche',
    current: 'search',
    asked,
    children: html`
      <h1>Suche</h1>
      ${results ? SearchResults(results) : Hint()}
    `,
  });
}

/** The rows, on the page of results as well as under the field while somebody types. */
export function SearchResults({ items, callbacks, count, timeZone }: SearchResultsProps): VNode {
  const shown = items.length + callbacks.length;
  if (shown === 0) {
    return EmptyState({
      icon: 'search',
      title: 'Niemand gefunden',
      text: 'Versuchen Sie es mit einem Teil des Namens, dem Geburtsdatum oder der Telefonnummer.',
    });
  }
  return html`<div class="found">
    <p class="quiet" data-count>${countWords(count, shown)}</p>
    <ul class="found-list" role="list">
      ${items.map((item) => FoundRow({ item, timeZone }))}
      ${callbacks.map((row) => FoundCallback({ row, timeZone }))}
    </ul>
  </div>`;
}

function FoundRow({ item, timeZone }: { item: Consultation; timeZone: string }): VNode {
  const { patient, stage } = item;
  return html`<li>
    <a class="found-row" href=${`/practice/consultations/${item.id}`} data-testid="search-result" data-stage=${stage}>
      <span class="found-name">${patientName(patient)}</span>
      <span class="found-born">${patient.birthDate ? `* ${formatBirthDate(patient.birthDate)}` : 'Geburtsdatum fehlt'}</span>
      <span class="found-when">${whenWords(item, timeZone)}</span>
      ${StatusBadge(stageWords[stage])}
    </a>
  </li>`;
}

function FoundCallback({ row, timeZone }: { row: CallbackRow; timeZone: string }): VNode {
  const { id, name, phone, words, createdAt, doneAt } = row;
  const when = `Rückruf vom ${formatShortDate(createdAt, timeZone)}`;
  return html`<li>
    <a class="found-row" href=${`/practice/callbacks/${id}`} data-testid="search-callback">
      <span class="found-name">${name}</span>
      <span class="found-born">${phone}</span>
      <span class="found-when">${[when, words].filter(Boolean).join(' · ')}</span>
      ${StatusBadge(doneAt === null ? { label: 'anzurufen', kind: 'wait' } : { label: 'angerufen', kind: 'quiet' })}
    </a>
  </li>`;
}

/** Which of several cases of one person it is. */
function whenWords(item: Consultation, timeZone: string): string {
  const { startsAt, endedAt, createdAt, doctorName } = item;
  const when =
    startsAt === null
      ? `Anfrage vom ${formatShortDate(createdAt, timeZone)}`
      : endedAt === null
        ? formatShortDateTime(startsAt, timeZone)
        : formatShortDate(startsAt, timeZone);
  return doctorName ? `${when} · ${doctorName}` : when;
}

function countWords(count: number, shown: number): string {
  if (count > shown) return `${count} gefunden, die ersten ${shown}. Mit mehr Angaben werden es weniger.`;
  return count === 1 ? '1 gefunden' : `${count} gefunden`;
}

function Hint(): VNode {
  return EmptyState({
    icon: 'search',
    title: 'Wen suchen Sie?',
    text: 'Name (auch ein Teil davon), Geburtsdatum, Telefonnummer, Mail-Adresse, Einwahlcode oder das Kennzeichen aus dem Betreff einer Mail. Gesucht wird in allen Vorgängen, auch in vergangenen, und in den Rückrufen.',
  });
}
