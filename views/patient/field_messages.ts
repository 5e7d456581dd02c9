import type { PatientField } from '../../consultation/patient.ts';
import type { PatientDataError } from '../../consultation/patient_data.ts';
import { mailAddressWords } from '../components/mail_address_words.ts';

/** Messages by field for the patient: what to do, never whose fault it is. */
export function fieldMessages(
  errors: Partial<Record<PatientField, PatientDataError>>,
): Partial<Record<PatientField, string>> {
  const wrong = Object.entries(errors) as [PatientField, PatientDataError][];
  return Object.fromEntries(wrong.map(([field, error]) => [field, messageFor(field, error)]));
}

export const privacyMessage = 'Bitte setzen Sie den Haken. Ohne ihn dürfen wir Ihre Anfrage nicht annehmen.';

/** For the summary above the form, in the order in which the fields stand there. */
export function summaryOf(
  errors: Partial<Record<PatientField, string>>,
): { field: string; message: string }[] {
  return formOrder.flatMap((field) => {
    const message = errors[field];
    return message ? [{ field, message }] : [];
  });
}

const formOrder: readonly PatientField[] = [
  'firstName',
  'lastName',
  'birthDate',
  'phone',
  'email',
  'insurer',
  'insuranceNumber',
];

function messageFor(field: PatientField, error: PatientDataError): string {
  switch (error) {
    case 'required':
      return missing[field];
    case 'too_long':
      if (field === 'email') return mailAddressWords.too_long;
      return `${names[field]} ist zu lang. Bitte kürzen Sie die Angabe.`;
    case 'control_characters':
      return `In dieser Angabe steckt ein unsichtbares Zeichen: ${names[field]}. Bitte tippen Sie sie neu.`;
    case 'invalid_date':
      return 'Dieses Datum gibt es nicht. Bitte schreiben Sie Tag, Monat und Jahr, zum Beispiel 12.08.1948.';
    case 'in_the_future':
      return 'Dieses Geburtsdatum liegt in der Zukunft. Bitte prüfen Sie das Jahr.';
    case 'too_long_ago':
      return 'Dieses Geburtsdatum liegt mehr als 130 Jahre zurück. Bitte prüfen Sie das Jahr.';
    case 'invalid_phone':
      return 'Mit dieser Telefonnummer können wir nicht anrufen. Bitte schreiben Sie sie mit Vorwahl, zum Beispiel 0208 123456.';
    case 'invalid_insurance_number':
      return 'Bitte schreiben Sie die Versichertennummer wie auf der Karte: ein Buchstabe und neun Ziffern, zum Beispiel A123456780.';
    default:
      return mailAddressWords[error];
  }
}

const names: Record<PatientField, string> = {
  firstName: 'Ihr Vorname',
  lastName: 'Ihr Nachname',
  birthDate: 'Ihr Geburtsdatum',
  phone: 'Ihre Telefonnummer',
  insurer: 'Ihre Krankenkasse',
  insuranceNumber: 'Ihre Versichertennummer',
  email: 'Ihre E-Mail-Adresse',
};

const missing: Record<PatientField, string> = {
  firstName: 'Bitte tragen Sie Ihren Vornamen ein.',
  lastName: 'Bitte tragen Sie Ihren Nachnamen ein.',
  birthDate: 'Bitte tragen Sie Ihr Geburtsdatum ein.',
  phone: 'Bitte tragen Sie eine Telefonnummer ein. Wir rufen an, wenn die Verbindung abbricht.',
  insurer: 'Bitte tragen Sie Ihre Krankenkasse ein.',
  insuranceNumber: 'Bitte tragen Sie Ihre Versichertennummer ein. Sie steht auf der Vorderseite der Karte.',
  email: 'Bitte tragen Sie Ihre E-Mail-Adresse ein. Dorthin schicken wir den Link.',
};
