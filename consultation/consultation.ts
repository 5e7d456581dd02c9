import type { Language } from './language.ts';
import type { StoredStage } from './lifecycle.ts';
import type { PatientData } from './patient.ts';

/** How a request came to the practice; `phone`: connected at once while the patient was on the phone. */
export const requestSources = ['form', 'practice', 'mail', 'follow_up', 'phone'] as const;
export type RequestSource = (typeof requestSources)[number];

/** How a consent came: signed on the screen, uploaded (by patient or practice), attached to a mail. */
export const consentWays = ['screen', 'upload', 'mail'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** What is kept of a consent (requirements.md, section 4). */
export interface ConsentRecord {
  textVersion: string;
  textSha256: string;
  language: 'de';
  at: number;
  typedName: string;
  how: ConsentWay;
  /** Agreed to reminders by mail. */
  reminder: boolean;
  /** Agreed to exchanging files during the visit. */
  fileExchange: boolean;
  documentId: string | null;
}

/** A consultation with its personal columns opened. */
export interface Consultation {
  id: string;
  reference: string;
  stage: StoredStage;
  version: number;
  source: RequestSource;
  patient: PatientData;
  consent: ConsentRecord | null;
  /** The practice's words for declining, rejecting or cancelling; empty if none. */
  reason: string;
  /** What the patient reads; null while nobody has chosen. */
  language: Language | null;
  doctorId: string | null;
  doctorName: string | null;
  startsAt: number | null;
  durationMinutes: number | null;
  calendarSequence: number;
  /** Dial-in code in its normal form, nine characters. */
  code: string | null;
  followUpOf: string | null;
  /** The case of the same person that goes on in its place. */
  mergedInto: string | null;
  createdAt: number;
  updatedAt: number;
  endedAt: number | null;
}
