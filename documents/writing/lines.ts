import bidiFactory from 'bidi-js';
import type { FontName } from './font_files.ts';
import type { Run } from './runs.ts';
import type { Direction } from './shaping.ts';

/** Letters of one font and one direction, in the order in which they are read. */
export interface Piece extends Run {
  direction: Direction;
  /** Its place in what is read. */
  start: number;
}

/** One line: its pieces from left to right. */
export type Line = Piece[];

/** Of a piece, in points. */
export type Measure = (piece: Piece) => number;

const bidi = bidiFactory();

/**
 * Breaks a text into lines and puts their pieces into the order of UAX #9.
 *
 * @param base the direction of the whole; `auto`: that of its first letter
 */
export function linesOf(
  runs: readonly Run[],
  { width, base, measure }: { width: number; base: 'ltr' | 'rtl' | 'auto'; measure: Measure },
): Line[] {
  const text = runs.map((run) => run.text).join('');
  if (text === '') return [];
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const fonts = runs.flatMap(({ text, font }) => Array<FontName>(text.length).fill(font));
  const pieces = (start: number, end: number) => piecesOf(text, { start, end, levels, fonts });
  const wide = (start: number, end: number) =>
    pieces(start, end).reduce((sum, { piece }) => sum + measure(piece), 0);
  return ranges(text, width, wide).map(([start, end]) => inOrder(pieces(start, end)));
}

interface Levelled {
  piece: Piece;
  level: number;
}

function piecesOf(
  text: string,
  { start, end, levels, fonts }: { start: number; end: number; levels: Uint8Array; fonts: FontName[] },
): Levelled[] {
  const found: Levelled[] = [];
  for (let at = start; at < end; at++) {
    const [level = 0, font = 'sans'] = [levels[at], fonts[at]];
    const letter = text[at] ?? '';
    const last = found.at(-1);
    // From right to left word by word, so that programs which follow the order of writing read it right.
    const word = level % 2 === 1 && last?.piece.text.endsWith(' ') && letter !== ' ';
    if (last?.level === level && last.piece.font === font && !word) last.piece.text += letter;
    else
      found.push({ level, piece: { text: letter, font, direction: level % 2 ? 'rtl' : 'ltr', start: at } });
  }
  return found;
}

/** Rule L2: from the highest level down, whatever stands together at it or above turns around. */
function inOrder(pieces: Levelled[]): Piece[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order.map(({ piece }) => piece);
}

/** Beginning and end of each line, without the blanks at its end. */
function ranges(
  text: string,
  width: number,
  wide: (start: number, end: number) => number,
): [number, number][] {
  const lines: [number, number][] = [];
  let [start, end, used] = [0, 0, 0];
  const finish = () => {
    if (end > start) lines.push([start, end]);
  };
  for (const unit of units(text)) {
    const last = unit.start + text.slice(unit.start, unit.end).trimEnd().length;
    const needed = wide(unit.start, last);
    if (used + needed > width) {
      finish();
      [start, used] = [unit.start, 0];
      if (needed > width) {
        // A word that no line holds: letter by letter.
        for (const { segment, index } of graphemes.segment(text.slice(unit.start, last))) {
          const at = unit.start + index;
          const one = wide(at, at + segment.length);
          if (used + one > width && at > start) {
            lines.push([start, at]);
            [start, used] = [at, 0];
          }
          used += one;
        }
      } else used = needed;
    } else used += needed;
    used += wide(last, unit.end);
    end = last;
  }
  finish();
  return lines;
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const words = new Intl.Segmenter('de', { granularity: 'word' });

/** Scripts that are written without blanks; a word's end is a place to break. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;
/** Never first in a line, and never last. */
const [clinging, opening] = [/^[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Lm}]/u, /[\p{Ps}\p{Pi}]$/u];

/** What stays together, with the blanks after it. */
function units(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let before = '';
  for (const { segment, index } of words.segment(text)) {
    const end = index + segment.length;
    const last = found.at(-1);
    if (last && !mayBreak(before, segment)) last.end = end;
    else found.push({ start: index, end });
    before = segment;
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (/ $/.test(before) || /[-‐–/]$/.test(before)) return true;
  return (unspaced.test(before) || unspaced.test(after)) && !clinging.test(after) && !opening.test(before);
}
