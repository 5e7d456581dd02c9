import { type MailAddressFault, mailAddressFault } from '../../consultation/mail_address.ts';
import type { PatientField } from '../../consultation/patient.ts';
import type { PatientDataError } from '../../consultation/patient_data.ts';
import { type Words, wordsIn } from '../../languages/words.ts';

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

/** What is wrong with an address, at its field. */
export function mailAddressWords(words: Words, fault: MailAddressFault): string {
  // Other fields can be too long as well, and are told something else.
  return words.t(fault === 'too_long' ? 'fault-address_too_long' : `fault-${fault}`);
}

/**
 * For the practice.
 *
 * @returns undefined where it is right
 */
export function mailAddressMessage(text: string): string | undefined {
  const fault = mailAddressFault(text);
  return fault ? mailAddressWords(wordsIn('de'), fault) : undefined;
}
