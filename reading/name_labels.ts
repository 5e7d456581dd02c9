import { nameWords } from '../consultation/name_words.ts';
import {
  emptyReading,
  type NameChoice,
  type NamePart,
  type NameReading,
  readChoice,
} from './name_reading.ts';
import { isSurelyGiven, leadingName, looksLikeName, maidenName, type Name, readName } from './names.ts';
import { kin, possessive } from './relatives.ts';
import { isSamePerson, isWhole, sharesWord } from './same_person.ts';

/** @returns the other way to read the name, where nothing tells */
export function takePart(
  reading: NameReading,
  { kind, value, by, source }: NamePart,
  all: readonly NamePart[],
): NameChoice | null {
  // What can be no name is kept as it was written, for the practice to look at.
  const isOdd = /[<>{}[\]=|\\]/.test(value);
  const text = isOdd ? value : withoutRest(value);
  const words = isOdd ? [value] : nameWords(text);
  if (words.length === 0) return null;
  const set = (name: Partial<Name>) => {
    if (name.firstName) reading.firstName ??= { value: name.firstName.slice(0, 200), by, source };
    if (name.lastName) reading.lastName ??= { value: name.lastName.slice(0, 200), by, source };
  };
  const first = all.find((part) => part.kind === 'firstName');
  if (kind === 'firstName') set({ firstName: words.join(' ') });
  else if (kind === 'lastName') set({ lastName: nameWords(text.replace(/,.*$/, '')).join(' ') });
  else if (kind === 'name' && first) {
    const firstWords = new Set(nameWords(first.value).map((word) => word.toLowerCase()));
    const last = words.filter((word) => !firstWords.has(word.toLowerCase()));
    set({ lastName: (last.length > 0 ? last : words).join(' ') });
  } else if (kind === 'name' && words.length === 1 && !/\p{L},\s*\p{L}/u.test(text)) {
    const single = words[0] ?? '';
    set(isSurelyGiven(single) ? { firstName: single } : { lastName: single });
  } else {
    const order = kind === 'nameReversed' ? 'last first' : kind === 'fullName' ? 'first last' : undefined;
    const name = readName(text, order);
    const isNew = reading.firstName === null && reading.lastName === null;
    set(name);
    if (isNew && name.other) return { ...name.other, other: null, by, source, isWeak: false };
  }
  return null;
}

/** "Patient: mein Sohn, Finn Möller" */
const leadingKin = new RegExp(`^(?:${possessive}) (?:\\p{Ll}+ )?(?:${kin})(?!\\p{L})[,:]? *`, 'iu');

/** The name alone: without a date of birth, an address, the rest of a sentence behind it. */
function withoutRest(value: string): string {
  const text = (
    value
      .replace(leadingKin, '')
      .replace(maidenName, '')
      .replace(/[ ,]*\(.*$/, '')
      .split(/(?<=\p{L})[ ,(]*\d/u)[0] ?? ''
  ).trim();
  // Beside a label "Mai" and "Frau Morgen" are names, too.
  const isAlone =
    /^(?:[\p{L}\p{M}'’.\p{Pd}]+ ?){1,6}$/u.test(text) &&
    !/(?:^| )(?:geb|geboren|geborene|born|und|bin|ich|am|ist|née)(?:[. ]|$)/i.test(text);
  if (isAlone || looksLikeName(text, { min: 1, labelled: true })) return text;
  const upToComma = text.split(/[,;(]/)[0] ?? '';
  return leadingName(text, 1, { placed: true }) || upToComma;
}

/** A second block of labels with another name in it. */
export function rivalParts(parts: readonly NamePart[], patient: Name): NameChoice[] {
  const wholes = parts.filter(
    ({ kind, by }) => by === 'label' && kind !== 'firstName' && kind !== 'lastName',
  );
  const firsts = parts.filter(({ kind, by }) => by === 'label' && kind === 'firstName');
  const names = [
    ...wholes.map(
      (part): NameChoice => ({
        ...readName(withoutRest(part.value)),
        by: part.by,
        source: part.source,
        isWeak: false,
      }),
    ),
    ...firsts.map((part, nth): NameChoice => {
      const last = parts.filter(({ kind }) => kind === 'lastName' || (kind === 'name' && firsts.length > 0))[
        nth
      ];
      return {
        firstName: nameWords(part.value).join(' '),
        lastName: nameWords(last?.value ?? '').join(' '),
        other: null,
        by: part.by,
        source: part.source,
        isWeak: false,
      };
    }),
  ];
  // "Nachname: Bergg … mein Nachname ist Berg"
  const lasts = parts.filter(({ kind, by }) => by === 'label' && kind === 'lastName');
  const others = lasts
    .map(
      (part): NameChoice => ({
        firstName: patient.firstName,
        lastName: nameWords(part.value).join(' '),
        other: null,
        by: part.by,
        source: part.source,
        isWeak: false,
      }),
    )
    .filter(({ lastName }) => lastName !== '' && !sharesWord(lastName, patient.lastName));
  return [...names.filter((name) => isRival(name, patient)), ...others];
}

/** Another whole name that is somebody else's. */
export function isRival(name: NameChoice, patient: Name): boolean {
  return isWhole(name) && isWhole(patient) && !name.isWeak && !isSamePerson(name, patient);
}

/** What the labels say by themselves. */
export function labelledName(parts: readonly NamePart[]): NameChoice {
  const reading = emptyReading();
  for (const part of parts) takePart(reading, part, parts);
  return readChoice(reading);
}
