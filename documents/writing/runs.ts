import { box, isShowable, tidyText, withoutMarks } from './characters.ts';
import { candidates, type FontName } from './font_files.ts';
import type { Fonts } from './fonts.ts';

/** Letters that follow each other in one font. */
export interface Run {
  text: string;
  font: FontName;
}

/** What is asked of the fonts for one text. */
interface Question {
  fonts: Fonts;
  /** What is used where it has the letter. */
  main: 'sans' | 'bold';
  /** Is given each character that no font has; a box stands in its place. */
  lost: (character: string) => void;
}

/** Chooses the font of every letter. */
export function runsOf(text: string, question: Question): Run[] {
  const tidy = tidyText(text);
  // Most texts: both of our Latin fonts have all of it.
  if (latin.test(tidy)) return [{ text: tidy, font: question.main }];
  const runs: Run[] = [];
  const add = (letters: string, font: FontName) => {
    const last = runs.at(-1);
    if (last?.font === font) last.text += letters;
    else runs.push({ text: letters, font });
  };
  for (const { segment } of graphemes.segment(tidy)) {
    const font = fontFor(segment, tidy, runs.at(-1)?.font, question);
    if (font) add(segment, font);
    else for (const character of segment) addAlone(character, tidy, add, question);
  }
  return runs;
}

const latin = /^[\x20-\x7E\xA0-\xAC\xAE-\u024F\u2013\u2014\u2018-\u201E\u2026]+$/;
const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** A letter of a cluster that no font has whole. */
function addAlone(
  character: string,
  text: string,
  add: (letters: string, font: FontName) => void,
  question: Question,
): void {
  const font = fontFor(character, text, undefined, question);
  if (!font) question.lost(character);
  add(font ? character : box, font ?? question.main);
}

/** @param before the font of the letter before it */
function fontFor(
  letters: string,
  text: string,
  before: FontName | undefined,
  { fonts, main }: Question,
): FontName | undefined {
  const drawn = [...withoutMarks(letters)];
  const [first] = drawn;
  if (first === undefined) return before ?? main;
  if (!drawn.every(isShowable)) return undefined;
  const asked = candidates(first, text);
  // A comma of many scripts belongs to the one it stands in; else to nobody in particular.
  const own = before && asked.includes(before) ? [before] : [];
  const ours = [main, 'sans'] as const;
  const order = isOfOneScript(first) ? [...own, ...asked, ...ours] : [...own, ...ours, ...asked];
  return order.find((name) => drawn.every((character) => fonts.get(name).has(character)));
}

function isOfOneScript(letter: string): boolean {
  return !/[\p{sc=Common}\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u.test(letter);
}
