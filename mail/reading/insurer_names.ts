import { insurers } from '../../consultation/insurers.ts';
import type { FoundText } from './numbers.ts';

/** Names that stand for an insurer wherever they are written, also in small letters. */
const known =
  'AOK TK Techniker Barmer DAK KKH hkk HEK IKK BKK BKK24 Knappschaft KBS SVLFG SBK mhplus Viactiv Novitas pronova Securvita vivida mkk Debeka Allianz DKV AXA HUK HUK-COBURG Continentale Gothaer Hallesche HanseMerkur Hanse-Merkur Barmenia ARAG SDK UKV LKH LVM Generali Envivas Ottonova PBeaKK Postbeamtenkrankenkasse Beamtenkrankenkasse Landeskrankenhilfe Krankenversorgung Betriebskrankenkasse Innungskrankenkasse Gesundheitskasse'.split(
    ' ',
  );

/** Names that are also words: only as they write themselves. */
const capitals = [
  'BIG',
  'R\\+V',
  'SIGNAL IDUNA',
  'Signal Iduna',
  'Alte Oldenburger',
  'KVB',
  'Münchener Verein',
  'Mobil Oil',
];

const anyCase = (word: string) =>
  word.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

/** Everything that is part of an insurer's name somewhere: `Rheinland`, `classic`, `Ersatzkasse`. */
const parts = [
  ...new Set(
    `${insurers.join(' ')} Ersatzkasse GEK Krankenkassen Krankenkasse Krankenvers Versicherung Private Privat Hamburg Rheinland Pfalz Saarland Nordwest Westfalen-Lippe Westfalen Lippe Sachsen Thüringen Anhalt Berlin Brandenburg Bremen Gesundheitskasse Gesundheit KK NW AG Oil`
      .split(/[ /()]+/)
      .filter(
        (word) =>
          /^\p{L}[\p{L}.-]+$/u.test(word) &&
          /^\p{Lu}|^(?:classic|plus|direkt|gesund|firmus|exklusiv|krankenkasse|bkk|privat)$/u.test(word),
      ),
  ),
].sort((a, b) => b.length - a.length);

const word = (alternatives: string[]) => `(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`;
const part = word(parts.map((name) => anyCase(name.replaceAll('.', '\\.'))));
const start = word([...known.map(anyCase), ...capitals]);

/** Before the name only what tells one company's insurer from another's. */
const before = word(
  parts
    .filter((name) => !/kranken|kasse|versicher|privat|gesundheit|^KK$/i.test(name))
    .map((name) => anyCase(name.replaceAll('.', '\\.'))),
);

/** The name, what belongs to it before and behind: `Audi BKK`, `AOK Rheinland/Hamburg`, `Techniker Krankenkasse (TK)`. */
const form = new RegExp(
  `(?<![\\p{L}\\p{N}@.])(?:(?:${before})[ -])?${start}(?:(?: ?[/–&-] ?| )${part}){0,5}(?: ?\\((?:${start}|${part})\\))?`,
  'gu',
);

/** `Heimat Krankenkasse`: a name that nobody knows, with the word that says what it is. */
const namedKind =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}+&.-]{1,30}(?: \p{Lu}[\p{L}+&.-]{1,30})?[ -](?:Krankenkasse|Krankenversicherung|Betriebskrankenkasse|BKK)(?!\p{L})/gu;

const pronouns = /^(?:Meine?r?|Ihre?|Die|Der|Bei|Und|Gesetzliche|Private|Name|Unsere)\b/;

/** The insurers that a text names, in order. */
export function findInsurers(text: string): FoundText[] {
  const found: FoundText[] = [];
  for (const match of [...text.matchAll(form), ...text.matchAll(namedKind)]) {
    const start = match.index;
    if (
      pronouns.test(match[0]) ||
      found.some((other) => start < other.end && other.start < start + match[0].length)
    )
      continue;
    found.push({ value: match[0], start, end: start + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What stands beside the label, without the words around it: `bei der AOK.` → `AOK` */
export function readInsurer(text: string): string | null {
  const value = text
    .replace(/^(?:(?:ist|lautet|is|bei|die|der|dem|with|the|meine?|privat|gesetzlich)[ :]+){1,4}(?=\S)/i, '')
    .split(/[;|\t]|, |\. (?=\p{Lu})| {3,}/u)[0]
    ?.replace(/[\s.,;:!*-]+$/, '')
    .replace(/(?: (?:und|and|mit|meine?|die|der|ist|versichert|my|with|seit|unter|als|bin))+$/i, '')
    .trim();
  return value && /\p{L}{2}/u.test(value) ? value.slice(0, 100) : null;
}
