import type { PatientField } from '../consultation/patient.ts';

/** Where the values of a request stand in its mail, and which of them want a look. */
export interface MailReading {
  sources: Partial<Record<PatientField, MailSource | undefined>>;
  /** Gone one by one as the practice looks at them. */
  unsure: UnsureField[];
  /** Who wrote, where that is not the patient; `role` may be empty: `Tochter`. */
  writer: { name: string; role: string } | null;
}

export interface MailSource {
  /** The line or sentence. */
  sentence: string;
  /** The value as it was written there. */
  written: string;
}

/** A field that wants a look: why, and the values that it may have, the one that was taken first. */
export interface UnsureField {
  field: PatientField;
  doubt: ReadingDoubt;
  offers: UnsureOffer[];
}

/** `also`: what comes with a value, as the last name with the first. */
export interface UnsureOffer {
  value: string;
  source: MailSource | null;
  also?: Partial<Record<PatientField, string | undefined>> | undefined;
}

/** Why a value wants a look before it counts. */
export const readingDoubts = [
  /** There is more than one, and nothing tells them apart for sure. */
  'several',
  /** Somebody writes for somebody else, and it may be the writer's. */
  'whose',
  /** A date or a name that nothing calls so. */
  'not_called',
  /** Which word is the first name. */
  'order',
  /** A statutory insurer, and no KVNR. */
  'no_kvnr',
  /** Letters for figures in a number, put right by the check digit. */
  'mistyped',
  /** A year of two figures, and both centuries may be meant. */
  'century',
  /** The mail takes a value back and gives another. */
  'corrected',
  /** The check digit is wrong. */
  'check_digit',
  /** The mail tells another age. */
  'age',
  /** The mail itself calls the value an old one, and there is no other. */
  'old',
] as const;
export type ReadingDoubt = (typeof readingDoubts)[number];
