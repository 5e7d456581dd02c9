import type { Consultation } from '../../consultation/consultation.ts';
import { languageFacts } from '../../consultation/language.ts';
import type { PatientField } from '../../consultation/patient.ts';
import type { PatientDataError, PatientDataWarning } from '../../consultation/patient_data.ts';
import { wordsIn } from '../../languages/words.ts';
import { fieldFaultWords } from '../components/fault_words.ts';

/** `spricht Türkisch`, where the practice may need an interpreter; null elsewhere. */
export function spokenWords({ language }: Pick<Consultation, 'language'>): string | null {
  return language !== null && languageFacts[language].isForeign
    ? `spricht ${languageFacts[language].inGerman}`
    : null;
}

export const patientLabels: Record<PatientField, string> = {
  firstName: 'Vorname',
  lastName: 'Nachname',
  birthDate: 'Geburtsdatum',
  phone: 'Telefon',
  insurer: 'Krankenkasse',
  insuranceNumber: 'Versichertennummer',
  email: 'E-Mail',
};

/** Messages by field, for the practice that fills them in; null when nothing is wrong. */
export function patientErrorMessages(
  errors: Partial<Record<PatientField, PatientDataError>>,
): Record<string, string> | null {
  const wrong = Object.entries(errors) as [PatientField, PatientDataError][];
  if (wrong.length === 0) return null;
  return Object.fromEntries(wrong.map(([field, error]) => [field, errorWords(field, error)]));
}

function errorWords(field: PatientField, error: PatientDataError): string {
  const label = patientLabels[field];
  if (error === 'required') return `Bitte tragen Sie ein: ${label}.`;
  return fieldFaultWords(wordsIn('de'), { field, fault: error, label });
}

/** They warn and never block (requirements.md, section 5). */
export const numberWarnings: Record<PatientDataWarning, string> = {
  check_digit:
    'Die Prüfziffer dieser Nummer stimmt nicht. Vielleicht ist sie vertippt – bitte vergleichen Sie sie mit der Karte.',
  no_kvnr:
    'Bei einer gesetzlichen Kasse besteht die Versichertennummer aus einem Buchstaben und neun Ziffern. Bitte vergleichen Sie sie mit der Karte.',
  card_number:
    'Das ist die Nummer der Karte, nicht die Versichertennummer. Die Versichertennummer steht auf der Karte mit einem Buchstaben und neun Ziffern.',
};

export function patientName(patient: { firstName: string; lastName: string }): string {
  return `${patient.firstName} ${patient.lastName}`.trim() || 'Ohne Namen';
}
