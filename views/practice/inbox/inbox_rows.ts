import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { patientName } from '../patient_words.ts';

interface SectionProps {
  id: string;
  title: string;
  count: number;
  children?: ComponentChildren;
}

/** A part of the inbox, with how many there are. */
export function Section({ id, title, count, children }: SectionProps): VNode {
  return html`<section id=${id} aria-labelledby=${`${id}-title`}>
    <div class="head">
      <h2 id=${`${id}-title`}>${title}</h2>
      ${count > 0 && html`<span class="count">${count}</span>`}
    </div>
    ${children}
  </section>`;
}

/** One person: what is known, and the way on. */
export interface RowProps {
  consultation: Consultation;
  facts: (string | false | null)[];
  badge: string | false | null;
  action: string;
}

/** As many as are listed, and how to see more. */
export function Rows({
  items,
  count,
  row,
  undelivered,
  testid,
}: {
  items: Consultation[];
  count: number;
  row: (consultation: Consultation) => RowProps;
  undelivered: ReadonlySet<string>;
  testid?: string | undefined;
}): VNode {
  return html`<ul class="people" role="list">
      ${items.map((item) => {
        const { consultation, facts, badge, action } = row(item);
        const name = patientName(consultation.patient);
        return html`<li data-testid=${testid} data-consultation=${consultation.id}>
          <div class="people-who">
            <span class="people-name">${name}</span>
            <p class="quiet">${facts.filter(Boolean).join(' · ')}</p>
          </div>
          ${
            undelivered.has(consultation.id) && StatusBadge({ kind: 'error', label: 'Mail nicht angekommen' })
          }
          ${badge && StatusBadge({ kind: 'wait', label: badge })}
          <a class="button button-secondary" href=${`/practice/consultations/${consultation.id}`}>
            <span>${action}<span class="visually-hidden">: ${name}</span></span>
          </a>
        </li>`;
      })}
    </ul>
    ${
      count > items.length &&
      html`<p>
        Die ersten ${items.length} von ${count}. <a href="/practice?all=1">Mehr anzeigen</a>
      </p>`
    }`;
}
