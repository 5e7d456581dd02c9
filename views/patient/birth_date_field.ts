import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { TypedBirthDate } from '../../consultation/typed_birth_date.ts';
import type { Words } from '../../languages/words.ts';
import { needed, Required } from '../components/form.ts';
import { icon } from '../components/icons.ts';

/**
 * Three fields for figures: nobody born in 1948 has to turn a wheel through eighty years. All three are
 * marked where the date is wrong, because no rule knows which of them it is. What belongs in them is said at
 * the first: three times is too often, and of the group Orca does not say it to whoever comes by Tab.
 *
 * @param props.typed as it was typed, or as it is kept
 */
export function BirthDateField({ words, typed, error }: BirthDateProps): VNode {
  const wrong = error && 'birthDate-error';
  const part = (name: keyof TypedBirthDate, autocomplete: string, label: string) => html`<div class="field">
    <label class="label" for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      class="input"
      type="text"
      dir="ltr"
      inputmode="numeric"
      value=${typed[name]}
      autocomplete=${autocomplete}
      ...${needed({ required: true })}
      aria-describedby=${[name === 'birthDate' && 'birthDate-hint', wrong].filter(Boolean).join(' ') || undefined}
      aria-invalid=${error ? 'true' : undefined}
    />
  </div>`;
  return html`<fieldset class=${error ? 'field field-invalid' : 'field'}>
    <legend class="label">${words.t('label-birthDate')}${Required()}</legend>
    <p class="hint" id="birthDate-hint">${words.t('hint-birthDate')}</p>
    ${error && html`<p class="field-error" id="birthDate-error">${icon('warning')}<span>${error}</span></p>`}
    <div class="date-parts">
      ${part('birthDate', 'bday-day', words.t('birth-day'))} ${part('birthMonth', 'bday-month', words.t('birth-month'))}
      ${part('birthYear', 'bday-year', words.t('birth-year'))}
    </div>
  </fieldset>`;
}

interface BirthDateProps {
  words: Words;
  typed: TypedBirthDate;
  error?: string | undefined;
}
