import { nameWords } from '../consultation/name_words.ts';
import type { Place } from './name_place.ts';
import { isGivenName, leadingName } from './names.ts';

/** A usual first name and what may be a last name behind it, wherever they stand. */
export function mentionedNames(text: string, line: number): Place[] {
  if (isAddress.test(text)) return [];
  const found: Place[] = [];
  let end = 0;
  for (const { 0: first, index } of text.matchAll(/(?<![\p{L}\p{N}@._/-])\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*/gu)) {
    if (index < end || !isGivenName(first) || titled.test(text.slice(0, index))) continue;
    const name = leadingName(text.slice(index), 2);
    const words = nameWords(name);
    if (words.length < 2 || words.length > 4 || isPlace(text.slice(index, index + name.length + 25), name))
      continue;
    found.push({ text: name, line, start: index, isMention: true });
    end = index + name.length;
  }
  return found;
}

/** "Liebe Frau Anna Roth" at the beginning: the practice. */
const isAddress =
  /^(?:sehr geehrte|liebe[rs]?|hallo|guten|hi|hey|dear|moin|werte[rs]?|grüß|servus)(?!\p{L})/iu;

const titled = /(?:dr|prof|doktor|med|hr\. dr)\.? $|(?:doktor|professor) $/i;

function isPlace(text: string, name: string): boolean {
  const next = /^[ -](\p{L}+\.?)/u.exec(text.slice(name.length))?.[1] ?? '';
  return [...nameWords(name), next].some((word) => noPerson.test(word));
}

/** Streets, hospitals and firms that bear a name. */
const noPerson =
  /(?:stra(?:ß|ss)e|str\.?|platz|weg|allee|klinik\p{L}*|krankenhaus|hospital|stift|apotheke|praxis|schule|haus|heim|gmbh|ag|kg|verein|zentrum|mvz)$/iu;
