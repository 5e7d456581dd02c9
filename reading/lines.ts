/** Who wrote a line, and where: `own` text of the sender, below its greeting, or quoted from another mail. */
export type Zone = 'own' | 'signature' | 'quote';

export interface Line {
  text: string;
  zone: Zone;
}

/** What reading costs follows from these, whatever was sent. */
const maxText = 30_000;
const maxLines = 600;
const maxLineLength = 2000;

/**
 * The lines of a mail without quote marks, heads of quoted mails, invisible characters and examples ("z. B.
 * …"); lines that a mailer wrapped are joined again. The greeting of a quoted mail ends the quote: what
 * follows is the signature of another sender, all too often the practice's own.
 */
export function readLines(text: string): Line[] {
  const bare = visible(text.slice(0, maxText))
    .split('\n')
    .slice(0, maxLines)
    .map((line) => line.slice(0, maxLineLength));
  const lines: Line[] = [];
  let own: 'own' | 'signature' = 'own';
  let quoteEnded = false;
  /** A quote without marks goes on to the end. */
  let unmarked = false;
  const lastMarked = bare.findLastIndex((line) => /^\s*>/.test(line));
  let isBegun = false;
  for (let at = 0; at < bare.length; at++) {
    const marks = /^(?:[ \t]*>){1,30}/.exec(bare[at] ?? '')?.[0] ?? '';
    const line = (bare[at] ?? '').slice(marks.length).trim();
    const isQuote = marks !== '' || unmarked;
    const head = lengthOfHead(bare, at);
    if (head > 0) {
      // A form may begin with such a head; then nothing is quoted.
      unmarked ||= marks === '' && isBegun && lastMarked < at + head;
      at += head - 1;
      continue;
    }
    if (isMailersLine(line)) continue;
    if (isGreeting(line) || isDashes(line)) {
      if (isQuote) quoteEnded = true;
      else own = 'signature';
    }
    if (isQuote && quoteEnded) continue;
    isBegun ||= line !== '';
    lines.push({ text: line, zone: isQuote ? 'quote' : own });
  }
  return unwrap(lines);
}

/** Line breaks and blanks of all kinds become plain ones; what cannot be seen goes, and so do examples. */
function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll('：', ':')
    .replace(/\((?:z\. ?B|zB|Bsp|Beispiel|e\. ?g|Format)\b[^()\n]{0,60}\)/gi, '')
    .replace(/([:\t=]) {0,3}(?:z\. ?B\.|zB\.?(?!\p{L})|Bsp\.|Beispiel:|e\. ?g\.)[^\n]*/giu, '$1');
}

/** "Mit freundlichen Grüßen", also with what follows in the line. */
export function isGreeting(line: string): boolean {
  return greeting.test(line);
}

/** The words of a greeting; a name may follow. */
export const greeting =
  /^(?:(?:und )?(?:mit |viele |freundliche|beste|herzliche?|liebe |ganz liebe|schöne|sonnige|kollegiale)[^\n.:,!\d]{0,40}?\bgr(?:ü|u|ue)(?:ß|ss?)\p{L}{0,4}|gr(?:ü|u|ue)(?:ß|ss)e?(?!\p{L}| (?:gott|sie|dich|euch|an))|(?:mfg|lg|vg|l\. ?g\.|v\. ?g\.|hochachtungsvoll)(?!\p{L})|(?:kind|best|warm|with)[ \p{L}]{0,20}regards|regards(?!\p{L})|sincerely|yours (?:sincerely|faithfully|truly)|cheers(?!\p{L})|best wishes)/iu;

function isDashes(line: string): boolean {
  return /^(?:--|—|___+)$/.test(line);
}

/** What the program adds and nobody wrote. */
function isMailersLine(line: string): boolean {
  return /^(?:(?:von|gesendet|sent|diese (?:nachricht|e-?mail|mail)|get outlook|holen sie sich|outlook für|virenfrei|envoyé)\b.{0,60}(?:gesendet|iphone|ipad|android|smartphone|mail[- ]?app|handy|outlook|avast|avg|galaxy|tablet|from my))/i.test(
    line,
  );
}

/**
 * How many lines from here introduce a quoted mail: "Am … schrieb …:", "----- Ursprüngliche Nachricht -----",
 * a block with `Von:` and `Betreff:`.
 */
function lengthOfHead(lines: string[], at: number): number {
  const line = bareLine(lines[at]);
  if (/^(?:am|on|le|el) .{4,200}(?:schrieb|wrote|a écrit)\b.{0,150}$/i.test(line)) {
    // The address often stands in a line of its own.
    return !line.endsWith(':') && /:$/.test(bareLine(lines[at + 1])) ? 2 : 1;
  }
  const rule =
    /^-{2,} ?(?:urspr|original|forwarded|weitergeleitete|begin forwarded)/i.test(line) ||
    /^(?:anfang der weitergeleiteten|begin forwarded) /i.test(line);
  let end = rule ? at + 1 : at;
  while (rule && end < lines.length && bareLine(lines[end]) === '') end++;
  const names = new Set<string>();
  const start = end;
  for (; end < lines.length && end < start + 10; end++) {
    const name = headField.exec(bareLine(lines[end]))?.[1]?.toLowerCase();
    if (!name) break;
    names.add(name);
  }
  const isBlock = names.size >= 3 && /^(?:von|from|de)$/.test([...names][0] ?? '');
  if (isBlock) return end - at;
  return rule ? Math.max(1, start - at) : 0;
}

const headField =
  /^(von|from|de|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject|antwort an|reply-to|wichtigkeit)\*? ?:/i;

function bareLine(line: string | undefined): string {
  return (line ?? '').replace(/^[\s>*]{1,60}/, '').trimEnd();
}

/** Joins lines that were one before a mailer wrapped them at its width. */
function unwrap(lines: Line[]): Line[] {
  const width = Math.max(...lines.map(({ text }) => (text.length <= 90 ? text.length : 0)), 0);
  const joined: Line[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    const together =
      last &&
      previous &&
      previous.zone === line.zone &&
      line.text !== '' &&
      last.text.length < maxLineLength &&
      (/\p{L}-$/u.test(previous.text) ||
        (width >= 40 &&
          wouldNotFit(previous.text, line.text, width) &&
          !startsAnew(line.text) &&
          !(isRow(previous.text) && isRow(line.text)) &&
          (width >= 60 || goesOn(line.text))));
    if (together) {
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text}${last.text.endsWith('-') ? '' : ' '}${line.text}`,
      };
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

function wouldNotFit(line: string, next: string, width: number): boolean {
  return line !== '' && line.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0) > width;
}

/** In a narrow text only what cannot begin a line: a small letter, the year of a date. */
function goesOn(line: string): boolean {
  return /^\p{Ll}|^(?:19|20)\d\d\b/u.test(line);
}

/** Cells with marks between. */
function isRow(line: string): boolean {
  return [',', ';', '|', '\t'].some((mark) => line.split(mark).length >= 5);
}

/** A label, a bullet, a table's row. */
function startsAnew(line: string): boolean {
  return /^(?:[-*•·–]|\d{1,2}[.)]) /.test(line) || /^[^:\t\d,]{1,60}[:\t]/.test(line);
}
