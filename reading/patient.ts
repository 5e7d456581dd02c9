import { findCardNumbers } from '../consultation/kvnr.ts';
import { type PatientData, type PatientField, patientFields } from '../consultation/patient.ts';
import { type PatientDataError, requestFields, validatePatientData } from '../consultation/patient_data.ts';
import type { MailReading, UnsureField, UnsureOffer } from '../letters/mail_reading.ts';
import { otherAge, otherCentury } from './birth_doubts.ts';
import { by, type Candidate, candidatesOfPairs, candidatesOfShapes, sourceOf } from './candidates.ts';
import { choose } from './choice.ts';
import { isNoReply } from './classify.ts';
import { correctedDates, findCorrections } from './corrections.ts';
import type { Finding, Findings, FoundBy } from './findings.ts';
import { findShapes, type Shape } from './free_text.ts';
import { findPairs, type Pair } from './labelled.ts';
import { type Line, readLines, type Zone } from './lines.ts';
import { findNames } from './name_finder.ts';
import { readNames } from './name_parts.ts';
import type { NamePart } from './name_reading.ts';
import { type Owner, type Persons, readPersons } from './persons.ts';
import { quotesAnother } from './quoted_person.ts';

export interface PatientReading extends MailReading {
  /** In their normal form (requirements.md, section 5); empty where a field is missing or not plausible. */
  data: PatientData;
  foundBy: Partial<Record<PatientField, FoundBy>>;
  /** Fields that a request needs and that were not found, in the order of the form. */
  missing: PatientField[];
  /** Fields that were found and cannot be right, with what was written. */
  implausible: { field: PatientField; written: string; error: PatientDataError | 'card_number' }[];
  /** Taken, but worth a look: a KVNR whose check digit is wrong, none where the insurer is statutory. */
  warnings: ReturnType<typeof validatePatientData>['warnings'];
}

export interface PatientMail {
  subject: string;
  text: string;
  from: { name: string; address: string } | null;
  /** As in `ParsedMail`. */
  replyTo?: { name: string; address: string } | null;
  /** In the practice's time zone, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Finds the fields of a request (S2) in the ways people write them. Never throws; time follows from the
 * length.
 */
export function readPatient(mail: PatientMail): PatientReading {
  const found = findFields(mail);
  return judge(found, mail.today);
}

interface Found {
  findings: Findings;
  unsure: UnsureField[];
  writer: MailReading['writer'];
  /** The number of the card, where it is all that stands there. */
  card: string | null;
}

/** The rules of requirements.md, section 5, decide what is plausible, as they do for the form. */
function judge({ findings, unsure, writer, card }: Found, today: string): PatientReading {
  const values = Object.fromEntries(patientFields.map((field) => [field, findings[field]?.value ?? '']));
  const { data, errors, warnings } = validatePatientData(values, { today, required: requestFields });
  const reading: PatientReading = {
    data,
    foundBy: {},
    sources: {},
    unsure: [],
    writer,
    missing: [],
    implausible: [],
    warnings,
  };
  for (const field of patientFields) {
    const error = errors[field];
    const found = findings[field];
    if (error === 'required') reading.missing.push(field);
    else if (error) {
      reading.implausible.push({ field, written: (found?.written ?? data[field]).slice(0, 200), error });
      data[field] = '';
    }
    if (found && error !== 'required') reading.foundBy[field] = found.by;
    if (found?.source && !error) reading.sources[field] = found.source;
  }
  if (card !== null && data.insuranceNumber === '') {
    reading.implausible.push({ field: 'insuranceNumber', written: card, error: 'card_number' });
  }
  reading.unsure = plausibleOffers(unsure, today);
  if (
    (warnings.insuranceNumber === 'no_kvnr' || warnings.insuranceNumber === 'check_digit') &&
    !reading.unsure.some(({ field }) => field === 'insuranceNumber')
  ) {
    const source = reading.sources.insuranceNumber ?? null;
    reading.unsure.push({
      field: 'insuranceNumber',
      doubt: warnings.insuranceNumber,
      offers: [{ value: data.insuranceNumber, source }],
    });
  }
  return reading;
}

/** Offers in the form that a click may write: what the form would refuse is none. */
function plausibleOffers(unsure: readonly UnsureField[], today: string): UnsureField[] {
  return unsure.flatMap(({ field, doubt, offers }) => {
    const kept = offers.flatMap((offer) => {
      const { data, errors } = validatePatientData(
        { [field]: offer.value, ...offer.also },
        { today, required: [] },
      );
      if (Object.keys(errors).length > 0 || data[field] === '') return [];
      const also = Object.fromEntries(
        Object.keys(offer.also ?? {}).map((key) => [key, data[key as PatientField]]),
      );
      return [{ ...offer, value: data[field], ...(offer.also && { also }) }];
    });
    return kept.length > 0 ? [{ field, doubt, offers: kept }] : [];
  });
}

/** What the sender wrote comes first, then what stands below the greeting, then what is quoted. */
const zones: readonly Zone[] = ['own', 'signature', 'quote'];

const chosenFields = ['birthDate', 'phone', 'insurer', 'insuranceNumber'] as const;

function findFields(mail: PatientMail): Found {
  const { today } = mail;
  const lines: Line[] = [{ text: mail.subject.slice(0, 500), zone: 'own' }, ...readLines(mail.text)];
  const persons = readPersons(lines);
  const pairs = findPairs(lines, today);
  const corrections = findCorrections(lines);
  const candidates: Candidate[] = candidatesOfShapes(correctedDates(lines, corrections, today), 'own', {
    lines,
    persons,
    corrections,
  });
  const parts: NamePart[] = [];
  const allShapes: Shape[] = [];
  for (const zone of zones) {
    const found = pairs.filter((pair) => pair.zone === zone);
    const shapes = findShapes(withoutOthers(lines, pairs, zone), today);
    // A quote counts only where it tells of a patient: the practice's own mail has a phone number, too.
    if (zone === 'quote' && !tellsOfPatient(found, shapes)) continue;
    candidates.push(
      ...candidatesOfPairs(found, { lines, persons, corrections, today }),
      ...candidatesOfShapes(shapes, zone, { lines, persons, corrections }),
    );
    if (zone !== 'signature') allShapes.push(...shapes);
    parts.push(...found.flatMap((pair) => namePart(pair, lines, persons)));
  }
  const free = findNames(lines, allShapes, persons).map((name) => ({
    ...name,
    source: sourceOf(lines[name.line]?.text ?? '', name.start, name.start + name.text.length, name.text),
  }));
  const sender = (isForm(mail) ? mail.replyTo?.name : mail.from?.name) ?? '';
  const isMixed = quotesAnother(lines, persons, { candidates, parts, free, sender });
  const used = <One extends { by: FoundBy }>(all: readonly One[]) =>
    isMixed ? all.filter((one) => one.by !== 'quote') : all;
  const findings: Findings = {};
  const unsure: UnsureField[] = [];
  const owners: Partial<Record<PatientField, Owner>> = {};
  const adultsBefore = `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`;
  let isForChild = true;
  const isFamilyInsured = lines.some(({ text }) => familyInsured.test(text));
  const isCared = /betreu|vormund|bevollm|pfleg|sozial|assist/i.test(persons.writerIs);
  const isForwarded = !isMixed && tellsOnlyInQuote(candidates);
  for (const field of chosenFields) {
    const kind = {
      isProxy: persons.isProxy,
      isForwarded,
      isReachedOverWriter: isForChild || isCared,
      isFamilyInsured,
    };
    const { finding, doubt, offers, owner } = choose(field, used(candidates), kind);
    if (finding) findings[field] = finding;
    if (finding && owner !== undefined) owners[field] = owner;
    if (field === 'birthDate' && finding) isForChild &&= finding.value > adultsBefore;
    if (doubt) unsure.push({ field, doubt, offers });
    if (finding || doubt || !isMixed) continue;
    // Of the other person below: for a click, never taken.
    const below = choose(field, candidates, kind).finding;
    if (below) {
      const offer = { value: below.value, source: below.source ?? null };
      unsure.push({ field, doubt: 'whose', offers: [offer] });
    }
  }
  const { isProxy, writerIs: role } = persons;
  // Two numbers are two insured persons, whoever of them comes.
  const isCrowded = unsure.some(({ field, doubt }) => field === 'insuranceNumber' && doubt === 'several');
  const names = readNames({
    parts: used(parts),
    free: used(free),
    sender,
    isProxy,
    isDoubtful: persons.isDoubtful,
    birthDate: findings.birthDate?.value ?? '',
    role,
    isCrowded,
  });
  if (names.firstName) findings.firstName = names.firstName;
  if (names.lastName) findings.lastName = names.lastName;
  const email = emailOf(mail, pairs);
  if (email) findings.email = email;
  const wish = email && wishedAddress(lines, email.value);
  if (wish)
    unsure.push({ field: 'email', doubt: 'several', offers: [{ value: email.value, source: null }, wish] });
  // The labels are the writer's, or nobody knows for whom they ask: so is what stands there.
  if (names.hasWritersLabels || names.hasOthersDate || persons.isDoubtful) {
    for (const field of ['birthDate', 'insuranceNumber'] as const) {
      const finding = findings[field];
      if (!finding || has(field) || isTheirs(field)) continue;
      unsure.push({ field, doubt: 'whose', offers: [{ value: finding.value, source: finding.source ?? null }] });
    }
  }
  const { birthDate } = findings;
  const doubt = birthDate && (otherAge(birthDate, { lines, persons, today }) ?? otherCentury(birthDate, today));
  if (doubt && !has('birthDate')) unsure.push(doubt);
  return { findings, unsure: [...names.unsure, ...unsure], writer: names.writer, card: cardIn(lines) };

  function isTheirs(field: 'birthDate' | 'insuranceNumber'): boolean {
    if (names.hasOthersDate && field === 'birthDate') return false;
    return !persons.isDoubtful && owners[field] === 'patient';
  }

  function has(field: PatientField): boolean {
    return unsure.some((one) => one.field === field);
  }
}

const familyInsured =
  /(?<!\p{L})(?:(?:familien|mit|haupt|stamm)versicher|versicherungsnehmer|versichert über)/iu;

/** The patient's data stand in the mail that was passed on; what is above is of who passes it on. */
function tellsOnlyInQuote(candidates: readonly Candidate[]): boolean {
  const telling = candidates.filter(({ field }) => field !== 'phone');
  return telling.length >= 2 && telling.every(({ zone }) => zone === 'quote');
}

function namePart(
  { kind, value, zone, line, start, end }: Pair,
  lines: readonly Line[],
  persons: Persons,
): NamePart[] {
  if (
    kind !== 'firstName' &&
    kind !== 'lastName' &&
    kind !== 'name' &&
    kind !== 'fullName' &&
    kind !== 'nameReversed'
  )
    return [];
  if (/^[A-Z]{0,3} ?\d/.test(value)) return [];
  const source = sourceOf(lines[line]?.text ?? '', start, end, value);
  return [{ kind, value, by: by(zone, 'label'), owner: persons.ownerAt(line, start), source }];
}

/** "Bitte antworten Sie an meine private Adresse …": another one than that which wrote. */
function wishedAddress(lines: readonly Line[], own: string): UnsureOffer | null {
  for (const { text, zone } of lines) {
    const match = zone === 'quote' ? null : wish.exec(text);
    const address = match?.groups?.address?.replace(/[.]+$/, '').toLowerCase();
    if (match && address && address !== own) {
      return { value: address, source: sourceOf(text, match.index, match.index + match[0].length, address) };
    }
  }
  return null;
}

const wish =
  /(?:antwort\p{L}*|schreiben sie|mailen|rückmeldung|erreichbar|reply|answer)[^@\n]{0,80}?(?<address>[^\s<>"(:;,@]{1,64}@[^\s<>"),;@]{3,190})/iu;

/** The number of the card itself: twenty digits that begin with 80276. */
function cardIn(lines: readonly Line[]): string | null {
  for (const { text, zone } of lines) {
    const found = zone === 'quote' ? null : findCardNumbers(text)[0];
    if (found) return found;
  }
  return null;
}

/**
 * Which lines the shapes are sought in: of one zone, without what belongs to the labels of something else.
 */
function withoutOthers(lines: readonly Line[], pairs: readonly Pair[], zone: Zone): string[] {
  const texts = lines.map((line) => (line.zone === zone ? line.text : ''));
  for (const { kind, line, start, end } of pairs) {
    if (kind !== 'other') continue;
    const text = texts[line] ?? '';
    texts[line] =
      `${text.slice(0, start)}${'#'.repeat(Math.max(0, Math.min(end, text.length) - start))}${text.slice(end)}`;
  }
  return texts;
}

function tellsOfPatient(pairs: readonly Pair[], shapes: readonly Shape[]): boolean {
  const kinds = new Set<string>([
    ...pairs.map(({ kind }) => (/name/i.test(kind) ? 'name' : kind)),
    ...shapes.map(({ kind }) => kind),
  ]);
  return ['name', 'birthDate', 'insurer', 'insuranceNumber'].filter((kind) => kinds.has(kind)).length >= 2;
}

/** A website's form writes in its own name; often its text says the address that it wants answers at. */
function isForm({ from, replyTo, text }: PatientMail): boolean {
  if (from === null || isNoReply(from.address)) return true;
  if (!replyTo || replyTo.address === from.address) return false;
  return (
    /formular|website|homepage|webseite/i.test(from.address + from.name + text.slice(0, 200)) &&
    text.toLowerCase().includes(replyTo.address)
  );
}

/**
 * The way back is the address that wrote: it is known to work. One that stands in the text wins only where a
 * form or a program sent the mail; there `Reply-To` comes first.
 */
function emailOf(mail: PatientMail, pairs: readonly Pair[]): Finding | null {
  if (!isForm(mail) && mail.from) return { value: mail.from.address, by: 'sender' };
  if (mail.replyTo && !isNoReply(mail.replyTo.address)) return { value: mail.replyTo.address, by: 'sender' };
  for (const { kind, value } of pairs) {
    const address = kind === 'email' && /[^\s<>"(:;,]{1,64}@[^\s<>"),;]{3,190}/.exec(value)?.[0];
    if (address) return { value: address.replace(/[.]+$/, '').toLowerCase(), by: 'label' };
  }
  return null;
}
