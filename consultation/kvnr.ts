/**
 * Reads a Krankenversichertennummer, the unchangeable part of ten characters (requirements.md, section 5).
 * Blanks, dots and hyphens are dropped. A wrong check digit is told and never a reason to refuse: cards with
 * one exist.
 *
 * @returns null where the text is no KVNR at all, such as a private insurer's number
 */
export function parseKvnr(text: string): { kvnr: string; checkDigitOk: boolean } | null {
  const bare = text.replace(/[\s.\p{Pd}]/gu, '');
  // Upper-casing only after the check: toUpperCase makes an I of the Turkish ı.
  if (!/^[A-Za-z][0-9]{9}$/.test(bare)) return null;
  const kvnr = bare.toUpperCase();
  return { kvnr, checkDigitOk: checkDigit(kvnr) === Number(kvnr.at(-1)) };
}

/**
 * The number of the health card itself (ISO/IEC 7812: 80 for health, 276 for Germany): twenty digits, another
 * with each new card.
 */
export function isCardNumber(text: string): boolean {
  return new RegExp(`^(?:${card})$`, 'u').test(text.trim());
}

/** The numbers of cards in a text, as they are written. */
export function findCardNumbers(text: string): string[] {
  return mayHoldCard.test(text) ? [...text.matchAll(cards)].map(([number]) => number) : [];
}

const mark = '[\\s./\\p{Pd}]{0,3}';
const card = `${[...'80276'].join(mark)}(?:${mark}\\d){15}`;
const cards = new RegExp(`(?<!\\d)${card}(?!\\d)`, 'gu');
const mayHoldCard = /8\D{0,3}0\D{0,3}2/;

/**
 * The letter as two digits, then eight digits; weights 1, 2, 1, 2, …; the digits of each product; modulo 10.
 */
function checkDigit(kvnr: string): number {
  const letter = kvnr.charCodeAt(0) - 64;
  const digits = [...String(letter).padStart(2, '0'), ...kvnr.slice(1, 9)].map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const product = place % 2 === 0 ? digit : digit * 2;
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10;
}
