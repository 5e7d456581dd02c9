import type { PatientField } from '../../consultation/patient.ts';
import type { PatientDataError } from '../../consultation/patient_data.ts';
import type { Words } from '../../languages/words.ts';
import { fieldFaultWords } from '../components/fault_words.ts';

/** Messages by field for the patient: what to do, never whose fault it is. */
export function fieldMessages(
  words: Words,
  errors: Partial<Record<PatientField, PatientDataError>>,
): Partial<Record<PatientField, string>> {
  const wrong = Object.entries(errors) as [PatientField, PatientDataError][];
  return Object.fromEntries(wrong.map(([field, error]) => [field, messageFor(words, field, error)]));
}

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

function messageFor(words: Words, field: PatientField, error: PatientDataError): string {
  if (error === 'required') return words.t(`missing-${field}`);
  return fieldFaultWords(words, { field, fault: error, label: words.t(`label-${field}`) });
}
