import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PatientField } from '../../consultation/patient.ts';
import type { TypedBirthDate } from '../../consultation/typed_birth_date.ts';
import type { Words } from '../../languages/words.ts';
import { TextField } from '../components/form.ts';
import { BirthDateField } from './birth_date_field.ts';

export interface PatientFieldsProps {
  values: Partial<Record<PatientField, string>>;
  /** What stands in the fields of the birth date. */
  typedDate: TypedBirthDate;
  /** Messages by field. */
  errors: Partial<Record<PatientField, string>>;
  insurers: readonly string[];
}

/** requirements.md, section 5, asked in three small groups. Never a reason, never a diagnosis. */
export function PatientFields({ words, ...form }: PatientFieldsProps & { words: Words }): VNode {
  const field = (name: PatientField) => PatientFieldInput({ ...form, words, name });
  return html`
    <fieldset class="group">
      <legend>${words.t('group-person')}</legend>
      <div class="field-row">${field('firstName')} ${field('lastName')}</div>
      ${field('birthDate')}
    </fieldset>
    <fieldset class="group">
      <legend>${words.t('group-contact')}</legend>
      ${field('phone')} ${field('email')}
    </fieldset>
    <fieldset class="group">
      <legend>${words.t('group-insurance')}</legend>
      ${field('insurer')} ${field('insuranceNumber')}
    </fieldset>
  `;
}

/** One of them, the same in every form that a patient fills in. */
export function PatientFieldInput({
  words,
  values,
  typedDate,
  errors,
  insurers,
  name,
}: PatientFieldsProps & { words: Words; name: PatientField }): VNode {
  const error = errors[name];
  if (name === 'birthDate') return BirthDateField({ words, typed: typedDate, error });
  const common = { name, label: words.t(`label-${name}`), value: values[name] ?? '', error, required: true };
  switch (name) {
    case 'firstName':
      return TextField({ ...common, autocomplete: 'given-name' });
    case 'lastName':
      return TextField({ ...common, autocomplete: 'family-name' });
    case 'phone':
      return TextField({ ...common, type: 'tel', autocomplete: 'tel', hint: words.t('hint-phone') });
    case 'email':
      return TextField({
        ...common,
        type: 'email',
        autocomplete: 'email',
        autocapitalize: 'none',
        spellcheck: false,
        hint: words.t('hint-email'),
      });
    case 'insurer':
      return TextField({ ...common, list: insurers, autocomplete: 'off', hint: words.t('hint-insurer') });
    case 'insuranceNumber':
      return TextField({
        ...common,
        autocomplete: 'off',
        autocapitalize: 'characters',
        spellcheck: false,
        width: 'code',
        hint: words.t('hint-insuranceNumber'),
      });
  }
}
