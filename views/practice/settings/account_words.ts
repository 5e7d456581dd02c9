import type { AccountProblems } from '../../../consultation/staff.ts';

const words = {
  no_name: 'Bitte tragen Sie den Namen ein.',
  no_address: 'Bitte tragen Sie eine vollständige E-Mail-Adresse ein.',
};

/** Messages by field for an account that cannot be added. @param taken what is said of an address that has an account */
export function accountErrors({ name, email }: AccountProblems, taken: string): Record<string, string> {
  return {
    ...(name && { name: words[name] }),
    ...(email && { email: email === 'taken' ? taken : words[email] }),
  };
}
