import { findCardNumbers, parseKvnr } from '../consultation/kvnr.ts';
import type { MailSource } from '../letters/mail_reading.ts';
import { type Correction, isPutRight } from './corrections.ts';
import { readDate } from './dates.ts';
import type { FoundBy } from './findings.ts';
import type { Shape } from './free_text.ts';
import { findInsurers, readInsurer } from './insurer_names.ts';
import type { Pair } from './labelled.ts';
import type { Line, Zone } from './lines.ts';
import { findKvnrs, findPhones, readInsuranceNumber, readPhone } from './numbers.ts';
import { isComing, isSuperseded } from './old_values.ts';
import type { Owner, Persons } from './persons.ts';
import { kin, possessive, roleWord } from './relatives.ts';
import { sentenceEnds } from './sentences.ts';

export type CandidateField = Shape['kind'];

/** A value that may be the patient's, and what tells whether it is. */
export interface Candidate {
  field: CandidateField;
  value: string;
  written?: string;
  by: FoundBy;
  zone: Zone;
  owner: Owner;
  source: MailSource;
  /** Lower is surer: a label with its colon, a label, a look; then by the order in the mail. */
  rank: number;
  /** A date that nothing calls a date of birth and that stands alone. */
  isBare: boolean;
  /** "gilt nicht mehr", "war bis Juli bei" */
  isOld: boolean;
  /** An insurer of later. */
  isComing: boolean;
  /** The mail gives it in the place of another: for sure, or only where the two look alike. */
  isPutRight: 'surely' | 'perhaps' | null;
}

/** What the values are looked at with. */
interface Around {
  lines: readonly Line[];
  persons: Persons;
  corrections: readonly Correction[];
}

/** What was read beside labels. */
export function candidatesOfPairs(
  pairs: readonly Pair[],
  { lines, persons, corrections, today }: Around & { today: string },
): Candidate[] {
  return pairs.flatMap((pair): Candidate[] => {
    // "VN" is a first name before letters, and the number of the insured person before figures.
    const isNumber = pair.kind === 'firstName' && /^[A-Z]{0,3} ?\d/.test(pair.value);
    const field =
      pair.kind === 'number'
        ? numberKind(pair.value, lines[pair.line]?.text ?? '')
        : isNumber
          ? 'insuranceNumber'
          : pair.kind;
    if (field !== 'birthDate' && field !== 'phone' && field !== 'insurer' && field !== 'insuranceNumber')
      return [];
    const text = lines[pair.line]?.text ?? '';
    return readers[field](pair, today).map((value, nth) => {
      const place = placeIn(text, value.written ?? value.value, pair);
      return {
        field,
        ...value,
        by: by(pair.zone, 'label'),
        zone: pair.zone,
        owner: ownerOf(persons, { ...pair, field, ...place, text, label: pair.start }),
        source: sourceOf(text, pair.start, pair.end, value.written ?? value.value),
        rank: (pair.sure ? 0 : 1) + nth / 10,
        isBare: false,
        isOld: isSuperseded(text, place),
        isComing: field === 'insurer' && isComing(text, place),
        isPutRight: isPutRight(corrections, text, { line: pair.line, start: place.start }),
      };
    });
  });
}

const shapeRanks: Record<Shape['known'], number> = { look: 2, word: 2, name: 3, place: 4, bare: 8 };

/** What was told by its look. */
export function candidatesOfShapes(
  shapes: readonly Shape[],
  zone: Zone,
  { lines, persons, corrections }: Around,
): Candidate[] {
  return shapes.map(({ kind, value, known, line, start, end }) => {
    const text = lines[line]?.text ?? '';
    return {
      field: kind,
      ...(kind === 'insuranceNumber' ? withFigures({ value }) : { value }),
      by: by(zone, 'shape'),
      zone,
      owner: ownerOf(persons, { zone, line, field: kind, start, end, text, label: start }),
      source: sourceOf(text, start, end, text.slice(start, end)),
      rank: shapeRanks[known],
      isBare: known === 'bare' && kind === 'birthDate',
      isOld: isSuperseded(text, { start, end }),
      isComing: kind === 'insurer' && isComing(text, { start, end }),
      isPutRight: isPutRight(corrections, text, { line, start }),
    };
  });
}

/** Below the greeting stands the writer, whoever the patient is. */
function ownerOf(
  persons: Persons,
  place: {
    zone: Zone;
    line: number;
    field: CandidateField;
    text: string;
    label: number;
    start: number;
    end: number;
  },
): Owner {
  const { zone, line, field, text, label, start, end } = place;
  if (field === 'phone') {
    const owner = ownerOfPhone(
      persons,
      text.slice(Math.max(0, label - 60), start),
      text.slice(end, end + 40),
    );
    if (owner) return owner;
  }
  const owner = persons.ownerAt(line, start);
  return owner === null && zone === 'signature' && persons.isProxy ? 'writer' : owner;
}

/** "0171 5550100 (Tochter)", "Telefon der Tochter: …": a way to the patient over somebody else. */
function ownerOfPhone({ patientIs, isProxy }: Persons, before: string, after: string): Owner {
  const relative =
    [kinBehind.exec(after), kinBefore.exec(before), isProxy ? null : kinCalled.exec(before)]
      .map((match) => match?.groups?.kin ?? '')
      .find((kin) => kin !== '') ?? '';
  if (relative === '') return null;
  if (isProxy && roleWord(relative).slice(0, 4) === patientIs.slice(0, 4)) return null;
  return isProxy ? 'writer' : 'other';
}

const kinBehind = new RegExp(
  `^[ ,–-]{0,3}\\(?(?:(?:${possessive}|der|die|das|von|vom|des|ihre?|seine?) )*(?<kin>${kin}|betreuer(?:in)?)(?!\\p{L})(?= ?[,.;)]|$| (?-i:\\p{Lu})\\p{Ll}+ ?(?:[,.;)]|$))`,
  'iu',
);
/** "meinen Sohn Jörg anrufen 0172 …" */
const kinCalled = new RegExp(
  `(?<!\\p{L})(?:${possessive}) (?:\\p{Ll}+ )?(?<kin>${kin})(?!\\p{L})(?!.*(?:mich|meine|ich)(?!\\p{L}))[^.;\\d]{0,40}$`,
  'iu',
);
const kinBefore = new RegExp(
  `(?:telefon|tel|handy|mobil|nummer|nr|rufnummer|erreichbar|phone)\\p{L}*\\.? ?\\(?(?:(?:${possessive}|der|die|des|von|vom|ihrer?|seiner?|über|of) )+(?<kin>${kin}|betreuer(?:in)?)\\)?[ :.]{0,3}$`,
  'iu',
);

export function by(zone: Zone, own: FoundBy): FoundBy {
  return zone === 'own' ? own : zone;
}

const longestSentence = 200;

/** The sentence around a place, or as much of it as a page can show. */
export function sourceOf(text: string, start: number, end: number, written: string): MailSource {
  const ends = sentenceEnds(text);
  const from = ends.findLast((place) => place <= start) ?? 0;
  const to = ends.find((place) => place >= end) ?? text.length;
  const sentence = text.slice(from, to).trim();
  if (sentence.length <= longestSentence) return { sentence, written: written.slice(0, longestSentence) };
  const first = Math.max(from, start - 80);
  return {
    sentence: text.slice(first, first + longestSentence).trim(),
    written: written.slice(0, longestSentence),
  };
}

function placeIn(text: string, written: string, pair: Pair): { start: number; end: number } {
  const start = text.indexOf(written, pair.start);
  return start < 0 || start >= pair.end ? pair : { start, end: start + written.length };
}

type Read = { value: string; written?: string };

/** What stands beside a label, as each field is read; empty where it is not even nearly that. */
const readers: Record<CandidateField, (pair: Pair, today: string) => Read[]> = {
  birthDate: ({ value }, today) => {
    const first = readDate(value, today);
    if (!first) return /\d/.test(value) ? [{ value: value.slice(0, 40) }] : [];
    return [first];
  },
  phone: ({ value }) => {
    const all = findPhones(value).map((phone) => ({ value: phone.value }));
    return all.length > 0 ? all : found(readPhone(value));
  },
  insurer: ({ value, sure }) => {
    const known = findInsurers(value)[0];
    // "Kasse: Knappschaft S000473203": the number is none of the name.
    const upTo = value.slice(0, findKvnrs(value)[0]?.start ?? value.length);
    return found((sure ? null : known?.value) ?? readInsurer(upTo) ?? known?.value ?? null);
  },
  insuranceNumber: ({ value }) => {
    const all = findKvnrs(value).map((kvnr) => ({ value: kvnr.value }));
    if (all.length > 0) return all;
    // The number of the card is none of the insured person's.
    return findCardNumbers(value).length > 0 ? [] : found(readInsuranceNumber(value)).map(withFigures);
  },
};

/** `XO00509998`: a KVNR with letters for figures, where the check digit says that it is one. */
function withFigures<Value extends { value: string }>(read: Value): Value & { written?: string } {
  const { value } = read;
  if (!/^[A-Z][\dOIl]{9}$/.test(value) || parseKvnr(value)) return read;
  const kvnr = parseKvnr(value.replaceAll('O', '0').replace(/(?<!^)[Il]/g, '1'));
  return kvnr?.checkDigitOk ? { ...read, value: kvnr.kvnr, written: value } : read;
}

function found(value: string | null): Read[] {
  return value === null ? [] : [{ value }];
}

/** null for the number of a house or a bill. */
function numberKind(value: string, line: string): 'phone' | 'insuranceNumber' | null {
  if (findKvnrs(value).length > 0) return 'insuranceNumber';
  if (findPhones(value).length > 0) return 'phone';
  // "Signal Iduna, Nr. 123 456 789"
  return /^(?:\p{L}{0,3} ?)?\d(?:[ ./-]?\d){4}/u.test(value) && findInsurers(line).length > 0
    ? 'insuranceNumber'
    : null;
}
