import { type PatientData, type PatientField, patientFields } from '../../consultation/patient.ts';
import {
  type PatientDataError,
  requestFields,
  validatePatientData,
} from '../../consultation/patient_data.ts';

/** How a field was found, the surest first. */
export type FoundBy = 'label' | 'shape' | 'sentence' | 'signature' | 'quote' | 'sender';

export interface PatientReading {
  /** In their normal form (section 5); empty where a field is missing or not plausible. */
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

/** Finds the fields of a request (S2) in the ways people write them. Never throws; time follows from the length. */
export function readPatient(mail: PatientMail): PatientReading {
  return judge(findFields(mail), mail.today);
}

type Findings = Partial<Record<PatientField, { written: string; by: FoundBy }>>;

/** The rules of section 5 decide what is plausible, as they do for the form. */
function judge(findings: Findings, today: string): PatientReading {
  const written = Object.fromEntries(patientFields.map((field) => [field, findings[field]?.written ?? '']));
  const { data, errors, warnings } = validatePatientData(written, { today, required: requestFields });
  const reading: PatientReading = { data, foundBy: {}, missing: [], implausible: [], warnings };
  for (const field of patientFields) {
    const error = errors[field];
    const found = findings[field];
    if (error === 'required') reading.missing.push(field);
    else if (error) {
      reading.implausible.push({ field, written: data[field].slice(0, 200), error });
      data[field] = '';
    }
    if (found && error !== 'required') reading.foundBy[field] = found.by;
  }
  return reading;
}

function findFields({ text, from }: PatientMail): Findings {
  const found: Findings = {};
  for (const line of text.split('\n')) {
    const match = /^\s*([^:\d]{2,40}?)\s*:\s*(\S.*)$/.exec(line.slice(0, 300));
    const field = match && fieldOf(match[1] ?? '');
    if (field && match[2]) found[field] ??= { written: match[2].trim(), by: 'label' };
  }
  if (from) found.email = { written: from.address, by: 'sender' };
  return found;
}

function fieldOf(label: string): PatientField | null {
  if (/vorname/i.test(label)) return 'firstName';
  if (/name/i.test(label)) return 'lastName';
  if (/geb/i.test(label)) return 'birthDate';
  if (/tel|handy|mobil/i.test(label)) return 'phone';
  if (/nummer|nr/i.test(label)) return 'insuranceNumber';
  return /kasse|versicherung/i.test(label) ? 'insurer' : null;
}
