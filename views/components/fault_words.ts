import type { PatientField } from '../../consultation/patient.ts';
import type { PatientDataError } from '../../consultation/patient_data.ts';
import type { Words } from '../../languages/words.ts';
import { mailAddressWords } from './mail_address_words.ts';

/**
 * What to do about a field of a patient's that is filled in and wrong, for patients and for the practice: the
 * code that the rule gives (consultation/patient_data.ts) is the key of its message.
 *
 * @param label what the field is called on this page
 */
export function fieldFaultWords(
  words: Words,
  {
    field,
    fault,
    label,
  }: { field: PatientField; fault: Exclude<PatientDataError, 'required'>; label: string },
): string {
  switch (fault) {
    case 'too_long':
      return field === 'email' ? mailAddressWords(words, fault) : words.t('fault-too_long', { label });
    case 'control_characters':
      return words.t('fault-control_characters', { label });
    case 'incomplete':
    case 'several':
    case 'before_at':
    case 'after_at':
      return mailAddressWords(words, fault);
    default:
      return words.t(`fault-${fault}`);
  }
}
