import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { type PatientData, type PatientField, patientFields } from '../../../consultation/patient.ts';
import { Card } from '../../components/card.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate, formatShortDate } from '../../components/formats.ts';
import { LinkButton } from '../../components/link_button.ts';
import { patientLabels, patientName } from '../patient_words.ts';
import { stageWords } from '../stage_words.ts';

/** What is known of the same person from other cases. */
export interface KnownPerson {
  /** The last touched first; empty where all that are called so stand apart. */
  cases: readonly Consultation[];
  /** What this case lacks, as the newest of them has it; empty where nothing can be taken over. */
  offered: Partial<PatientData>;
  /** Told otherwise than in the newest of them. */
  differing: readonly PatientField[];
  /** Two requests that may be one: which stays, which goes, and whether somebody has let both stand. */
  double: { stays: string; goes: string; apart: boolean } | null;
}

interface KnownPersonCardProps {
  known: KnownPerson;
  consultation: Consultation;
  timeZone: string;
}

/** Says that nobody has typed these data: they come from another case, by a click. */
export const takenOverField = 'taken-over';

/** So many are named; the search field finds the others. */
const mostNamed = 3;

/**
 * Name and birth date are known from another case. What is offered is shown with whom it belongs to, and is
 * taken over by a click only: names are not unique.
 */
export function KnownPersonCard({ known, consultation, timeZone }: KnownPersonCardProps): VNode {
  const { cases, offered, differing, double } = known;
  const { patient } = consultation;
  const fields = patientFields.filter((field) => offered[field]);
  return Card({
    id: 'known-person',
    title: 'Schon bekannt',
    children: html`
      ${
        cases.length > 0 &&
        html`
          <p>${patientName(patient)}, geb. ${formatBirthDate(patient.birthDate)}, steht auch hier:</p>
          <ul>
            ${cases.slice(0, mostNamed).map((one) => html`<li>${KnownCase({ known: one, timeZone })}</li>`)}
          </ul>
        `
      }
      ${
        differing.length > 0 &&
        html`<p data-testid="known-differs">
          <strong>Anders als dort: ${differing.map((field) => patientLabels[field]).join(', ')}.</strong>${' '}
          Bitte fragen Sie nach, ob es dieselbe Person ist.
        </p>`
      }
      ${
        fields.length > 0 &&
        html`
          <dl class="facts">
            ${fields.map((field) => html`<div><dt>${patientLabels[field]}</dt><dd>${offered[field]}</dd></div>`)}
          </dl>
          ${ActionForm({
            action: `/practice/consultations/${consultation.id}/data`,
            version: consultation.version,
            testid: 'take-known',
            children: html`
              ${HiddenField({ name: takenOverField, value: 'yes' })}
              ${patientFields.map((field) => HiddenField({ name: field, value: offered[field] ?? patient[field] }))}
              <div class="actions">
                ${SubmitButton({ label: 'Dieselbe Person, übernehmen', kind: 'secondary', icon: 'check' })}
              </div>
            `,
          })}
        `
      }
      ${double && DoubleRequest(double)}
    `,
  });
}

/** What was decided can be thought over as long as both are there, but nobody is asked again. */
function DoubleRequest({ stays, goes, apart }: NonNullable<KnownPerson['double']>): VNode {
  const href = `/practice/consultations/${stays}/merge?goes=${goes}`;
  if (apart)
    return html`<p class="quiet">
      Beide Anfragen bleiben stehen. <a href=${href} data-testid="merge-after-all">Doch zusammenlegen</a>
    </p>`;
  return html`
    <p><strong>Zwei Anfragen von derselben Person?</strong></p>
    <div class="actions">
      ${LinkButton({ href, label: 'Ansehen und zusammenlegen', kind: 'secondary', testid: 'merge' })}
    </div>
  `;
}

function KnownCase({ known, timeZone }: { known: Consultation; timeZone: string }): VNode {
  const { id, stage, startsAt, updatedAt, doctorName } = known;
  const facts = [stageWords[stage].label, doctorName].filter(Boolean).join(', ');
  return html`<a href=${`/practice/consultations/${id}`} data-testid="known-case">
    ${formatShortDate(startsAt ?? updatedAt, timeZone)}: ${facts}
  </a>`;
}
