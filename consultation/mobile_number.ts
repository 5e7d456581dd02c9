/**
 * A number that takes text messages, in the form of E.164 (`+4917612345678`).
 *
 * @param phone as people write it: with blanks, hyphens, slashes, brackets, `0049` or `+49 (0)`
 * @returns null for a landline and for what is no number; a foreign number is taken as it is, because only
 *   Germany's ranges are known here (Bundesnetzagentur: 015, 016, 017)
 */
export function mobileNumber(phone: string): string | null {
  const written = phone.replace(/\(0\)/g, '').replace(/[\s\-/().]/g, '');
  const international = written.replace(/^00/, '+');
  const number = international.startsWith('+') ? international : international.replace(/^0/, '+49');
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return null;
  if (!number.startsWith('+49')) return number;
  return /^\+491[567]\d{8,9}$/.test(number) ? number : null;
}
