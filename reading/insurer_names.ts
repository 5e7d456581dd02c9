import { insurers } from '../consultation/insurers.ts';
import { statutoryWords } from '../consultation/statutory.ts';
import { neverNames } from './no_names.ts';
import type { FoundText } from './numbers.ts';

/** Names that stand for an insurer wherever they are written, also in small letters. */
const known = new Set([
  ...statutoryWords.filter((word) => !word.includes(' ')),
  ...'bkk betriebskrankenkasse debeka allianz dkv axa huk continentale gothaer hallesche hansemerkur hanse-merkur barmenia arag sdk ukv lkh lvm generali envivas ottonova pbeakk postbeamtenkrankenkasse beamtenkrankenkasse heilfürsorge landeskrankenhilfe krankenversorgung'.split(
    ' ',
  ),
]);

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

/** Names that funds had before and that people still write; as of January 2026, collected by hand. */
const former =
  'BKK VBU|BKK Mobil Oil|Betriebskrankenkasse Mobil|BKK Mobil|Daimler BKK|Deutsche BKK|Siemens BKK|Siemens-Betriebskrankenkasse|mhplus BKK|Die Schwenninger Krankenkasse|Schwenninger BKK|Schwenninger|actimonda krankenkasse|actimonda|BKK Verbund Plus|Vaillant BKK|Brandenburgische BKK|Thüringer BKK|BKK RWE|Wieland BKK|BKK Textilgruppe Hof|Metzinger BKK|BKK Voralb|BKK Vital|BKK Stadt Augsburg|BKK Schwarzwald-Baar-Heuberg|BKK Beiersdorf|BKK Aesculap|atlas BKK ahlmann|BKK Kassana|BKK Demag Krauss-Maffei|BKK Essanelle|BKK Grillo-Werke|BKK Melitta Plus|BKK Achenbach Buschhütten|BKK Advita|BKK ALP plus|BKK Basell|BKK BPW Bergische Achsen|BKK BMW|BKK Hoesch|BKK futur|BKK ZF & Partner|BKK Herford Minden Ravensberg|BKK Rieker Ricosta Weisser|BKK MEM|BKK Phoenix|BKK Gesundheit|BKK vor Ort|BKK der BPW|HEAG BKK|Ernst und Young BKK|Novitas Vereinigte BKK|IKK Nord|IKK Nordrhein|Die Innovationskasse|KKH-Allianz|AOK Rheinland|AOK Nordwest|AOK Westfalen-Lippe|AOK Berlin-Brandenburg|AOK Sachsen|AOK Thüringen|AOK Hamburg|AOK Saarland|BARMER GEK|Barmer Ersatzkasse|Hamburg Münchener Krankenkasse|Hanseatische Krankenkasse|Handelskrankenkasse|Kaufmännische Krankenkasse|Deutsche Angestellten-Krankenkasse|Deutsche Angestellten Krankenkasse|Techniker Krankenkasse|Die Techniker|Knappschaft-Bahn-See|Knappschaft Bahn See|Landwirtschaftliche Krankenkasse|BIG direkt|BIG Gesundheit'.split(
    '|',
  );

/** Everything that is part of an insurer's name somewhere: `Rheinland`, `classic`, `Ersatzkasse`. */
const parts = new Set(
  `${[...insurers, ...former].join(' ')} Ersatzkasse GEK Krankenkassen Krankenvers Versicherung Privat Hamburg Nordwest Westfalen Lippe Sachsen Thüringen Anhalt Berlin Brandenburg Gesundheit KK NW AG Oil`
    .split(/[ /()-]+/)
    .filter((word) => /^\p{L}[\p{L}.]+$/u.test(word) && !/^(?:die|der|und|meine|vor|ort|plus)$/i.test(word))
    .map((word) => word.toLowerCase()),
);

/** Whole names, the longest first, with any marks and blanks between their words. */
const wholeNames = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...insurers, ...former]
    .filter((name) => /[ -]/.test(name))
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(/[ –-]+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[ –-]{1,3}'),
    )
    .join('|')})(?![\\p{L}\\p{N}]|[-/]\\p{L})`,
  'giu',
);

/** Most lines hold none: this is the cheap look at them. */
const mayHoldInsurer = new RegExp(
  [...known, ...[...knownAsWritten].map((name) => name.replace('+', '\\+')), ...insurers, ...former]
    .map((name) =>
      name
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .toLowerCase()
        .slice(0, 4),
    )
    .filter((start, at, all) => all.indexOf(start) === at)
    .concat('kranken', 'kasse')
    .join('|'),
  'i',
);

/** Before a known name stands only what tells one company's insurer from another's: `Audi BKK`. */
const general = /^freie?$|kranken|kasse|versicher|privat|gesundheit|^kk$|^bkk$/;

/** Alone they name none of dozens: the word beside them does. */
const ofCompanies = /^(?:bkk|ikk|betriebskrankenkasse|innungskrankenkasse)$/i;

/** `Heimat Krankenkasse`: a name that nobody knows, with the word that says what it is. */
const namedKind =
  /(?<![\p{L}\p{N}.])\p{Lu}[\p{L}+&-]{1,30}(?: \p{Lu}[\p{L}+&-]{1,30})?[ -](?:Krankenkasse|Krankenversicherung|Betriebskrankenkasse|BKK)(?!\p{L})/gu;

const pronouns =
  /^(?:Meine?[rn]?|Ihre?[rn]?|Seine?[rn]?|Die|Der|Bei|Und|Als|Gesetzliche[rn]?|Private?[rn]?|Name|Unsere[rn]?|Welche|Keine|Eine|Alte|Neue|Frühere|Hallo|Hier|Auch|Neu|Alt)$/;

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
  if (!mayHoldInsurer.test(text)) return [];
  for (const match of text.matchAll(wholeNames)) {
    const end = match.index + match[0].length;
    const short =
      /^ (?:SBK|TK|KKH|HEK|hkk|DAK|LKH|UKV|DKV)(?!\p{L})/u.exec(text.slice(end, end + 8))?.[0] ?? '';
    add(match.index, end + (short.length || (inBrackets(text.slice(end, end + 40))?.length ?? 0)));
  }
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
      !general.test(before.word.toLowerCase()) &&
      (isPart(before.word) || (ofCompanies.test(first.word) && isCompany(before.word)));
    let last = first;
    while (
      at + 1 < words.length &&
      joins(text.slice(last.end, words[at + 1]?.start)) &&
      isPart(words[at + 1]?.word ?? '')
    ) {
      last = words[++at] ?? last;
    }
    // "BKK Musterfirma": nobody knows them all.
    while (last === first && !isNamed && ofCompanies.test(first.word)) {
      const next = words[at + 1];
      if (!next || !/^ ?[–-]? ?$/.test(text.slice(last.end, next.start)) || !isCompany(next.word)) break;
      last = next;
      at++;
    }
    add(
      isNamed ? before.start : first.start,
      last.end + (inBrackets(text.slice(last.end, last.end + 40))?.length ?? 0),
    );
  }
  for (const match of text.matchAll(namedKind)) {
    // "Meine Krankenkasse", "Videosprechstunde Krankenkasse"
    const words = match[0].split(/[ -]/).slice(0, -1);
    const taken = words.findLastIndex((word) => pronouns.test(word) || neverNames.has(word.toLowerCase()));
    if (taken === words.length - 1) continue;
    const skipped = words.slice(0, taken + 1).join(' ').length;
    add(match.index + (skipped > 0 ? skipped + 1 : 0), match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A word that may be a company's: with a capital, and none of those that stand before or behind a name. */
function isCompany(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) &&
    !/\d{3}/.test(word) &&
    !pronouns.test(word) &&
    !neverNames.has(word.toLowerCase()) &&
    !/^(?:vers|nr|kvnr|kv|tel|mitglied|geb|versich|handy|mobil|seit|ich|sie|er|krankenvers)/i.test(word)
  );
}

function isKnown(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  return (
    known.has(lower) ||
    knownAsWritten.has(word) ||
    knownPairs.has(`${lower} ${next.toLowerCase()}`) ||
    (lower.includes('-') &&
      lower.split('-').some((piece) => known.has(piece)) &&
      !/-(?:nr|nummer)$/.test(lower))
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
    ?.replace(/[\s.,;:!*/–—-]+$/, '')
    .replace(/(?: (?:und|and|mit|meine?|die|der|ist|versichert|my|with|seit|unter|als|bin))+$/i, '')
    // "TK 101575519", "AOK (bis 31.12.": a number of the fund or of somebody, the rest of a remark.
    .replace(
      /[\s,:(–-]+(?:(?:ik|nr|nummer|kassen-?nr|mitglieds-?nr|vers\.?-?nr)\.?[\s:]*)?\(?\d{4,}.*$/iu,
      '',
    )
    .replace(/\s*\((?![^()]*\)).*$/u, '')
    .replace(/(?<=\p{L}) (?:privat|pkv|gesetzlich|gkv)$/u, '')
    .trim();
  return value && /\p{L}{2}/u.test(value) ? value.slice(0, 100) : null;
}

/** The text with signs in the place of insurers: "AOK Rheinland" is nobody. */
export function withoutInsurers(text: string): string {
  return findInsurers(text).reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${'#'.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}
