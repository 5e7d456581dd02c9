import { westernDigits } from './digits.ts';
import { isCardNumber, parseKvnr } from './kvnr.ts';
import { type MailAddressFault, mailAddressFault } from './mail_address.ts';
import { type PatientData, type PatientField, patientFields } from './patient.ts';
import { phoneNumber } from './phone_number.ts';
import { isStatutory } from './statutory.ts';

export type PatientDataError =
  | 'required'
  | 'too_long'
  /** Characters that nobody types: NUL, escape, half a surrogate pair. */
  | 'control_characters'
  | 'invalid_date'
  | 'incomplete_date'
  | 'short_year'
  | 'in_the_future'
  /** Born more than 130 years ago. */
  | 'too_long_ago'
  | 'invalid_phone'
  | 'invalid_insurance_number'
  /** Of an e-mail address. */
  | MailAddressFault;

export type PatientDataWarning =
  /** A KVNR whose check digit is wrong: cards with one exist. */
  | 'check_digit'
  /** The insurer is a statutory one, and the number is no KVNR. */
  | 'no_kvnr'
  /** The number of the card itself, which names nobody who is insured. */
  | 'card_number';

export interface PatientDataResult {
  /** In its normal form; a field with an error holds what was typed, so that the form can show it again. */
  data: PatientData;
  errors: Partial<Record<PatientField, PatientDataError>>;
  /** Worth a look, never an obstacle. */
  warnings: Partial<Record<PatientField, PatientDataWarning>>;
}

/** What a patient who asks by form must give (S2); the tick for privacy is the form's own. */
export const requestFields: readonly PatientField[] = patientFields;

/** What the practice must give that enters a request by hand (the patient phoned). */
export const practiceEntryFields: readonly PatientField[] = ['firstName', 'lastName', 'birthDate', 'phone'];

/**
 * The rules of requirements.md, section 5, the same for form, mail intake and the practice.
 *
 * @param today in the practice's time zone, `YYYY-MM-DD`
 */
export function validatePatientData(
  input: Partial<Record<PatientField, string | undefined>>,
  { today, required }: { today: string; required: readonly PatientField[] },
): PatientDataResult {
  const result: PatientDataResult = {
    data: {
      firstName: '',
      lastName: '',
      birthDate: '',
      phone: '',
      insurer: '',
      insuranceNumber: '',
      email: '',
    },
    errors: {},
    warnings: {},
  };
  for (const field of patientFields) {
    const tidied = tidy(input[field] ?? '');
    const text = inFigures.includes(field) ? westernDigits(tidied) : tidied;
    const { value = text, error } = check(field, text, today, required.includes(field));
    result.data[field] = value;
    if (error) result.errors[field] = error;
  }
  const warning = result.errors.insuranceNumber ? null : numberWarning(result.data);
  if (warning) result.warnings.insuranceNumber = warning;
  return result;
}

/** What is odd about an insurance number that is taken all the same. */
export function numberWarning({
  insurer = '',
  insuranceNumber = '',
}: {
  insurer?: string | undefined;
  insuranceNumber?: string | undefined;
}): PatientDataWarning | null {
  if (insuranceNumber.trim() === '') return null;
  const kvnr = parseKvnr(insuranceNumber);
  if (kvnr) return kvnr.checkDigitOk ? null : 'check_digit';
  if (isCardNumber(insuranceNumber)) return 'card_number';
  return isStatutory(insurer) ? 'no_kvnr' : null;
}

/** The fields that are still empty, in the order of the form. */
export function missingFields(data: PatientData, required: readonly PatientField[]): PatientField[] {
  return patientFields.filter((field) => required.includes(field) && data[field] === '');
}

/**
 * What the practice asks the patient for: all that is empty, but for the mail address, which not everybody
 * has.
 */
export function lackedFields(data: PatientData): PatientField[] {
  return missingFields(data, requestFields).filter((field) => field !== 'email');
}

/** Fields that are figures, whatever the keyboard. */
const inFigures: readonly PatientField[] = ['birthDate', 'phone', 'insuranceNumber'];

interface Finding {
  value?: string;
  error?: PatientDataError;
}

/**
 * NFC, one blank for any white space (so no line break ever reaches a mail header), nothing around it.
 * Characters that are invisible or turn the writing direction go: they come with copied text and let a name
 * look like another.
 */
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

function check(field: PatientField, text: string, today: string, isRequired: boolean): Finding {
  if (text === '') return isRequired ? { error: 'required' } : {};
  if (/\p{Cc}/u.test(text) || !text.isWellFormed()) return { error: 'control_characters' };
  switch (field) {
    case 'birthDate':
      return checkBirthDate(text, today);
    case 'phone':
      return checkPhone(text);
    case 'insuranceNumber':
      return checkInsuranceNumber(text);
    case 'email': {
      const error = mailAddressFault(text);
      return error ? { error } : {};
    }
    default:
      return [...text].length > 100 ? { error: 'too_long' } : {};
  }
}

/** `1980-02-29`, or as people write it: `29.2.1980`, `29 2 1980`, `29021980`. */
function checkBirthDate(text: string, today: string): Finding {
  const german =
    /^(\d{1,2})(?:\. ?| )(\d{1,2})(?:\. ?| )(\d{4})$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  const value = german
    ? [german[3], german[2]?.padStart(2, '0'), german[1]?.padStart(2, '0')].join('-')
    : text;
  const parts = /^(\d*)\. ?(\d*)\. ?(\d*)$/.exec(text)?.slice(1);
  if (parts?.includes('') || /^\d{1,4}$/.test(text)) return { error: 'incomplete_date' };
  if (parts && parts[2]?.length === 2) return { error: 'short_year' };
  if (!isRealDate(value)) return { error: 'invalid_date' };
  if (value > today) return { error: 'in_the_future' };
  const earliest = `${Number(today.slice(0, 4)) - 130}${today.slice(4)}`;
  return value < earliest ? { error: 'too_long_ago' } : { value };
}

function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // Some engines read 30 February as 1 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function checkPhone(text: string): Finding {
  const value = phoneNumber(text);
  return value === null ? { error: 'invalid_phone' } : { value };
}

function checkInsuranceNumber(text: string): Finding {
  const kvnr = parseKvnr(text);
  if (kvnr) return { value: kvnr.kvnr };
  const value = text.replace(/\p{Pd}/gu, '-');
  if (!/^[0-9A-Za-z ./-]*[0-9A-Za-z][0-9A-Za-z ./-]*$/.test(value))
    return { error: 'invalid_insurance_number' };
  return value.length > 30 ? { error: 'too_long' } : { value };
}
