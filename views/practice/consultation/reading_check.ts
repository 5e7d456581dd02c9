import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { Consultation } from '../../../consultation/consultation.ts';
import type { PatientField } from '../../../consultation/patient.ts';
import type { MailSource, ReadingDoubt, UnsureField, UnsureOffer } from '../../../letters/mail_reading.ts';
import { ActionForm, HiddenField, SubmitButton } from '../../components/form.ts';
import { formatBirthDate } from '../../components/formats.ts';
import { patientLabels } from '../patient_words.ts';
import { markText } from './marked_text.ts';

interface ReadingCheckProps {
  consultation: Consultation;
  unsure: readonly UnsureField[];
}

/**
 * What was doubtful when the mail was read: for each field the values that it may have, each one click. Until
 * somebody has looked, the request cannot be accepted.
 */
export function ReadingCheck({ consultation, unsure }: ReadingCheckProps): VNode | null {
  if (unsure.length === 0) return null;
  const firstName = unsure.find(({ field }) => field === 'firstName');
  const others = unsure.filter(({ field }) => !(firstName && field === 'lastName'));
  return html`<div class="reading-check" id="reading-check">
    <p>
      <strong>Bitte ansehen:</strong> Beim Lesen der Mail war nicht alles sicher. Ein Klick auf das, was gilt, genügt.
    </p>
    ${others.map((one) => {
      const isName = one === firstName && unsure.some(({ field }) => field === 'lastName');
      const form = OfferForm({
        consultation,
        unsure: one,
        label: isName ? 'Name' : patientLabels[one.field],
      });
      return html`<div class="reading-unsure" data-testid="reading-unsure" data-field=${one.field}>
        ${isName ? html`<div data-testid="reading-unsure" data-field="lastName">${form}</div>` : form}
      </div>`;
    })}
    ${ActionForm({
      action: `/practice/consultations/${consultation.id}/reading`,
      version: consultation.version,
      testid: 'reading-all',
      children: html`${HiddenField({ name: 'field', value: 'all' })}<div class="actions">
        ${SubmitButton({ label: 'Angesehen: Alles bleibt, wie es ist', kind: 'secondary', icon: 'check' })}
      </div>`,
    })}
    <p class="quiet">
      Gilt nichts davon? <a href=${`/practice/consultations/${consultation.id}?step=data#patient`}>Angaben berichtigen</a>
    </p>
  </div>`;
}

interface OfferFormProps {
  consultation: Consultation;
  unsure: UnsureField;
  label: string;
}

function OfferForm({ consultation, unsure, label }: OfferFormProps): VNode {
  const { field, doubt, offers } = unsure;
  const current = consultation.patient[field];
  return ActionForm({
    action: `/practice/consultations/${consultation.id}/reading`,
    version: consultation.version,
    children: html`
      ${HiddenField({ name: 'field', value: field })}
      <p class="reading-why"><strong>${label}</strong> · ${doubtWords(doubt, field)}</p>
      <ul class="offers" role="list">
        ${offers.map(
          (offer, place) => html`<li>
            ${SubmitButton({
              label: offerWords(field, offer),
              kind: 'secondary',
              name: 'offer',
              value: String(place),
              testid: 'reading-offer',
              ...(offer.value === current && isWith(consultation, offer) && { icon: 'check' as const }),
            })}
            ${offer.source && html`<p class="quiet">„${Sentence({ field, source: offer.source })}“</p>`}
          </li>`,
        )}
      </ul>
    `,
  });
}

/** With the value marked in it. */
function Sentence({ field, source }: { field: PatientField; source: MailSource }): ComponentChildren {
  return markText(source.sentence, [{ field, source, unsure: true }]).map((part) =>
    part.field ? html`<mark class="read read-unsure">${part.text}</mark>` : part.text,
  );
}

/** What stands in the data now has the check mark. */
function isWith({ patient }: Consultation, { also = {} }: UnsureOffer): boolean {
  return (Object.entries(also) as [PatientField, string | undefined][]).every(
    ([field, value]) => patient[field] === value,
  );
}

function offerWords(field: PatientField, { value, also }: UnsureOffer): string {
  if (field === 'birthDate') return formatBirthDate(value);
  if (field !== 'firstName' || !also?.lastName) return value;
  return `${value} ${also.lastName}`;
}

function doubtWords(doubt: ReadingDoubt, field: PatientField): string {
  switch (doubt) {
    case 'several':
      return 'in der Mail steht mehr als eines';
    case 'whose':
      return 'kann von jemand anderem sein';
    case 'not_called':
      if (field === 'insurer') return 'davon gibt es viele';
      return field === 'birthDate'
        ? 'die Mail nennt es nicht Geburtsdatum'
        : 'steht ohne Bezeichnung in der Mail';
    case 'order':
      return 'was Vorname und was Nachname ist, sagt die Mail nicht';
    case 'no_kvnr':
      return 'bei einer gesetzlichen Kasse ein Buchstabe und neun Ziffern';
    case 'mistyped':
      return 'wohl vertippt: ein Buchstabe statt einer Ziffer';
    case 'century':
      return 'die Mail nennt das Jahrhundert nicht';
    case 'corrected':
      return 'die Mail berichtigt es selbst';
    case 'check_digit':
      return 'die Prüfziffer stimmt nicht, vielleicht vertippt';
    case 'age':
      return 'die Mail nennt ein anderes Alter';
    case 'old':
      return 'die Mail nennt es veraltet';
  }
}

/** „Ute Lange, Tochter“; empty where the patient wrote. */
export function writerWords(writer: { name: string; role: string } | null | undefined): string {
  return writer ? [writer.name, writer.role].filter(Boolean).join(', ') : '';
}
