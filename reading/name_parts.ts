import { mayBeParticle, nameWords } from '../consultation/name_words.ts';
import type {
  MailReading,
  MailSource,
  ReadingDoubt,
  UnsureField,
  UnsureOffer,
} from '../letters/mail_reading.ts';
import type { Finding, FoundBy } from './findings.ts';
import type { FoundName } from './name_finder.ts';
import {
  isGivenName,
  isSurelyGiven,
  leadingName,
  looksLikeName,
  maidenName,
  type Name,
  readName,
  type SplitName,
} from './names.ts';
import type { Owner } from './persons.ts';

/** A labelled name or a part of one. */
export interface NamePart {
  kind: 'firstName' | 'lastName' | 'name' | 'fullName' | 'nameReversed';
  value: string;
  by: FoundBy;
  owner: Owner;
  source: MailSource;
}

export interface NameReading {
  firstName: Finding | null;
  lastName: Finding | null;
  unsure: UnsureField[];
  writer: MailReading['writer'];
}

export interface NameInput {
  parts: readonly NamePart[];
  /** The surest first. */
  free: readonly (FoundName & { source: MailSource })[];
  /** The display name of who sent it. */
  sender: string;
  isProxy: boolean;
  /** What the writer is to the patient. */
  role: string;
  /** There are several insured persons in it. */
  isCrowded: boolean;
}

/** A name that may be the patient's. */
interface Choice extends SplitName {
  by: FoundBy;
  source: MailSource | null;
  isWeak: boolean;
  /** The mail says that it is the patient's. */
  isPatients?: boolean;
}

/**
 * Puts the patient's name together: labels come first, then names in the text, then the sender's. Half a name
 * is completed only by a source that agrees on the other half. Where somebody writes for somebody else, the
 * writer's name is the patient's in no case.
 */
export function readNames(input: NameInput): NameReading {
  const { isProxy } = input;
  const parts = input.parts.filter(({ owner }) => isPatients(owner, isProxy));
  const isWriters = ({ owner, by }: FoundName) =>
    isProxy && owner !== 'patient' && (owner === 'writer' || by === 'sentence' || by === 'signature');
  const people = input.free.filter(({ owner }) => owner !== 'other' && owner !== 'expert');
  const own = people.filter((name) => !isWriters(name)).map(choiceOf);
  const writers = people.filter(isWriters).map(choiceOf);
  const sender: Choice = { ...senderName(input.sender), by: 'sender', source: null, isWeak: false };

  const reading: NameReading = { firstName: null, lastName: null, unsure: [], writer: null };
  const doubts: { doubt: ReadingDoubt; others: Choice[] }[] = [];
  for (const part of parts) {
    const other = takePart(reading, part, parts);
    if (other) doubts.push({ doubt: 'order', others: [other] });
  }
  const isLabelled = reading.firstName !== null && reading.lastName !== null;
  const writer = writers.find(isWhole) ?? (sender.firstName || sender.lastName ? sender : writers[0]);
  const told = (name: Choice) => name.isPatients || !writer || !isSamePerson(name, writer);
  const notWriters = isProxy ? own.filter(told) : own;
  // What may be anything comes last, unless it is also what the sender is called.
  const sure = notWriters.map((name) => ({
    ...name,
    isWeak: name.isWeak && ![sender, ...own].some((other) => !other.isWeak && isSameName(other, name)),
  }));
  const ranked = sure.toSorted((a, b) => Number(a.isWeak) - Number(b.isWeak));
  for (const name of [...ranked, ...(isProxy ? [] : [sender])]) {
    if (complete(reading, name) !== 'whole') continue;
    if (isTurnedBySender(reading, name, sender)) continue;
    if (name.other) doubts.push({ doubt: 'order', others: [{ ...name, ...name.other }] });
    if (name.isWeak) doubts.push({ doubt: 'not_called', others: [] });
  }
  const patient = { firstName: reading.firstName?.value ?? '', lastName: reading.lastName?.value ?? '' };
  const rivals = isLabelled ? rivalParts(parts, patient) : own.filter((name) => isRival(name, patient));
  if (isProxy) {
    const introduced = writers.filter(({ by }) => by === 'sentence').filter(isWhole);
    if (introduced.length > 0) doubts.unshift({ doubt: 'whose', others: introduced });
    lendLastName(reading, writer, doubts);
  } else if (rivals.length > 0) doubts.unshift({ doubt: 'several', others: rivals });
  if (input.isCrowded)
    doubts.push({ doubt: 'several', others: own.filter((name) => isRival(name, patient)) });
  for (const field of ['firstName', 'lastName'] as const) {
    const finding = reading[field];
    if (finding) reading[field] = { ...finding, value: inCapitals(finding.value) };
  }
  reading.unsure = unsureOf(reading, doubts);
  reading.writer = writerOf({ isProxy, writer, sender, own, patient, role: input.role });
  return reading;
}

/**
 * "Emmerich Gudrun" from a sender who is called Gudrun Emmerich, where Gudrun is a usual first name: two
 * sources agree.
 */
function isTurnedBySender(
  reading: NameReading,
  { firstName, lastName, by }: Choice,
  sender: Choice,
): boolean {
  const isOther = sender.firstName === lastName && sender.lastName === firstName;
  if (by === 'sender' || !isOther || !isWhole(sender) || sender.other) return false;
  if (!isGivenName(lastName) || isGivenName(firstName)) return false;
  const [first, last] = [reading.firstName, reading.lastName];
  if (!first || !last) return false;
  reading.firstName = { ...first, value: lastName };
  reading.lastName = { ...last, value: firstName };
  return true;
}

function isPatients(owner: Owner, isProxy: boolean): boolean {
  return owner !== 'other' && owner !== 'expert' && !(isProxy && owner === 'writer');
}

function choiceOf({ text, by, source, isWeak, owner }: FoundName & { source: MailSource }): Choice {
  const words = nameWords(text);
  // A single word is what a mother calls her son.
  const name = words.length === 1 ? { firstName: words[0] ?? '', lastName: '', other: null } : readName(text);
  return { ...name, by, source, isWeak, isPatients: owner === 'patient' };
}

function isWhole({ firstName, lastName }: Name): boolean {
  return firstName !== '' && lastName !== '';
}

/** @returns the other way to read the name, where nothing tells */
function takePart(
  reading: NameReading,
  { kind, value, by, source }: NamePart,
  all: readonly NamePart[],
): Choice | null {
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

/** The name alone: without a date of birth, an address, the rest of a sentence behind it. */
function withoutRest(value: string): string {
  const text = (
    value
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

/** Adds what is still missing, unless the two tell of different people. */
function complete(reading: NameReading, name: Choice): 'whole' | 'half' | 'none' {
  const { firstName, lastName, by, source } = name;
  const finding = (value: string): Finding => ({ value, by, ...(source && { source }) });
  const [first, last] = [reading.firstName?.value, reading.lastName?.value];
  if (first && last) return 'none';
  if (!first && !last) {
    if (firstName) reading.firstName = finding(firstName);
    if (lastName) reading.lastName = finding(lastName);
    return firstName || lastName ? 'whole' : 'none';
  }
  if (first && lastName && sharesWord(first, firstName)) {
    reading.lastName = finding(lastName);
    return 'half';
  }
  if (last && firstName && sharesWord(last, lastName)) {
    reading.firstName = finding(firstName);
    return 'half';
  }
  return 'none';
}

/** A child named by its first name alone has most often the name of who writes: worth a look. */
function lendLastName(
  reading: NameReading,
  writer: Choice | undefined,
  doubts: { doubt: ReadingDoubt; others: Choice[] }[],
): void {
  if (!reading.firstName || reading.lastName || !writer?.lastName) return;
  reading.lastName = {
    value: writer.lastName,
    by: writer.by,
    ...(writer.source && { source: writer.source }),
  };
  doubts.push({ doubt: 'whose', others: [] });
}

/** A second block of labels with another name in it. */
function rivalParts(parts: readonly NamePart[], patient: Name): Choice[] {
  const wholes = parts.filter(
    ({ kind, by }) => by === 'label' && kind !== 'firstName' && kind !== 'lastName',
  );
  const firsts = parts.filter(({ kind, by }) => by === 'label' && kind === 'firstName');
  const names = [
    ...wholes.map(
      (part): Choice => ({
        ...readName(withoutRest(part.value)),
        by: part.by,
        source: part.source,
        isWeak: false,
      }),
    ),
    ...firsts.map((part, nth): Choice => {
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
  return names.filter((name) => isRival(name, patient));
}

function isSameName(a: Name, b: Name): boolean {
  return (
    isWhole(a) &&
    wordsOf(`${a.firstName} ${a.lastName}`).join() === wordsOf(`${b.firstName} ${b.lastName}`).join()
  );
}

/** Another whole name that is somebody else's. */
function isRival(name: Choice, patient: Name): boolean {
  return isWhole(name) && isWhole(patient) && !name.isWeak && !isSamePerson(name, patient);
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

function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(b));
  return wordsOf(a).some((word) => words.has(word));
}

/** `monika pieper` and `HEINZ RADEMACHER` as documents write them; what is mixed stays. */
function inCapitals(name: string): string {
  const isSmall = name === name.toLowerCase() && name !== name.toUpperCase();
  const isLarge = name === name.toUpperCase() && name !== name.toLowerCase() && /\p{L}{3}/u.test(name);
  if (!isSmall && !isLarge) return name;
  const words = name.toLowerCase().split(' ');
  return words
    .map((word, place) =>
      mayBeParticle(word) && place < words.length - 1 && words.length > 1
        ? word
        : word.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}

/** Both names are in doubt together: with one comes the other. */
function unsureOf(
  reading: NameReading,
  doubts: readonly { doubt: ReadingDoubt; others: Choice[] }[],
): UnsureField[] {
  const doubt = doubts[0]?.doubt;
  const { firstName, lastName } = reading;
  if (!doubt || (!firstName && !lastName)) return [];
  const chosen: Choice = {
    firstName: firstName?.value ?? '',
    lastName: lastName?.value ?? '',
    other: null,
    by: firstName?.by ?? 'label',
    source: firstName?.source ?? lastName?.source ?? null,
    isWeak: false,
  };
  const all = [chosen, ...doubts.flatMap(({ others }) => others)];
  const different = all.filter(
    (one, nth) =>
      all.findIndex((other) => other.firstName === one.firstName && other.lastName === one.lastName) === nth,
  );
  const offers = (field: 'firstName' | 'lastName'): UnsureOffer[] =>
    different
      .slice(0, 4)
      .map((name) => ({
        ...name,
        firstName: inCapitals(name.firstName),
        lastName: inCapitals(name.lastName),
      }))
      .map((name) => ({
        value: name[field],
        source: name.source,
        also: field === 'firstName' ? { lastName: name.lastName } : { firstName: name.firstName },
      }))
      .filter(({ value }) => value !== '');
  return [
    { field: 'firstName' as const, doubt, offers: offers('firstName') },
    { field: 'lastName' as const, doubt, offers: offers('lastName') },
  ];
}

function writerOf({
  isProxy,
  writer,
  sender,
  own,
  patient,
  role,
}: {
  isProxy: boolean;
  writer: Choice | undefined;
  sender: Choice;
  own: readonly Choice[];
  patient: Name;
  role: string;
}): MailReading['writer'] {
  const nameOf = ({ firstName, lastName }: Name) => `${firstName} ${lastName}`.trim().slice(0, 200);
  if (isProxy) return writer ? { name: nameOf(writer), role } : role ? { name: '', role } : null;
  if (!isWhole(patient)) return null;
  const signed = own.find(({ by }) => by === 'signature') ?? (isWhole(sender) ? sender : undefined);
  return signed && isWhole(signed) && !isSamePerson(signed, patient) ? { name: nameOf(signed), role } : null;
}

/** A display name is a name only where it looks like one: not an address, not "Familie Müller". */
function senderName(display: string): SplitName {
  const none = { firstName: '', lastName: '', other: null };
  if (/[@\d]|praxis|gmbh|info|service|support|team|familie/i.test(display)) return none;
  const words = nameWords(display);
  if (words.length === 1) return isGivenName(words[0] ?? '') ? { ...none, firstName: words[0] ?? '' } : none;
  return words.length <= 5 ? readName(display) : none;
}
