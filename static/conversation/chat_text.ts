import * as phrase from '../../languages/keys.ts';
import { mostChatCharacters } from '../connection/channel.ts';
import { say } from '../page/say.ts';

/** Messages that one „Senden“ makes of a long text; what is longer is a document, and goes as a file. */
export const mostParts = 10;
/** From so many characters before the end of a message on, the field counts. */
const nearTheEnd = 200;

/** The lines as they were written, without what is empty around them. */
export function written(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

/**
 * A text in pieces that fit into one message each. Nothing is left out but the blank or the end of line
 * between two pieces, where there is one in the second half of a piece.
 */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = written(text);
  while (rest.length > mostChatCharacters) {
    const end = cutIn(rest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(/\s/.test(rest.charAt(end)) ? end + 1 : end);
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
}

/** Where a piece ends: before an end of line, else before a blank, else where it is full. */
function cutIn(text: string): number {
  const half = mostChatCharacters / 2;
  const line = text.lastIndexOf('\n', mostChatCharacters);
  if (line > half) return line;
  const blank = /\s\S*$/.exec(text.slice(half, mostChatCharacters + 1));
  if (blank) return half + blank.index;
  // The two halves of one sign stay together.
  return /[\uD800-\uDBFF]/.test(text.charAt(mostChatCharacters - 1))
    ? mostChatCharacters - 1
    : mostChatCharacters;
}

/** What stands at the field; empty while there is plenty of room. */
export function countWords(length: number): string {
  const left = mostChatCharacters - length;
  if (left > nearTheEnd) return '';
  if (left < 0) return say(phrase.chatTooLong, { count: -left });
  return say(phrase.chatLeft, { count: left });
}

/** What becomes of a text that is too long for one message; empty where it fits. */
export function longWords(text: string): string {
  if (written(text).length <= mostChatCharacters) return '';
  const { length } = partsOf(text);
  if (length <= mostParts) return say(phrase.chatInParts, { count: length });
  return say(phrase.chatMuchTooLong, { most: mostParts * mostChatCharacters });
}
