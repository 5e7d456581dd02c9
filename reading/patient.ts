import { type PatientData, type PatientField, patientFields } from '../consultation/patient.ts';
import { type PatientDataError, requestFields, validatePatientData } from '../consultation/patient_data.ts';
import { isNoReply } from './classify.ts';
import { readDate } from './dates.ts';
import type { Finding, Findings, FoundBy } from './findings.ts';
import { findShapes, type Shape } from './free_text.ts';
import { findInsurers, readInsurer } from './insurer_names.ts';
import { findPairs, type Pair } from './labelled.ts';
import { type Line, readLines, type Zone } from './lines.ts';
import { findNames } from './name_finder.ts';
import { combineNames, type NamePart } from './name_parts.ts';
import { findKvnrs, findPhones, readInsuranceNumber, readPhone } from './numbers.ts';

export interface PatientReading {
  /** In their normal form (requirements.md, section 5); empty where a field is missing or not plausible. */
  data: PatientData;
  foundBy: Partial<Record<PatientField, FoundBy>>;
  /** Fields that a request needs and that were not found, in the order of the form. */
  missing: PatientField[];
  /** Fields that were found and cannot be right, with what was written. */
  implausible: { field: PatientField; written: string; error: PatientDataError }[];
  /** A KVNR whose check digit is wrong: taken, but worth a look. */
  warnings: Partial<Record<PatientField, 'check_digit'>>;
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
  return judge(findFields(mail), mail.today);
}

/** The rules of requirements.md, section 5, decide what is plausible, as they do for the form. */
function judge(findings: Findings, today: string): PatientReading {
  const values = Object.fromEntries(patientFields.map((field) => [field, findings[field]?.value ?? '']));
  const { data, errors, warnings } = validatePatientData(values, { today, required: requestFields });
  const reading: PatientReading = { data, foundBy: {}, missing: [], implausible: [], warnings };
  for (const field of patientFields) {
    const error = errors[field];
    const found = findings[field];
    if (error === 'required') reading.missing.push(field);
    else if (error) {
      reading.implausible.push({ field, written: (found?.written ?? data[field]).slice(0, 200), error });
      data[field] = '';
    }
    if (found && error !== 'required') reading.foundBy[field] = found.by;
  }
  return reading;
}

/** What the sender wrote comes first, then what stands below the greeting, then what is quoted. */
const zones: readonly Zone[] = ['own', 'signature', 'quote'];

function findFields(mail: PatientMail): Findings {
  const { today } = mail;
  const lines: Line[] = [{ text: mail.subject.slice(0, 500), zone: 'own' }, ...readLines(mail.text)];
  const pairs = findPairs(lines, today);
  const findings: Findings = {};
  const parts: NamePart[] = [];
  for (const zone of zones) {
    const found = pairs.filter((pair) => pair.zone === zone);
    const shapes = findShapes(withoutOthers(lines, pairs, zone), today);
    // A quote counts only where it tells of a patient: the practice's own mail has a phone number, too.
    if (zone === 'quote' && !tellsOfPatient(found, shapes)) continue;
    takePairs(findings, found, zone, today);
    takeShapes(findings, shapes, zone);
    for (const { kind, value } of found) {
      if (/name/i.test(kind)) parts.push({ kind, value, by: by(zone, 'label') } as NamePart);
    }
  }
  const shapes = findShapes(withoutOthers(lines, pairs, 'own'), today);
  const free = findNames(lines, shapes, mail.subject);
  const sender = isForm(mail) ? (mail.replyTo ?? null) : mail.from;
  combineNames(findings, parts, free, sender?.name ?? '');
  const email = emailOf(mail, pairs);
  if (email) findings.email = email;
  return findings;
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

function by(zone: Zone, own: FoundBy): FoundBy {
  return zone === 'own' ? own : zone;
}

function takePairs(findings: Findings, pairs: readonly Pair[], zone: Zone, today: string): void {
  // "(Tel. 0208 …)" in a sentence may be of another person; "Meine Handynummer: …" is not.
  for (const pair of bySureness(pairs)) {
    const kind = pair.kind === 'number' ? numberKind(pair.value) : pair.kind;
    if (kind !== 'birthDate' && kind !== 'phone' && kind !== 'insurer' && kind !== 'insuranceNumber')
      continue;
    const value = readers[kind](pair, today);
    if (value) findings[kind] ??= { ...value, by: by(zone, 'label') };
  }
}

/** What stands beside a label, as each field is read; null where it is not even nearly that. */
const readers: Record<
  Shape['kind'],
  (pair: Pair, today: string) => { value: string; written?: string } | null
> = {
  birthDate: ({ value }, today) =>
    readDate(value, today) ?? (/\d/.test(value) ? { value: value.slice(0, 40) } : null),
  phone: ({ value }) => found(readPhone(value)),
  insurer: ({ value, sure }) => found((sure ? null : findInsurers(value)[0]?.value) ?? readInsurer(value)),
  insuranceNumber: ({ value }) => found(readInsuranceNumber(value)),
};

function found(value: string | null): { value: string } | null {
  return value === null ? null : { value };
}

/** null for the number of a house or a bill. */
function numberKind(value: string): 'phone' | 'insuranceNumber' | null {
  if (findKvnrs(value).length > 0) return 'insuranceNumber';
  return findPhones(value).length > 0 ? 'phone' : null;
}

function bySureness<Found extends { sure: boolean }>(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => Number(b.sure) - Number(a.sure));
}

function takeShapes(findings: Findings, shapes: readonly Shape[], zone: Zone): void {
  for (const { kind, value } of bySureness(shapes)) findings[kind] ??= { value, by: by(zone, 'shape') };
}

/** A website's form writes in its own name. */
function isForm({ from }: PatientMail): boolean {
  return from === null || isNoReply(from.address);
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
