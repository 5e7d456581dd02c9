import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import { type PatientField, patientFields } from '../../../consultation/patient.ts';
import type { IncomingMail } from '../../../letters/incoming.ts';
import { EmptyState } from '../../components/empty_state.ts';
import { formatBirthDate, formatSince } from '../../components/formats.ts';
import { patientLabels } from '../patient_words.ts';
import { type AnswerEntry, Answers } from './answers.ts';
import { Rows, Section } from './inbox_rows.ts';
import { WaitingMails } from './waiting_mails.ts';

interface ArrivedProps {
  requested: Consultation[];
  counts: { requested: number };
  /** Consultations with a mail that did not arrive. */
  undelivered: ReadonlySet<string>;
  /** Mails that belong to no consultation yet. */
  waitingMails: { mails: IncomingMail[]; count: number };
  /** What patients have written and nobody has read. */
  answers: { entries: AnswerEntry[]; count: number };
  now: number;
  timeZone: string;
}

/**
 * What has come by form and by mail. The inbox holds it, and `/practice/arrived` serves it alone, so that it
 * stays fresh.
 */
export function Arrived(props: ArrivedProps): VNode {
  const { requested, counts, undelivered, waitingMails, answers, now, timeZone } = props;
  return html`<div class="stack">
    ${Answers({ ...answers, timeZone })}
    ${WaitingMails({ ...waitingMails, timeZone })}
    ${Section({
      id: 'requested',
      title: 'Neue Anfragen',
      count: counts.requested,
      children:
        counts.requested === 0
          ? EmptyState({
              icon: 'inbox',
              title: 'Keine neue Anfrage',
              text: 'Anfragen aus dem Formular und aus Mails erscheinen hier von selbst. Anrufe tragen Sie über „Anfrage eintragen“ ein.',
            })
          : Rows({
              items: requested,
              count: counts.requested,
              undelivered,
              testid: 'request-row',
              row: (consultation: Consultation) => ({
                consultation,
                facts: [
                  consultation.patient.birthDate && `geb. ${formatBirthDate(consultation.patient.birthDate)}`,
                  consultation.patient.phone,
                  formatSince(consultation.updatedAt, now),
                ],
                badge: missingBadge(consultation),
                action: 'Prüfen',
              }),
            }),
    })}
  </div>`;
}

/** `fehlt: Telefon, Krankenkasse` */
function missingBadge({ patient }: Consultation): string | null {
  const missing = patientFields.filter((field: PatientField) => field !== 'email' && patient[field] === '');
  return missing.length > 0 ? `fehlt: ${missing.map((field) => patientLabels[field]).join(', ')}` : null;
}
