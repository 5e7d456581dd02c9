import { parseKvnr } from '../consultation/kvnr.ts';

export interface FoundText {
  value: string;
  start: number;
  end: number;
}

/**
 * A letter and nine digits, with blanks, dots or hyphens between (KVNR); a small letter only where nothing is
 * between.
 */
export function findKvnrs(text: string): FoundText[] {
  if (!/\d/.test(text)) return [];
  const found: FoundText[] = [];
  const form =
    /(?<![\p{L}\p{N}])(?:[A-Z](?:[ .\p{Pd}]?\d){9}|[A-Z] {1,3}\d(?:[ .\p{Pd}]{0,2}\d){8}|[a-z]\d{9})(?![\p{L}\p{N}])/gu;
  for (const match of text.matchAll(form)) {
    const kvnr = parseKvnr(match[0]);
    if (kvnr) found.push({ value: kvnr.kvnr, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * A private insurer's number after its label: what has digits at the beginning, at most 30 characters. A KVNR
 * anywhere in the value comes first.
 */
export function readInsuranceNumber(text: string): string | null {
  const kvnr = findKvnrs(text)[0];
  if (kvnr) return kvnr.value;
  const first = /[0-9A-Za-z][0-9A-Za-z ./\p{Pd}]{0,60}/u.exec(text.slice(0, 200))?.[0] ?? '';
  const words = first.replace(/\. .*$/, '').split(' ');
  // "123/456 privat", "siehe Karte": words behind or instead of the number.
  while (words.length > 0 && !/\d/.test(words.at(-1) ?? '')) words.pop();
  while (words.length > 1 && /^[a-zäöü]{3,}$/i.test(words[0] ?? '')) words.shift();
  const number = words.join(' ').replace(/[./\p{Pd}]+$/u, '');
  return /\d/.test(number) ? number : null;
}

/**
 * Numbers that may be phone numbers: seven to fifteen digits from 0 or + on, and not part of anything longer.
 */
export function findPhones(text: string): FoundText[] {
  if (!/\d/.test(text)) return [];
  const found: FoundText[] = [];
  const form = /(?<![\p{L}\p{N},/+-]|(?<!\p{L})\.)(?:\(?\+ ?\(?[1-9]|\(?[0O]0?[1-9])[\d ()./\p{Pd}]{4,34}/gu;
  for (const match of text.matchAll(form)) {
    // "O171" is a zero that somebody has typed as a letter.
    const value = tidyPhone(match[0].replace(/^(\(?)O/, '$10'));
    const digits = value.replace(/\D/g, '').length;
    const end = match.index + value.length;
    if (digits >= 7 && digits <= 15 && !/^[\p{L}\p{N}]/u.test(text.slice(end))) {
      found.push({ value, start: match.index, end });
    }
  }
  return found;
}

/** A phone number after its label, as it was written; also one that is too short, so that it can be named. */
export function readPhone(text: string): string | null {
  const found = findPhones(text.replace(/(?<=\d)[Oo](?=\d|[ /-]\d)/g, '0'))[0];
  if (found) return found.value;
  const match = /\(?(?:\+?\d|O(?=\d))[\dO ()./\p{Pd}]{1,38}/u.exec(text);
  const value = match && tidyPhone(match[0].replaceAll('O', '0'));
  return value && value.replace(/\D/g, '').length >= 3 ? value : null;
}

/** Ends with the last digit; a second number behind a slash, a date or a long gap is not part of it. */
function tidyPhone(text: string): string {
  const value = text
    .replace(/(?<=\d(?:\D{0,3}\d){5}) {3,}.*$/, '')
    .replace(/(?<=\d{3}) ?\/ ?(?=0\d{2,5}[ /\p{Pd}]).*$/u, '')
    .replace(/(?<=\d{5}) ?[,/] ?(?=(?:0|\+)\d{2}).*$/u, '')
    .replace(/[ .]\d{1,2}\. ?\d{1,2}\. ?(?:\d{2}|\d{4})$/, '');
  return value.replace(value.includes('(') ? /[^\d)]+$/ : /\D+$/, '').trim();
}
