import type { AccountProblems } from '../../../consultation/staff.ts';
import { wordsIn } from '../../../languages/words.ts';
import { mailAddressWords } from '../../components/fault_words.ts';

/**
 * Messages by field for an account that cannot be added.
 *
 * @param taken what is said of an address that has an account
 */
export function accountErrors({ name, email }: AccountProblems, taken: string): Record<string, string> {
  return {
    ...(name && { name: 'Bitte tragen Sie den Namen ein.' }),
    ...(email && { email: email === 'taken' ? taken : mailAddressWords(wordsIn('de'), email) }),
  };
}
