/**
 * A telephone number as people write it, a patient's or the practice's own: digits, blanks, brackets,
 * slashes, hyphens and a plus.
 *
 * @returns it with plain hyphens and blanks, without what is invisible in copied text; null for what nobody
 *   can dial
 */
export function phoneNumber(text: string): string | null {
  const value = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const digits = value.replace(/\D/g, '').length;
  const loose = /^\(?\+?[\d ()/.-]+$/.test(value);
  return loose && digits >= 6 && digits <= 20 && value.length <= 40 ? value : null;
}
