import { createHash } from 'node:crypto';
import type { ConsentWay } from './consultation.ts';
import type { Language } from './language.ts';

/** What the text needs to know of the practice; empty where the practice has not said it. */
export interface ConsentPractice {
  name: string;
  street: string;
  postcode: string;
  city: string;
  phone: string;
  email: string;
  responsible: string;
  dataProtectionOfficer: string;
  complaintAuthority: string;
  hosting: string;
  mailProvider: string;
}

export interface ConsentSection {
  /** The point of requirements.md, section 4, that it covers. */
  id: (typeof consentPoints)[number];
  heading: string;
  paragraphs: string[];
  items?: string[];
}

/** The consent as the patient reads it, the same words on the screen and on paper. */
export interface ConsentText {
  /** Rises when the German words change. */
  version: string;
  /** Only the German one binds. */
  language: Language;
  title: string;
  /** What it comes to, in a few sentences: what a short form says above the signature. */
  short: string[];
  sections: ConsentSection[];
  /** Separate and voluntary, never ticked beforehand. */
  options: { id: 'reminder' | 'fileExchange'; label: string }[];
  /** What the signature stands under. */
  declaration: string;
}

/** The points that the text must cover (requirements.md, section 4). */
export const consentPoints = [
  'who',
  'purpose',
  'health_data',
  'voluntary',
  'withdrawal',
  'no_recording',
  'room',
  'technique',
  'data_and_time',
  'recipients',
  'rights',
  'device',
  'limits',
  'interruption',
  'minors',
  'third_persons',
  'billing',
] as const;

const version = '2026-11-4';
/** At the end of the version of a text that speaks of text messages. */
const smsMark = '-sms';

/** Of the German text in languages/de/consent_text.ftl: rises when its words change. */
export function consentVersion({ sms }: { sms: boolean }): string {
  return sms ? version + smsMark : version;
}

/**
 * Whether somebody has agreed to a text that speaks of text messages. An older one does not; and a paper may
 * be older than the text of the day on which it came back.
 */
export function coversSms(consent: { textVersion: string; how: ConsentWay } | null): boolean {
  return consent?.how === 'screen' && consent.textVersion.endsWith(smsMark);
}

/**
 * Fingerprint of every word, kept with the consent.
 *
 * @returns SHA-256 in hex
 */
export function consentSha256(text: ConsentText): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex');
}
