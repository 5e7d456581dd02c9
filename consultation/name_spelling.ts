/*
 * How one name is written in several ways: for all that compares or finds names.
 */

/** The words of a name in lower case; accents are still there. */
export function words(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`´]|\p{Cf}/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** ä → ae, as on a keyboard without umlauts. */
export function spellOut(text: string): string {
  return plain(
    text
      .replace(/[äöü]/g, (letter) => `${plain(letter)}e`)
      .replaceAll('å', 'aa')
      .replaceAll('ø', 'oe'),
  );
}

/** ä → a: every letter without what stands above or below it. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => ligatures[letter] ?? letter);
}

const ligatures: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
