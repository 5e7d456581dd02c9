import { nameWords } from '../consultation/name_words.ts';
import type { Shape } from './free_text.ts';
import { withoutInsurers } from './insurer_names.ts';
import type { Place } from './name_place.ts';
import { isGivenName, looksLikeName, maidenName, trailingName } from './names.ts';
import { anyKin } from './patient_starts.ts';

/** Directly before the date of birth, perhaps in the order `Otto, Sabine`. */
export function besideDate(text: string, shape: Shape, from: number): Place | null {
  const upTo = text.slice(Math.max(from, shape.start - 160), shape.start);
  const kinAt = [...upTo.matchAll(anyKin)].at(-1);
  const rest = upTo
    .slice(kinAt ? kinAt.index + kinAt[0].length : 0)
    .replace(maidenName, ' ')
    .replace(/\([^()]{0,60}\)/g, ' ');
  const bare = withoutInsurers(rest);
  const prefix = bare.replace(birthWords, '');
  const placed = prefix.length < bare.trimEnd().length || shape.known === 'word';
  const parts = prefix.split(/[,;]/);
  const [last = '', previous = ''] = [parts.at(-1), parts.at(-2)];
  const words = nameWords(last);
  const before = nameWords(previous.replace(/^.*[.:!?] /, ''));
  const tail = before.at(-1) ?? '';
  const isFirstOnly =
    words.length === 1 || (words.length > 1 && words.every(isGivenName) && before.length < 4);
  if (isFirstOnly && looksLikeName(last.trim(), { min: 1, placed })) {
    const isWhole = words.length > 1 && looksLikeName(before.join(' '), { min: 1, placed });
    if (isWhole) return named(text, `${before.join(' ')}, ${last.trim()}`, tail);
    if (words.length === 1 && looksLikeName(tail, { min: 1, placed })) {
      return named(text, `${lastWithParticles(before)}, ${last.trim()}`, tail);
    }
  }
  const name = trailingName(last, { placed });
  return named(text, name, name.split(' ')[0] ?? '');

  function named(whole: string, name: string, firstWord: string): Place | null {
    const start = whole.lastIndexOf(firstWord, shape.start);
    return name === '' ? null : { text: name, line: shape.line, start: Math.max(0, start) };
  }
}

const birthWords =
  /[\s,;:(*–-]*(?:\b(?:geb(?:oren|ohren|orhen)?\.?(?: bin ich)?(?: am)?|beide geb(?:oren)?\.?(?: am)?|born(?: on)?|geburtsdatum|geburtstag|geb\.?-?dat(?:um)?\.?|dob|wurde am|bin am|am))?[\s,;:(*–-]*$/i;

/** `de Vries`, where the comma follows a last name of several words. */
function lastWithParticles(words: readonly string[]): string {
  let start = words.length - 1;
  while (
    start > 0 &&
    /^(?:von|vom|van|zu|zur|zum|der|den|de|del|della|di|da|dos|du|la|le|el|al|ter|ten)$/i.test(
      words[start - 1] ?? '',
    )
  )
    start--;
  return words.slice(start).join(' ');
}
