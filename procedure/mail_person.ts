import { matchNames } from '../consultation/name_match.ts';
import type { PatientData, PatientField } from '../consultation/patient.ts';
import type { Found } from '../foreign/read.ts';
import type { FoundBy } from '../reading/findings.ts';

/** In the sender's own words, not below the greeting, in a quote or in the head. */
const told: ReadonlySet<FoundBy | undefined> = new Set(['label', 'shape', 'sentence']);
/** Two words that only look like a name decide nothing. */
const called: ReadonlySet<FoundBy | undefined> = new Set(['label', 'sentence']);

/**
 * Whether a mail in somebody's conversation tells of another person. A name decides where it is called one;
 * without, two of name, birth date and insurance number must be others, because one alone may be a
 * correction.
 */
export function isOfAnother({ data, foundBy }: Found<'patient'>, known: PatientData): boolean {
  const names = ['firstName', 'lastName'] as const;
  const tells = (field: PatientField) => told.has(foundBy[field]) && data[field] !== '';
  const hasName = names.every(tells) && known.lastName !== '';
  const otherName = hasName && matchNames(`${data.firstName} ${data.lastName}`, known) === 'different';
  if (hasName && names.every((field) => called.has(foundBy[field]))) return otherName;
  const others = (['birthDate', 'insuranceNumber'] as const).filter(
    (field) => tells(field) && known[field] !== '' && data[field] !== known[field],
  );
  return others.length + Number(otherName) >= 2;
}

/**
 * Whether the sender's own words name somebody who is not this patient, in whatever way: the values beside
 * such a name are that person's. A new last name beside the known first one is a marriage.
 *
 * @param words of the sender
 */
export function namesAnother(
  { data, foundBy }: Found<'patient'>,
  known: PatientData,
  words: string,
): boolean {
  const isKnown = (name: string) => matchNames(name, known) !== 'different';
  const isFirst = (name: string) =>
    matchNames(name, { firstName: known.firstName, lastName: '' }) !== 'different';
  if (known.firstName === '' || known.lastName === '') return false;
  // Two words that are an insurer's look like a name as well: "AOK Bayern".
  const insurer = data.insurer.toLowerCase();
  const isInsurers = [data.firstName, data.lastName].every((name) => insurer.includes(name.toLowerCase()));
  if (told.has(foundBy.firstName) && data.firstName !== '' && !isInsurers) {
    return !isKnown(`${data.firstName} ${data.lastName}`) && !isFirst(data.firstName);
  }
  const introduced = introduction.exec(words.normalize('NFC'))?.[1];
  return introduced !== undefined && !isKnown(introduced) && !isFirst(introduced);
}

/** "Ich heiße Hans": one word, which no reader of names takes alone. */
const introduction = /(?<!\p{L})(?:ich hei(?:ß|ss)e|mein name ist)\s+(\p{L}[\p{L}'’-]+)(?!\p{L})/iu;
