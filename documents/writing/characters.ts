/** What stands where a character cannot be shown; every font of ours that could be asked has it. */
export const box = '□';

/** What has no look of its own and is not missed: soft hyphens, variation selectors, byte order marks. */
const invisible =
  /[^\P{Default_Ignorable_Code_Point}\u200C-\u200F\u061C\u202A-\u202E\u2066-\u2069\u{E0001}-\u{E007F}]/gu;

/**
 * What cannot be shown in any font: controls, halves of surrogate pairs, private and unassigned characters,
 * tags, and what turns the writing direction until it is told otherwise, so that a name looks like another.
 */
const unshowable = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u202A-\u202E\u2066-\u2069\u{E0001}-\u{E007F}]/u;

/** More than any field takes; a document stays a document, whatever comes. */
const most = 1000;

/** White space as blanks, composed, without what nobody sees, and not without end. */
export function tidyText(text: string): string {
  const tidy = text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(invisible, '')
    .normalize('NFC');
  return tidy.length > most ? `${[...tidy].slice(0, most).join('')}…` : tidy;
}

/** @param character one code point */
export function isShowable(character: string): boolean {
  return !unshowable.test(character);
}

/** Joiners and marks of direction: they tell how others are written, and are not drawn. */
export function withoutMarks(text: string): string {
  return text.replace(/[\u200C-\u200F\u061C]/g, '');
}

/** `U+1F600` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
