import type { PatientField } from '../../../consultation/patient.ts';
import type { MailSource } from '../../../letters/mail_reading.ts';

/** A stretch of a mail's text; `field` where a value was read from it. */
export interface TextPart {
  text: string;
  field: PatientField | null;
  unsure: boolean;
}

export interface TextMark {
  field: PatientField;
  source: MailSource;
  unsure: boolean;
}

/**
 * Cuts a mail's text where values were read from it. A place is found by its sentence and then by what was
 * written there, whatever quote marks, line breaks and blanks the reader has passed over; one that is not
 * found is not marked.
 */
export function markText(text: string, marks: readonly TextMark[]): TextPart[] {
  const places = marks
    .flatMap((mark) => {
      const place = placeOf(text, mark.source);
      return place ? [{ ...place, mark }] : [];
    })
    .sort((a, b) => a.start - b.start || Number(b.mark.unsure) - Number(a.mark.unsure));
  const parts: TextPart[] = [];
  let at = 0;
  for (const { start, end, mark } of places) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), field: null, unsure: false });
    parts.push({ text: text.slice(start, end), field: mark.field, unsure: mark.unsure });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), field: null, unsure: false });
  return parts;
}

function placeOf(text: string, { sentence, written }: MailSource): { start: number; end: number } | null {
  if (written.trim() === '') return null;
  const around = find(text, sentenceForm(sentence), 0, text.length);
  const inside = around && find(text, writtenForm(written), around.start, around.end);
  return inside ?? find(text, writtenForm(written), 0, text.length);
}

function find(
  text: string,
  form: RegExp | null,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const match = form?.exec(text.slice(from, to));
  return match ? { start: from + match.index, end: from + match.index + match[0].length } : null;
}

/** The same words, with any blanks, line breaks and quote marks between them. */
function sentenceForm(sentence: string): RegExp | null {
  const all = sentence.split(/\s+/).filter((word) => word !== '');
  return all.length === 0 ? null : new RegExp(all.map(literally).join('[\\s>]{1,40}'), 'u');
}

/** The same letters and digits; a number may have been written with marks between. */
function writtenForm(written: string): RegExp | null {
  const all = [...written].filter((letter) => !/\s/.test(letter));
  if (all.length === 0 || all.length > 200) return null;
  const between = /^[A-Z]\d+$/.test(written) ? '[\\s.–>-]{0,3}' : '[\\s>]{0,10}';
  return new RegExp(all.map(literally).join(between), 'iu');
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
