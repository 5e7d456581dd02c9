/**
 * The practice's words that are near the keyword (S2), one in each line of its setting: what names a video
 * visit in other words. A mail with one of them and three of a request's data waits in the inbox.
 */
export function requestWords(setting: string): string[] {
  const words = setting.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  return [...new Set(words.filter((word) => bareLetters(word).length >= shortest))].slice(0, most);
}

/** Shorter ones would stand in every other mail. */
const shortest = 5;
const most = 30;

/** Whether a text has one of the words, in any case and with anything between their letters but letters. */
export function hasRequestWord(text: string, words: readonly string[]): boolean {
  const letters = bareLetters(text);
  return words.some((word) => letters.includes(bareLetters(word)));
}

/** Letters only, compatibility forms undone, so that nothing between two letters matters. */
export function bareLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
