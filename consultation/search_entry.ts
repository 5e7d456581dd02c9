import { plain, spellOut, words } from './name_spelling.ts';
import type { PatientData } from './patient.ts';

/**
 * What one case can be found by, as a question is compared with it. Short, because there is one for each case
 * in memory.
 */
export interface SearchEntry {
  /** Every spelling of every word, a blank before and behind each: ` hans peter hanspeter `. */
  names: string;
  /** Figures only, as they are dialled inside Germany; abroad behind `00`. */
  phone: string;
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string;
  /** In small letters. */
  mail: string;
  /** Reference and dial-in codes in their normal form, a blank before each. */
  codes: string;
  /** It has not ended: those come first. */
  open: boolean;
  /** The last change, in milliseconds since the epoch. */
  at: number;
}

/**
 * @param facts.codes the reference, the dial-in code and those of guests, in their normal form
 * @param facts.about what else was noted, found like a name
 */
export function searchEntry(
  patient: Pick<PatientData, 'firstName' | 'lastName' | 'birthDate' | 'phone' | 'email'>,
  facts: { codes: readonly string[]; open: boolean; at: number; about?: string },
): SearchEntry {
  return {
    names: nameSpellings(patient, words(facts.about ?? '')),
    phone: dialled(patient.phone),
    birthDate: patient.birthDate,
    mail: patient.email.toLowerCase(),
    codes: facts.codes.map((code) => ` ${code}`).join(''),
    open: facts.open,
    at: facts.at,
  };
}

/** Every spelling of every word of a name, as it stands in `SearchEntry.names`: a blank before and behind. */
export function nameWords(patient: Pick<PatientData, 'firstName' | 'lastName'>): string[] {
  return nameSpellings(patient)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ` ${word} `);
}

/** What stands before a spelling that is only compared as a whole. */
export const wholeMark = '=';

/** `Müller` by muller, mueller; `Mueller` also by muller, but as a whole only: nobody looks for `Jol`. */
function nameSpellings(
  { firstName, lastName }: { firstName: string; lastName: string },
  about: readonly string[] = [],
): string {
  const [first, last] = [words(firstName), words(lastName)];
  const joined = [first, last].filter((part) => part.length > 1).map((part) => part.join(''));
  const spelled = new Set<string>();
  for (const word of [...first, ...last, ...joined, ...about]) {
    spelled
      .add(plain(word))
      .add(spellOut(word))
      .add(wholeMark + shortest(word));
  }
  // A spelling that stands there anyway needs no mark.
  const needed = [...spelled].filter((word) => !spelled.has(word.slice(1)) || !word.startsWith(wholeMark));
  return ` ${needed.join(' ')} `;
}

/** `Mueller` and `Müller` by the letters that both have: the one spelling that all others lead to. */
export function shortest(word: string): string {
  return plain(word).replace(/([aou])e/g, '$1');
}

/** `+49 (0)208 555-0123` and `0208 5550123` are one number. */
export function dialled(text: string): string {
  const abroad = /^\s*(?:\+|\(?00)/.test(text);
  const figures = text.replace(/\D/g, '').replace(/^00/, abroad ? '' : '00');
  if (!abroad) return figures;
  return figures.startsWith('49') ? `0${figures.slice(2).replace(/^0+/, '')}` : `00${figures}`;
}
