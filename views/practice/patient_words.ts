import type { PatientField } from '../../consultation/patient.ts';
import type { PatientDataError, PatientDataWarning } from '../../consultation/patient_data.ts';
import { mailAddressWords } from '../components/mail_address_words.ts';

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
  switch (error) {
    case 'required':
      return `Bitte tragen Sie ein: ${patientLabels[field]}.`;
    case 'too_long':
      if (field === 'email') return mailAddressWords.too_long;
      return `${patientLabels[field]}: Das ist zu lang.`;
    case 'control_characters':
      return `${patientLabels[field]}: Darin sind unsichtbare Zeichen. Bitte schreiben Sie es neu.`;
    case 'invalid_date':
      return 'Dieses Datum gibt es nicht. Bitte schreiben Sie es so: 29.02.1980.';
    case 'in_the_future':
      return 'Das Geburtsdatum liegt in der Zukunft.';
    case 'too_long_ago':
      return 'Das Geburtsdatum liegt mehr als 130 Jahre zurück.';
    case 'invalid_phone':
      return 'Diese Telefonnummer ist nicht vollständig. Beispiel: 0208 123456.';
    case 'invalid_insurance_number':
      return 'Die Versichertennummer besteht aus Buchstaben und Ziffern, zum Beispiel A123456780.';
    default:
      return mailAddressWords[error];
  }
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
