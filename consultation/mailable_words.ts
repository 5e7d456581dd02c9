import type { PatientData } from './patient.ts';
import { Refusal } from './refusal.ts';

/*
 * L1: what may not go in plain text. Our own letters never name it; what a person at the practice types goes
 * through here first.
 */

/** Birth date, insurer and insurance number: only behind the personal link (L1). */
export const protectedFields = ['birthDate', 'insurer', 'insuranceNumber'] as const;

/**
 * Which of the patient's protected data stand in a text, however they are written there.
 *
 * @returns the fields; empty where the text may be mailed
 */
export function protectedIn(text: string, patient: PatientData): (typeof protectedFields)[number][] {
  const told = {
    birthDate: holdsDate(text, patient.birthDate),
    insurer: holdsWords(text, patient.insurer),
    insuranceNumber: holdsNumber(text, patient.insuranceNumber),
  };
  return protectedFields.filter((field) => told[field]);
}

/**
 * Whatever of a letter somebody at the practice has typed; who has no address gets no letter.
 *
 * @throws Refusal `protected_words` where it may not go by mail (L1)
 */
export function checkMailable(words: string, patient: PatientData): void {
  if (!patient.email) return;
  const found = protectedIn(words, patient);
  if (found.length > 0) throw new Refusal('protected_words', found);
}

const months = [
  'jan(?:uar|\\.)?|jän(?:ner|\\.)?',
  'feb(?:ruar|\\.)?|feber',
  'm(?:ä|ae)r(?:z|\\.)?|mrz\\.?',
  'apr(?:il|\\.)?',
  'mai',
  'jun(?:i|\\.)?',
  'jul(?:i|\\.)?',
  'aug(?:ust|\\.)?',
  'sep(?:t|tember)?\\.?',
  'okt(?:ober|\\.)?',
  'nov(?:ember|\\.)?',
  'dez(?:ember|\\.)?',
];

/** `1948-08-12` as `12.08.1948`, `12.8.48`, `12. August 1948`, `1948-08-12`, `12081948`. */
function holdsDate(text: string, isoDate: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(isoDate) ?? [];
  if (!year) return false;
  const [monthOrZero, dayOrZero] = [month, day].map((part) => part.replace(/^0/, '0?'));
  const years = `(?:${year}|${year.slice(2)})`;
  const name = months[Number(month) - 1];
  const form = [
    `${dayOrZero}\\s?[./-]\\s?${monthOrZero}\\s?[./-]\\s?${years}`,
    `${dayOrZero}\\.?\\s?(?:${name})\\s?${years}`,
    `${year}\\s?[./-]?\\s?${monthOrZero}\\s?[./-]?\\s?${dayOrZero}`,
    `${day}${month}${year}`,
  ].join('|');
  return new RegExp(`(?<!\\d)(?:${form})(?!\\d)`, 'iu').test(text);
}

/** Whole, in any case. */
function holdsWords(text: string, words: string): boolean {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (parts.join('').length < 2) return false;
  const form = parts.join('[^\\p{L}\\p{N}]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** With blanks, dots and hyphens in it or without. */
function holdsNumber(text: string, number: string): boolean {
  const characters = number.match(/[\p{L}\p{N}]/gu) ?? [];
  // Fewer are the number of a house.
  if (characters.length < 5) return false;
  const form = characters.join('[\\s.\\/-]{0,2}');
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
