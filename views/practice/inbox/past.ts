import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { PageContext } from '../../components/context.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { formatBirthDate, formatShortDate } from '../../components/formats.ts';
import { PracticeLayout } from '../layout.ts';
import { patientName } from '../patient_words.ts';
import { stageWords } from '../stage_words.ts';
import { Line } from './line.ts';

export interface PastPageProps {
  context: PageContext;
  items: Consultation[];
  /** Counts from 1. */
  page: number;
  hasMore: boolean;
  retentionDays: number;
  /** Only visits that are in no record yet, those that are erased first at the top. */
  unrecordedOnly: boolean;
  /** How many of these there are. */
  unrecorded: number;
}

/** What has ended, newest first, until the retention is over. */
export function PastPage(props: PastPageProps): VNode {
  const { context, items, page, hasMore, retentionDays, unrecordedOnly } = props;
  const pageOf = (number: number) =>
    `/practice/past?${unrecordedOnly ? 'record=missing&' : ''}page=${number}`;
  return PracticeLayout({
    context,
    title: 'Vergangen',
    current: 'past',
    children: html`
      <h1>Vergangen</h1>
      <p class="quiet">${retentionDays} Tage nach dem Ende werden Vorgänge von selbst gelöscht.</p>
      ${RecordChoice({ unrecordedOnly, unrecorded: props.unrecorded })}
      ${
        items.length === 0
          ? EmptyState({
              icon: 'check',
              ...(unrecordedOnly
                ? {
                    title: 'Alles ist in der Akte',
                    text: 'Gespräche, die noch zu übergeben sind, erscheinen hier.',
                  }
                : {
                    title: page === 1 ? 'Noch nichts Vergangenes' : 'Hier ist nichts mehr',
                    text: 'Beendete, abgesagte und abgelehnte Vorgänge erscheinen hier.',
                  }),
            })
          : html`<ul class="lines" role="list">
              ${items.map((item) => PastRow({ item, timeZone: context.timeZone }))}
            </ul>`
      }
      ${
        (page > 1 || hasMore) &&
        html`<nav class="actions" aria-label="Seiten">
          ${page > 1 && html`<a class="button button-secondary" href=${pageOf(page - 1)}>Neuere</a>`}
          ${hasMore && html`<a class="button button-secondary" href=${pageOf(page + 1)}>Ältere</a>`}
        </nav>`
      }
    `,
  });
}

/** L2: what has gone to no record is found before it is erased. */
function RecordChoice({
  unrecordedOnly,
  unrecorded,
}: Pick<PastPageProps, 'unrecordedOnly' | 'unrecorded'>): VNode | null {
  if (unrecorded === 0 && !unrecordedOnly) return null;
  const link = (href: string, words: string, current: boolean) =>
    html`<a href=${href} aria-current=${current ? 'true' : undefined}>${words}</a>`;
  return html`<nav class="filters" aria-label="Auswahl">
    ${link('/practice/past', 'Alle', !unrecordedOnly)}
    ${link('/practice/past?record=missing', `Noch nicht in der Akte (${unrecorded})`, unrecordedOnly)}
  </nav>`;
}

function PastRow({ item, timeZone }: { item: Consultation; timeZone: string }): VNode {
  const { id, patient, endedAt, doctorName, stage } = item;
  return html`<li data-testid="past-row" data-consultation=${id}>
    ${Line({
      href: `/practice/consultations/${id}`,
      name: patientName(patient),
      facts: [
        endedAt !== null && formatShortDate(endedAt, timeZone),
        patient.birthDate !== '' && `geb. ${formatBirthDate(patient.birthDate)}`,
        doctorName,
      ],
      badges: [stageWords[stage]],
    })}
  </li>`;
}
