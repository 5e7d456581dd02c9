import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PatientField } from '../../../consultation/patient.ts';
import type { PatientDataWarning } from '../../../consultation/patient_data.ts';
import { DateField, TextField } from '../../components/form.ts';
import { numberWarnings, patientLabels } from '../patient_words.ts';

interface PatientEntryFieldsProps {
  values: Partial<Record<PatientField, string>>;
  /** Messages by field. */
  errors: Record<string, string>;
  required: readonly PatientField[];
  insurers: readonly string[];
  /** What is odd about the number: said, never an obstacle. */
  numberWarning: PatientDataWarning | null;
  /** Nothing is in them yet, and the page is for typing: the first has the focus. */
  focus?: boolean;
  /** Before the names of the ids, where the page has other forms. */
  idPrefix?: string;
}

/** The patient's data as the practice types them: two in a row where there is room. */
export function PatientEntryFields(props: PatientEntryFieldsProps): VNode {
  const common = (field: PatientField) => ({
    name: field,
    id: `${props.idPrefix ?? ''}${field}`,
    label: patientLabels[field],
    value: props.values[field] ?? '',
    error: props.errors[field],
    required: props.required.includes(field),
    // The patient's data, not those of who types them.
    autocomplete: 'off',
  });
  const warning = props.errors.insuranceNumber ? null : props.numberWarning;
  return html`<div class="stack">
    <div class="field-row">
      ${TextField({ ...common('firstName'), autofocus: props.focus === true })}
      ${TextField(common('lastName'))}
    </div>
    <div class="field-row">
      ${DateField(common('birthDate'))}
      ${TextField({ ...common('phone'), type: 'tel' })}
    </div>
    <div class="field-row">
      ${TextField({ ...common('insurer'), list: props.insurers })}
      ${TextField({
        ...common('insuranceNumber'),
        hint: warning ? numberWarnings[warning] : undefined,
        spellcheck: false,
        autocapitalize: 'characters',
        width: 'code',
      })}
    </div>
    ${TextField({
      ...common('email'),
      type: 'email',
      hint: 'Ohne E-Mail-Adresse drucken Sie der Patientin oder dem Patienten einen Zettel mit dem Zugang.',
    })}
  </div>`;
}
