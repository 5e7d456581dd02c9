import { nameWords } from '../consultation/name_words.ts';
import type { Name } from './names.ts';

export function isWhole({ firstName, lastName }: Name): boolean {
  return firstName !== '' && lastName !== '';
}

export function isSameName(a: Name, b: Name): boolean {
  return (
    isWhole(a) &&
    wordsOf(`${a.firstName} ${a.lastName}`).join() === wordsOf(`${b.firstName} ${b.lastName}`).join()
  );
}

/** One first name in common, or its initial, or no first name to tell them apart. */
export function isSamePerson(a: Name, b: Name): boolean {
  const [firsts, others] = [wordsOf(a.firstName), wordsOf(b.firstName)];
  if (firsts.length === 0 || others.length === 0) return sharesWord(a.lastName, b.lastName);
  const all = new Set([...wordsOf(a.lastName), ...wordsOf(b.lastName)]);
  return (
    firsts.some((one) =>
      others.some((other) => one === other || one.charAt(0) === other || other.charAt(0) === one),
    ) || firsts.some((word) => all.has(word) && wordsOf(b.lastName).includes(word))
  );
}

function wordsOf(text: string): string[] {
  return nameWords(text.toLowerCase())
    .flatMap((word) => word.split(/\p{Pd}/u))
    .map((word) => word.replace(/\.$/, ''));
}

export function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).some((word) => words.has(word));
}
