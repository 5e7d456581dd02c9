import { nameWords } from '../consultation/name_words.ts';
import type { MailReading, MailSource, ReadingDoubt } from '../letters/mail_reading.ts';
import type { Finding } from './findings.ts';
import type { FoundName } from './name_finder.ts';
import { isRival, labelledName, rivalParts, takePart } from './name_labels.ts';
import { inCapitals, unsureOf } from './name_offers.ts';
import { emptyReading, type NameChoice, type NameInput, type NameReading } from './name_reading.ts';
import { isGivenName, type Name, readName, type SplitName } from './names.ts';
import type { Owner } from './persons.ts';
import { isSameName, isSamePerson, isWhole, sharesWord } from './same_person.ts';

type Doubts = { doubt: ReadingDoubt; others: NameChoice[] }[];

/**
 * Puts the patient's name together: labels come first, then names in the text, then the sender's. Half a name
 * is completed only by a source that agrees on the other half. Where somebody writes for somebody else, the
 * writer's name is the patient's in no case.
 */
export function readNames(input: NameInput): NameReading {
  const { isProxy } = input;
  const isWriters = ({ owner, by }: FoundName) =>
    isProxy && owner !== 'patient' && (owner === 'writer' || by === 'sentence' || by === 'signature');
  const people = input.free.filter(({ owner }) => owner !== 'other' && owner !== 'expert');
  const told = people.filter(({ isMention }) => !isMention);
  const own = told.filter((name) => !isWriters(name)).map(choiceOf);
  const writers = told.filter(isWriters).map(choiceOf);
  const sender: NameChoice = { ...senderName(input.sender), by: 'sender', source: null, isWeak: false };
  const writer = writers.find(isWhole) ?? (sender.firstName || sender.lastName ? sender : writers[0]);

  const reading = emptyReading();
  const doubts: Doubts = [];
  const labels = labelsOf(input, { own, writer, doubts, reading });
  for (const part of labels.first) take(part);
  const isLabelled = reading.firstName !== null && reading.lastName !== null;
  const notWriters = isProxy
    ? own.filter((name) => name.isPatients || !writer || !isSamePerson(name, writer))
    : own;
  // What may be anything comes last, unless it is also what the sender is called.
  const sure = notWriters.map((name) => ({
    ...name,
    isWeak: name.isWeak && ![sender, ...own].some((other) => !other.isWeak && isSameName(other, name)),
  }));
  const ranked = sure.toSorted((a, b) => Number(a.isWeak) - Number(b.isWeak));
  for (const name of ranked.filter(isTold)) takeName(name);
  for (const part of labels.quoted) take(part);
  for (const name of [...ranked, ...(isProxy ? [] : [sender])]) takeName(name);
  if (isProxy) {
    addFirstName(reading, notWriters, doubts);
    lendLastName(reading, writer, doubts);
  }
  const patient = { firstName: reading.firstName?.value ?? '', lastName: reading.lastName?.value ?? '' };
  addRivals({ input, reading, doubts, patient, people, own, writers, sender, labels, isLabelled });
  for (const field of ['firstName', 'lastName'] as const) {
    const finding = reading[field];
    if (finding) reading[field] = { ...finding, value: inCapitals(finding.value) };
  }
  reading.unsure = unsureOf(reading, doubts);
  reading.writer = writerOf({ isProxy, writer, sender, own, patient, role: input.role });
  return reading;

  function take(part: (typeof labels.first)[number]): void {
    const other = takePart(reading, part, [...labels.first, ...labels.quoted]);
    if (other) doubts.push({ doubt: 'order', others: [other] });
  }

  function takeName(name: NameChoice): void {
    if (complete(reading, name) !== 'whole') return;
    if (isTurnedBySender(reading, name, sender)) return;
    if (name.other) doubts.push({ doubt: 'order', others: [{ ...name, ...name.other }] });
    if (name.isWeak) doubts.push({ doubt: 'not_called', others: [] });
  }
}

/** The sender's own words say it, before any old mail below. */
function isTold({ by, isWeak }: NameChoice): boolean {
  return !isWeak && (by === 'sentence' || by === 'shape');
}

interface Labels {
  first: NameInput['parts'];
  quoted: NameInput['parts'];
}

/**
 * The labelled names that may be the patient's. Somebody who writes for another and puts their own name into
 * the labels is not the patient: the one whom the sentence names is.
 */
function labelsOf(
  { parts, isProxy }: NameInput,
  {
    own,
    writer,
    doubts,
    reading,
  }: { own: readonly NameChoice[]; writer: NameChoice | undefined; doubts: Doubts; reading: NameReading },
): Labels {
  const all = parts.filter(({ owner }) => isPatients(owner, isProxy));
  const labels = {
    first: all.filter(({ by }) => by !== 'quote'),
    quoted: all.filter(({ by }) => by === 'quote'),
  };
  if (!isProxy || labels.first.length === 0 || labels.first.some(({ owner }) => owner === 'patient'))
    return labels;
  const name = labelledName(labels.first);
  const patient = own.find((one) => one.isPatients && isGivenName(one.firstName.split(' ')[0] ?? ''));
  if (!name.firstName) return labels;
  const isOther = patient !== undefined && !isSamePerson(patient, name);
  if (writer && isWhole(writer) && isSamePerson(name, writer)) {
    reading.hasWritersLabels = true;
    doubts.push({ doubt: 'whose', others: isOther ? [name] : [] });
    return isOther ? { ...labels, first: [] } : labels;
  }
  if (isOther) doubts.push({ doubt: 'whose', others: [withLastName(patient, name)] });
  return labels;
}

interface Facts {
  input: NameInput;
  reading: NameReading;
  doubts: Doubts;
  patient: Name;
  /** Of whom it may be. */
  people: readonly (FoundName & { source: MailSource })[];
  own: readonly NameChoice[];
  writers: readonly NameChoice[];
  sender: NameChoice;
  labels: Labels;
  isLabelled: boolean;
}

/** Who else it may be, and why. */
function addRivals({ input, doubts, patient, own, ...facts }: Facts): void {
  const others = input.isProxy ? [] : rivalsOf({ input, doubts, patient, own, ...facts });
  if (others.length > 0) doubts.unshift({ doubt: 'several', others });
  if (input.isProxy) addRivalsOfProxy({ input, doubts, patient, own, ...facts });
  if (input.isForSelf && isAnothers({ input, doubts, patient, own, ...facts })) {
    doubts.unshift({ doubt: 'whose', others: [facts.sender] });
    facts.reading.hasOthersDate = true;
  }
  const beside = facts.people
    .filter(({ besideDate, isWeak }) => besideDate && besideDate === input.birthDate && !isWeak)
    .map(choiceOf)
    // Of several who come together one date may be for all.
    .filter((name) => !(input.isProxy && name.isPatients && isWhole(patient)));
  if (beside.length > 0 && !beside.some((name) => isSamePerson(name, patient))) {
    facts.reading.hasOthersDate = true;
    doubts.unshift({ doubt: 'whose', others: beside.filter(isWhole) });
  }
  if (input.isCrowded)
    doubts.push({ doubt: 'several', others: own.filter((name) => isRival(name, patient)) });
}

/** The writer asks for themselves, and is called otherwise than the one whose name stands there. */
function isAnothers({ patient, sender, own, people }: Facts): boolean {
  if (!isWhole(sender) || !isWhole(patient) || isSamePerson(patient, sender)) return false;
  const saying = [
    ...own.filter(({ by }) => by === 'signature'),
    ...people.filter(({ isIntroduced, isOfWriter }) => isIntroduced || isOfWriter).map(choiceOf),
  ];
  return !saying.some((name) => isSamePerson(name, patient));
}

/** The writer is the patient, or nobody says that they are not. */
function rivalsOf({ people, reading, patient, own, labels, isLabelled }: Facts): NameChoice[] {
  const introduced = people.filter(({ isIntroduced }) => isIntroduced).map(choiceOf);
  const rivals = isLabelled
    ? [
        ...rivalParts([...labels.first, ...labels.quoted], patient),
        ...introduced.filter((name) => isWhole(name) && isOtherName(name, patient)),
      ]
    : own.filter((name) => isRival(name, patient));
  const by = reading.firstName?.by;
  if (by !== 'sender' && by !== 'signature') return rivals;
  const mentioned = people.filter(({ isMention }) => isMention).map(choiceOf);
  return [...rivals, ...mentioned.filter((name) => isRival(name, patient))];
}

function addRivalsOfProxy({ input, doubts, patient, own, writers, sender }: Facts): void {
  const others = own
    .filter((name) => name.isPatients && isGivenName(name.firstName.split(' ')[0] ?? ''))
    .map((name) => withLastName(name, patient))
    .filter((name) => isRival(name, patient));
  if (others.length > 0) doubts.unshift({ doubt: 'several', others });
  const writing = writers.filter(({ by }) => by === 'sentence').filter(isWhole);
  if (writing.length > 0) doubts.unshift({ doubt: 'whose', others: writing });
  else if (input.isDoubtful) doubts.unshift({ doubt: 'whose', others: isWhole(sender) ? [sender] : [] });
}

/** Somebody else, or called otherwise now. */
function isOtherName(name: Name, patient: Name): boolean {
  return isWhole(patient) && (!isSamePerson(name, patient) || !sharesWord(name.lastName, patient.lastName));
}

/** A child, a husband: called as the one is beside whom they are named. */
function withLastName(name: NameChoice, { lastName }: Name): NameChoice {
  return name.lastName === '' ? { ...name, lastName } : name;
}

/**
 * "Emmerich Gudrun" from a sender who is called Gudrun Emmerich, where Gudrun is a usual first name: two
 * sources agree.
 */
function isTurnedBySender(
  reading: NameReading,
  { firstName, lastName, by }: NameChoice,
  sender: NameChoice,
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

function choiceOf({ text, by, source, isWeak, owner }: FoundName & { source: MailSource }): NameChoice {
  const words = nameWords(text);
  // A single word is what a mother calls her son.
  const name = words.length === 1 ? { firstName: words[0] ?? '', lastName: '', other: null } : readName(text);
  return { ...name, by, source, isWeak, isPatients: owner === 'patient' };
}

/** Adds what is still missing, unless the two tell of different people. */
function complete(reading: NameReading, name: NameChoice): 'whole' | 'half' | 'none' {
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

/** "Name: Sommer", and "für meinen Mann Dieter". */
function addFirstName(reading: NameReading, names: readonly NameChoice[], doubts: Doubts): void {
  const name = names.find(
    ({ firstName, lastName, isPatients }) => isPatients && lastName === '' && isGivenName(firstName),
  );
  if (!name || reading.firstName || !reading.lastName) return;
  reading.firstName = { value: name.firstName, by: name.by, ...(name.source && { source: name.source }) };
  doubts.push({ doubt: 'whose', others: [] });
}

/** A child named by its first name alone has most often the name of who writes: worth a look. */
function lendLastName(reading: NameReading, writer: NameChoice | undefined, doubts: Doubts): void {
  if (!reading.firstName || reading.lastName || !writer?.lastName) return;
  reading.lastName = {
    value: writer.lastName,
    by: writer.by,
    ...(writer.source && { source: writer.source }),
  };
  doubts.push({ doubt: 'whose', others: [] });
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
  writer: NameChoice | undefined;
  sender: NameChoice;
  own: readonly NameChoice[];
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
