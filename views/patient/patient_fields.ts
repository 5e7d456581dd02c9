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
export function PatientFields({
  words,
  values,
  typedDate,
  errors,
  insurers,
}: PatientFieldsProps & { words: Words }): VNode {
  const common = (name: PatientField) => ({
    name,
    label: words.t(`label-${name}`),
    value: values[name] ?? '',
    error: errors[name],
    required: true,
  });
  return html`
    <fieldset class="group">
      <legend>${words.t('group-person')}</legend>
      <div class="field-row">
        ${TextField({ ...common('firstName'), autocomplete: 'given-name' })}
        ${TextField({ ...common('lastName'), autocomplete: 'family-name' })}
      </div>
      ${BirthDateField({ words, typed: typedDate, error: errors.birthDate })}
    </fieldset>
    <fieldset class="group">
      <legend>${words.t('group-contact')}</legend>
      ${TextField({
        ...common('phone'),
        type: 'tel',
        autocomplete: 'tel',
        hint: words.t('hint-phone'),
      })}
      ${TextField({
        ...common('email'),
        type: 'email',
        autocomplete: 'email',
        autocapitalize: 'none',
        spellcheck: false,
        hint: words.t('hint-email'),
      })}
    </fieldset>
    <fieldset class="group">
      <legend>${words.t('group-insurance')}</legend>
      ${TextField({
        ...common('insurer'),
        list: insurers,
        autocomplete: 'off',
        hint: words.t('hint-insurer'),
      })}
      ${TextField({
        ...common('insuranceNumber'),
        autocomplete: 'off',
        autocapitalize: 'characters',
        spellcheck: false,
        width: 'code',
        hint: words.t('hint-insuranceNumber'),
      })}
    </fieldset>
  `;
}
