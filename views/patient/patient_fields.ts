import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PatientField } from '../../consultation/patient.ts';
import { DateField, TextField } from '../components/form.ts';

export interface PatientFieldsProps {
  values: Partial<Record<PatientField, string>>;
  /** Messages by field. */
  errors: Partial<Record<PatientField, string>>;
  insurers: readonly string[];
}

/** requirements.md, section 5, asked in three small groups. Never a reason, never a diagnosis. */
export function PatientFields({ values, errors, insurers }: PatientFieldsProps): VNode {
  const common = (name: PatientField) => ({
    name,
    value: values[name] ?? '',
    error: errors[name],
    required: true,
  });
  return html`
    <fieldset class="group">
      <legend>Wer Sie sind</legend>
      <div class="field-row">
        ${TextField({ ...common('firstName'), label: 'Vorname', autocomplete: 'given-name' })}
        ${TextField({ ...common('lastName'), label: 'Nachname', autocomplete: 'family-name' })}
      </div>
      ${DateField({ ...common('birthDate'), label: 'Geburtsdatum', autocomplete: 'bday' })}
    </fieldset>
    <fieldset class="group">
      <legend>Wie wir Sie erreichen</legend>
      ${TextField({
        ...common('phone'),
        label: 'Telefon',
        type: 'tel',
        autocomplete: 'tel',
        hint: 'Wir rufen Sie an, wenn die Videoverbindung abbricht.',
      })}
      ${TextField({
        ...common('email'),
        label: 'E-Mail-Adresse',
        type: 'email',
        autocomplete: 'email',
        autocapitalize: 'none',
        spellcheck: false,
        hint: 'Dorthin schicken wir Einwilligung, Termin und Link.',
      })}
    </fieldset>
    <fieldset class="group">
      <legend>Wie Sie versichert sind</legend>
      ${TextField({
        ...common('insurer'),
        label: 'Krankenkasse oder Versicherung',
        list: insurers,
        autocomplete: 'off',
        hint: 'Tippen Sie die ersten Buchstaben, dann schlagen wir Namen vor.',
      })}
      ${TextField({
        ...common('insuranceNumber'),
        label: 'Versichertennummer',
        autocomplete: 'off',
        autocapitalize: 'characters',
        spellcheck: false,
        width: 'code',
        hint: 'Sie steht auf der Vorderseite Ihrer Karte: ein Buchstabe und neun Ziffern. Private Versicherungen schreiben sie anders; das geht auch.',
      })}
    </fieldset>
  `;
}
