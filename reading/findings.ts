import type { PatientField } from '../consultation/patient.ts';
import type { MailSource } from '../letters/mail_reading.ts';

/** How a field was found. */
export const foundBys = [
  'label',
  /** By its look: a date, a phone number, a known insurer. */
  'shape',
  'sentence',
  /** Below the greeting. */
  'signature',
  /** In a mail that is quoted or was forwarded. */
  'quote',
  /** The sender's address and name. */
  'sender',
] as const;
export type FoundBy = (typeof foundBys)[number];

/** `written`: how it stood there, where that is not the value. */
export interface Finding {
  value: string;
  written?: string;
  by: FoundBy;
  source?: MailSource;
}

export type Findings = Partial<Record<PatientField, Finding>>;
