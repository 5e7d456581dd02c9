import { findCardNumbers } from '../consultation/kvnr.ts';
import { type PatientData, type PatientField, patientFields } from '../consultation/patient.ts';
import { type PatientDataError, requestFields, validatePatientData } from '../consultation/patient_data.ts';
import type { MailReading, UnsureField } from '../letters/mail_reading.ts';
import { otherAge, otherCentury } from './birth_doubts.ts';
import type { Candidate } from './candidates.ts';
import { choose } from './choice.ts';
import { isSlip } from './corrections.ts';
import type { Findings, FoundBy } from './findings.ts';
import { findPairs } from './labelled.ts';
import { type Line, readLines } from './lines.ts';
import { gather, type Material } from './material.ts';
import { readNames } from './name_parts.ts';
import { type Owner, type Persons, readPersons } from './persons.ts';
import { isForSelf, quotesAnother } from './quoted_person.ts';
import { isGrownUp } from './relatives.ts';
import { emailOf, isForm, type Sent, wishedAddress } from './way_back.ts';

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

export interface PatientMail extends Sent {
  subject: string;
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
  reading.unsure = plausibleOffers(unsure, reading, today);
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

/**
 * Offers in the form that a click may write: what the form would refuse is none. What is shown is one of
 * them.
 */
function plausibleOffers(
  unsure: readonly UnsureField[],
  { data: shown, sources }: Pick<PatientReading, 'data' | 'sources'>,
  today: string,
): UnsureField[] {
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
    if (kept.length === 0) return [];
    const value = shown[field];
    const isOffered = value === '' || kept.some((offer) => offer.value === value);
    return [
      { field, doubt, offers: isOffered ? kept : [{ value, source: sources[field] ?? null }, ...kept] },
    ];
  });
}

const chosenFields = ['birthDate', 'phone', 'insurer', 'insuranceNumber'] as const;

function findFields(mail: PatientMail): Found {
  const { today } = mail;
  const lines: Line[] = [{ text: mail.subject.slice(0, 500), zone: 'own' }, ...readLines(mail.text)];
  const sender = (isForm(mail) ? mail.replyTo?.name : mail.from?.name) ?? '';
  const persons = readPersons(lines, sender);
  const pairs = findPairs(lines, today);
  const found = gather(lines, { pairs, persons, today });
  const isMixed = quotesAnother(lines, persons, { ...found, sender });
  const used = isMixed ? withoutQuotes(found) : found;
  const { findings, owners, unsure } = chooseAll(lines, persons, {
    used: used.candidates,
    all: found.candidates,
    isMixed,
    today,
  });
  const { isProxy, writerIs: role } = persons;
  // Two numbers are two insured persons, whoever of them comes.
  const isCrowded = unsure.some(
    ({ field, doubt, offers: [one, other] }) =>
      field === 'insuranceNumber' && doubt === 'several' && !isSlip(one?.value ?? '', other?.value ?? ''),
  );
  const names = readNames({
    parts: used.parts,
    free: used.free,
    sender,
    isProxy,
    isDoubtful: persons.isDoubtful,
    isForSelf: isForSelf(lines, persons),
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
      unsure.push({
        field,
        doubt: 'whose',
        offers: [{ value: finding.value, source: finding.source ?? null }],
      });
    }
  }
  const { birthDate } = findings;
  const doubt =
    birthDate && (otherAge(birthDate, { lines, persons, today }) ?? otherCentury(birthDate, today));
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

/** The best value of each field but the names, and what is doubtful about them. */
function chooseAll(
  lines: readonly Line[],
  persons: Persons,
  {
    used,
    all,
    isMixed,
    today,
  }: { used: readonly Candidate[]; all: readonly Candidate[]; isMixed: boolean; today: string },
): { findings: Findings; owners: Partial<Record<PatientField, Owner>>; unsure: UnsureField[] } {
  const findings: Findings = {};
  const unsure: UnsureField[] = [];
  const owners: Partial<Record<PatientField, Owner>> = {};
  const kind = {
    isProxy: persons.isProxy,
    isForwarded: !isMixed && tellsOnlyInQuote(all),
    isReachedOverWriter: isReachedOverWriter(persons, null, today),
    isMinor: false,
    isFamilyInsured: lines.some(({ text }) => familyInsured.test(text)),
  };
  for (const field of chosenFields) {
    const { finding, doubt, offers, owner } = choose(field, used, kind);
    if (finding) findings[field] = finding;
    if (finding && owner !== undefined) owners[field] = owner;
    if (finding && field === 'birthDate') {
      kind.isReachedOverWriter = isReachedOverWriter(persons, finding.value, today);
      kind.isMinor = isMinor(finding.value, today);
    }
    if (doubt) unsure.push({ field, doubt, offers });
    if (finding || doubt || !isMixed) continue;
    // Of the other person below: for a click, never taken.
    const below = choose(field, all, kind).finding;
    if (below) {
      const offer = { value: below.value, source: below.source ?? null };
      unsure.push({ field, doubt: 'whose', offers: [offer] });
    }
  }
  return { findings, owners, unsure };
}

function withoutQuotes({ candidates, parts, free }: Omit<Material, 'sender'>): Omit<Material, 'sender'> {
  const own = ({ by }: { by: FoundBy }) => by !== 'quote';
  return { candidates: candidates.filter(own), parts: parts.filter(own), free: free.filter(own) };
}

/** The way to a child is its parents', the way to somebody in care the carer's. */
function isReachedOverWriter(
  { patientIs, writerIs }: Persons,
  birthDate: string | null,
  today: string,
): boolean {
  if (/betreu|vormund|bevollm|pfleg|sozial|assist/i.test(writerIs)) return true;
  if (birthDate === null) return !isGrownUp(patientIs) && !/^(?:tochter|sohn|enkel)/i.test(writerIs);
  return isMinor(birthDate, today);
}

function isMinor(birthDate: string, today: string): boolean {
  return birthDate > `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`;
}

const familyInsured =
  /(?<!\p{L})(?:(?:familien|mit|haupt|stamm)versicher|versicherungsnehmer|versichert über)/iu;

/** The patient's data stand in the mail that was passed on; what is above is of who passes it on. */
function tellsOnlyInQuote(candidates: readonly Candidate[]): boolean {
  const telling = candidates.filter(({ field }) => field !== 'phone');
  return telling.length >= 2 && telling.every(({ zone }) => zone === 'quote');
}

/** The number of the card itself: twenty digits that begin with 80276. */
function cardIn(lines: readonly Line[]): string | null {
  for (const { text, zone } of lines) {
    const found = zone === 'quote' ? null : findCardNumbers(text)[0];
    if (found) return found;
  }
  return null;
}
