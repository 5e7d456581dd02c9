import { insurers } from '../consultation/insurers.ts';
import type { FoundText } from './numbers.ts';

/** Names that stand for an insurer wherever they are written, also in small letters. */
const known = new Set(
  'aok tk techniker barmer dak kkh hkk hek ikk bkk bkk24 knappschaft kbs svlfg sbk mhplus viactiv novitas pronova securvita vivida mkk debeka allianz dkv axa huk continentale gothaer hallesche hansemerkur hanse-merkur barmenia arag sdk ukv lkh lvm generali envivas ottonova pbeakk postbeamtenkrankenkasse beamtenkrankenkasse landeskrankenhilfe krankenversorgung betriebskrankenkasse innungskrankenkasse gesundheitskasse'.split(
    ' ',
  ),
);

/** Names that are words, too: only as they write themselves. */
const knownAsWritten = new Set(['BIG', 'R+V', 'KVB']);

/** The same, of two words. */
const knownPairs = new Set([
  'signal iduna',
  'alte oldenburger',
  'münchener verein',
  'mobil oil',
  'hanse merkur',
]);

/** Everything that is part of an insurer's name somewhere: `Rheinland`, `classic`, `Ersatzkasse`. */
const parts = new Set(
  `${insurers.join(' ')} Ersatzkasse GEK Krankenkassen Krankenvers Versicherung Privat Hamburg Nordwest Westfalen Lippe Sachsen Thüringen Anhalt Berlin Brandenburg Gesundheit KK NW AG Oil`
    .split(/[ /()-]+/)
    .filter((word) => /^\p{L}[\p{L}.]+$/u.test(word) && !/^(?:die|der|und|meine)$/i.test(word))
    .map((word) => word.toLowerCase()),
);

/** Before a known name stands only what tells one company's insurer from another's: `Audi BKK`. */
const general = /kranken|kasse|versicher|privat|gesundheit|^kk$|^bkk$/;

/** `Heimat Krankenkasse`: a name that nobody knows, with the word that says what it is. */
const namedKind =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}+&.-]{1,30}(?: \p{Lu}[\p{L}+&.-]{1,30})?[ -](?:Krankenkasse|Krankenversicherung|Betriebskrankenkasse|BKK)(?!\p{L})/gu;

const pronouns = /^(?:Meine?r?|Ihre?|Die|Der|Bei|Und|Gesetzliche|Private|Name|Unsere)\b/;

/**
 * The insurers that a text names, in order: `AOK Rheinland/Hamburg`, `Audi BKK`, `Techniker Krankenkasse
 * (TK)`.
 */
export function findInsurers(text: string): FoundText[] {
  const found: FoundText[] = [];
  const add = (start: number, end: number) => {
    const isTaken = found.some((other) => start < other.end && other.start < end);
    if (!isTaken) found.push({ value: text.slice(start, end), start, end });
  };
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+&.-]{0,60}(?<![&.-])/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (
      !first ||
      !isKnown(first.word, words[at + 1]?.word ?? '') ||
      /[@\p{L}\p{N}]$/u.test(text.slice(0, first.start).slice(-1))
    )
      continue;
    const before = words[at - 1];
    const isNamed =
      before &&
      /^[ -]$/.test(text.slice(before.end, first.start)) &&
      isPart(before.word) &&
      !general.test(before.word.toLowerCase());
    let last = first;
    while (
      at + 1 < words.length &&
      joins(text.slice(last.end, words[at + 1]?.start)) &&
      isPart(words[at + 1]?.word ?? '')
    ) {
      last = words[++at] ?? last;
    }
    add(
      isNamed ? before.start : first.start,
      last.end + (inBrackets(text.slice(last.end, last.end + 40))?.length ?? 0),
    );
  }
  for (const match of text.matchAll(namedKind)) {
    if (!pronouns.test(match[0])) add(match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isKnown(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  return (
    known.has(lower) ||
    knownAsWritten.has(word) ||
    knownPairs.has(`${lower} ${next.toLowerCase()}`) ||
    (lower.includes('-') && lower.split('-').some((piece) => known.has(piece)))
  );
}

/** The second word of a pair counts as part of it. */
function isPart(word: string): boolean {
  return word
    .toLowerCase()
    .split('-')
    .every((piece) => parts.has(piece) || known.has(piece));
}

function joins(gap: string): boolean {
  return /^(?: ?[/–&-] ?| )$/.test(gap);
}

/** ` (TK)` */
function inBrackets(text: string): string | null {
  const match = /^ ?\(([^()]{2,30})\)/.exec(text);
  return match?.[1]?.split(' ').every((word) => known.has(word.toLowerCase()) || isPart(word))
    ? match[0]
    : null;
}

/** What stands beside the label, without the words around it: `bei der AOK.` → `AOK` */
export function readInsurer(text: string): string | null {
  const value = text
    .replace(/^(?:(?:ist|lautet|is|bei|die|der|dem|with|the|meine?|privat|gesetzlich)[ :]+){1,4}(?=\S)/i, '')
    .split(/[;|\t]|, |\. (?=\p{Lu})| {3,}/u)[0]
    ?.replace(/[\s.,;:!*–—-]+$/, '')
    .replace(/(?: (?:und|and|mit|meine?|die|der|ist|versichert|my|with|seit|unter|als|bin))+$/i, '')
    .trim();
  return value && /\p{L}{2}/u.test(value) ? value.slice(0, 100) : null;
}
