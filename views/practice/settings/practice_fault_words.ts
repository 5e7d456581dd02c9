import { longestWaitingWords, mostWaitingWords } from '../../../consultation/doctor_word.ts';
import type { PracticeSettings } from '../../../consultation/practice.ts';
import { mostCharacters, type PracticeFault } from '../../../consultation/practice_faults.ts';
import { mailAddressMessage } from '../../components/mail_address_words.ts';

/** What is wrong with a setting of the practice, at its field, in the settings as in the first steps. */
export function practiceFaultWords(
  fault: PracticeFault,
  { name, label, value }: { name: keyof PracticeSettings; label: string; value: string },
): string {
  switch (fault) {
    case 'too_long':
      return `${label}: Das ist zu lang, höchstens ${mostCharacters(name)} Zeichen.`;
    case 'empty':
      return 'Bitte tragen Sie den Namen der Praxis ein.';
    case 'no_mail_address':
      return mailAddressMessage(value) ?? '';
    case 'no_phone_number':
      return 'Diese Telefonnummer ist nicht vollständig. Beispiel: 0208 123456. Sprechzeiten und andere Wörter stehen hier nicht.';
    case 'no_postcode':
      return 'Die Postleitzahl hat fünf Ziffern, zum Beispiel 45468.';
    case 'no_web_address':
      return 'Die Adresse der Website beginnt mit https://';
    case 'too_many_lines':
      return `${label}: Das sind zu viele Sätze, höchstens ${mostWaitingWords} Zeilen.`;
    case 'long_line':
      return `${label}: Eine Zeile ist zu lang, höchstens ${longestWaitingWords} Zeichen.`;
    case 'not_yes':
      return `${label}: Bitte nur an- oder abwählen.`;
    case 'no_region':
      return 'Bitte wählen Sie ein Bundesland aus der Liste.';
  }
}
