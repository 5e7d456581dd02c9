import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { ConsultationAction } from '../../../consultation/actions.ts';
import { mostOffers, type OfferedTime } from '../../../consultation/offered_times.ts';
import { formatShortDay, formatTime } from '../../components/formats.ts';
import { icon } from '../../components/icons.ts';
import { type FormState, fieldId } from './attempt.ts';

/** Free times of one doctor that may be offered together. */
export interface DoctorOffers {
  doctor: { id: string; name: string };
  /** Milliseconds since the epoch. */
  times: readonly number[];
}

interface OfferFieldsProps {
  action: ConsultationAction;
  /** What is free. */
  spread: readonly DoctorOffers[];
  /** What was offered before, and whether it is still free. */
  offered: readonly (OfferedTime & { isOpen: boolean })[];
  form: FormState;
  timeZone: string;
}

/** The field that carries an offer; its value is moment and doctor. */
export const offerField = 'offer';

/** S3c: instead of one date, times among which the patient chooses. */
export function OfferFields({ action, spread, offered, form, timeZone }: OfferFieldsProps): VNode | null {
  const error = form.errors[offerField];
  const id = (at: number, doctor: string) => fieldId(action, `${offerField}-${at}-${doctor}`);
  if (!spread.some(({ times }) => times.length > 0) && offered.length === 0) return null;
  const ticked = new Set(form.ticked);
  const isOpen = error !== undefined || [...ticked].some((value) => /^\d+ /.test(value));
  return html`${
    offered.length > 0 &&
    html`<p class="quiet" data-testid="offered">
      Zur Wahl angeboten: ${timesOfOffers(offered, timeZone)}. Ein Termin, den Sie festlegen, gilt stattdessen.
    </p>`
  }<details class="offer-times" data-testid="offer-times" open=${isOpen}>
    <summary>Oder wählen lassen: bis zu ${mostOffers} Zeiten anbieten</summary>
    <fieldset class=${error ? 'field field-invalid' : 'field'} id=${fieldId(action, offerField)} tabindex="-1">
      <legend class="hint">
        Tag und Uhrzeit bleiben dann leer. Reserviert sind die Zeiten nicht: Wer zuerst wählt, hat sie.
      </legend>
      ${error && html`<p class="field-error">${icon('warning')}<span>${error}</span></p>`}
      ${spread.map(
        ({ doctor, times }) => html`
          ${spread.length > 1 && times.length > 0 && html`<p class="label">${doctor.name}</p>`}
          ${times.map(
            (at) => html`<div class="choice">
              <input
                type="checkbox"
                name=${offerField}
                id=${id(at, doctor.id)}
                value=${`${at} ${doctor.id}`}
                checked=${ticked.has(`${at} ${doctor.id}`)}
                data-testid="offer"
              />
              <label for=${id(at, doctor.id)}>
                ${formatShortDay(at, timeZone)} <strong>${formatTime(at, timeZone)}</strong>
                ${spread.length > 1 && html`<span class="visually-hidden"> bei ${doctor.name}</span>`}
              </label>
            </div>`,
          )}
        `,
      )}
    </fieldset>
  </details>`;
}

/** `Mo., 23.11. 10:30, Di., 24.11. 14:00 (nicht mehr frei)` */
function timesOfOffers(offered: OfferFieldsProps['offered'], timeZone: string): string {
  return offered
    .map(({ startsAt, isOpen }) => {
      const when = `${formatShortDay(startsAt, timeZone)} ${formatTime(startsAt, timeZone)}`;
      return isOpen ? when : `${when} (nicht mehr frei)`;
    })
    .join(', ');
}

/** What the practice waits for, where the form that offers times is folded away. */
export function OffersOpen({
  offered,
  timeZone,
}: Pick<OfferFieldsProps, 'offered' | 'timeZone'>): VNode | null {
  if (offered.length === 0) return null;
  return html`<p data-testid="offers-open">
    Zur Wahl angeboten: ${timesOfOffers(offered, timeZone)}. ${
      offered.some(({ isOpen }) => isOpen)
        ? 'Die Patientin oder der Patient wählt auf der persönlichen Seite.'
        : 'Keine davon ist noch frei.'
    }
  </p>`;
}
