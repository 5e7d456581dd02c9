import type { Buffer } from 'node:buffer';
import { type Charset, charsetOf, charsetOfBytes, decode } from './charset.ts';

/*
 * A GDT file: one field a line. Three digits say how long the line is, CR LF included; four name the field;
 * the rest is what it says. Field 8100 says how long everything is.
 */

/** More than any request has: a few kB. What is larger is not even read. */
export const mostBytes = 64 * 1024;
const mostLines = 1000;
/** Three digits say no more. */
const mostInLine = 999;

/** What is wrong with a file; the words are in views/practice/gdt_words.ts. */
export const gdtFaults = [
  'empty',
  'too_large',
  'too_many_lines',
  /** Longer than three digits can say, as where there are no line ends. */
  'line_too_long',
  /** Does not begin with seven digits. */
  'no_field',
  'length',
  /** 8100 says another length than the file has: something is missing, or too much. */
  'whole_length',
  /** Bytes that the character set does not have, or control characters. */
  'characters',
  /** The first line is not 8000. */
  'not_gdt',
  /** 8000 names another kind of record than a request. */
  'other_record',
  'second_record',
  /** An object is closed that is not open, or not closed. */
  'objects',
  'date',
  /** A field that has to be there is not, or is empty. */
  'missing',
  'value_too_long',
  /** Reading it took too much. */
  'unreadable',
] as const;

/** Names nobody: numbers of lines and fields. */
export interface GdtFault {
  fault: (typeof gdtFaults)[number];
  /** From 1; 0 where it is about the whole file. */
  line: number;
  /** Four digits; empty where there is none. */
  field: string;
  /** What the file says, and what is: lengths. */
  said?: number | undefined;
  is?: number | undefined;
}

export interface GdtLine {
  line: number;
  field: string;
  value: string;
}

type Lines = { ok: true; lines: GdtLine[]; charset: Charset } | { ok: false; fault: GdtFault };

/** Every line of a file, checked for its length and its characters. */
export function readLines(file: Buffer): Lines {
  const refuse = (
    fault: GdtFault['fault'],
    line = 0,
    field = '',
    lengths: Pick<GdtFault, 'said' | 'is'> = {},
  ) => ({ ok: false, fault: { fault, line, field, ...lengths } }) as const;

  if (file.length > mostBytes) return refuse('too_large');
  const bytes = withoutEnds(file);
  if (bytes.length === 0) return refuse('empty');
  const raw = split(bytes);
  if (raw.length > mostLines) return refuse('too_many_lines', mostLines + 1);
  // 3.5 puts everything into objects and has one character set, so that it names none.
  const isNewest = rawValue(raw, '8002') !== '';
  const charset = charsetOfBytes(bytes, charsetOf(rawValue(raw, '9206')) ?? (isNewest ? 'latin9' : null));

  const lines: GdtLine[] = [];
  let [inBytes, inCharacters] = [0, 0];
  for (const [at, content] of raw.entries()) {
    const line = at + 1;
    if (content.length > mostInLine - 2) return refuse('line_too_long', line);
    const head = content.toString('latin1', 0, 7);
    if (!/^\d{7}$/.test(head)) return refuse('no_field', line);
    const field = head.slice(3);
    const text = decode(content, charset);
    if (text === null) return refuse('characters', line, field);
    const said = Number(head.slice(0, 3));
    const is = content.length + 2;
    // In UTF-8 some count characters.
    if (said !== is && said !== text.length + 2) return refuse('length', line, field, { said, is });
    inBytes += is;
    inCharacters += text.length + 2;
    lines.push({ line, field, value: text.slice(7).trim() });
  }

  const whole = lines.find(({ field }) => field === '8100');
  if (whole) {
    const said = /^\d{1,7}$/.test(whole.value) ? Number(whole.value) : -1;
    if (said !== inBytes && said !== inCharacters)
      return refuse('whole_length', whole.line, '8100', { said: Math.max(said, 0), is: inBytes });
  }
  return { ok: true, lines, charset };
}

/** Without a mark of UTF-8 in front, and without what ends a file: line ends and the end mark of DOS. */
function withoutEnds(file: Buffer): Buffer {
  const start = file.subarray(0, 3).toString('latin1') === '\xEF\xBB\xBF' ? 3 : 0;
  let end = file.length;
  while (end > start && [0x0a, 0x0d, 0x1a].includes(file[end - 1] ?? 0)) end--;
  return file.subarray(start, end);
}

/** At CR LF, or at LF or CR alone; never more pieces than are needed to see that there are too many. */
function split(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at <= bytes.length && lines.length <= mostLines; ) {
    const found = bytes.subarray(at).findIndex((byte) => byte === 0x0d || byte === 0x0a);
    const end = found < 0 ? bytes.length : at + found;
    lines.push(bytes.subarray(at, end));
    at = end + (bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1);
  }
  return lines;
}

function rawValue(raw: readonly Buffer[], field: string): string {
  const line = raw.find((content) => content.toString('latin1', 3, 7) === field);
  return line?.toString('latin1', 7) ?? '';
}
