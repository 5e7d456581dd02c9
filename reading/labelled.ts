import { findDates } from './dates.ts';
import { findInsurers } from './insurer_names.ts';
import {
  bareLabel,
  exactKind,
  formsOf,
  type Kind,
  kindOf,
  type LabelForms,
  looseKind,
  mayBeginLabel,
  misspelt,
} from './labels.ts';
import type { Line, Zone } from './lines.ts';
import { looksLikeName } from './names.ts';
import { findKvnrs, findPhones } from './numbers.ts';

/** A label and what stands beside or below it. */
export interface Pair {
  kind: Kind;
  value: string;
  /** Where the value stands: an answer between quoted labels is the sender's own. */
  zone: Zone;
  /** The value's line and its place there. */
  line: number;
  start: number;
  end: number;
  /** As in `Label`. */
  sure: boolean;
}

interface Label {
  kind: Kind;
  start: number;
  /** Where the value begins. */
  end: number;
  /** A colon or its like follows: then the next words are the value, whatever they are. */
  sure: boolean;
}

/**
 * The labelled values of a mail: beside their label, several in a line, in the next line, or below the head
 * of a table.
 *
 * @param today `YYYY-MM-DD`
 */
export function findPairs(lines: readonly Line[], today: string): Pair[] {
  const pairs: Pair[] = [];
  const labels = lines.map(({ text }) => findLabels(text, today));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const row = tableRow(lines, at);
    if (row) {
      pairs.push(...row);
      at++;
      continue;
    }
    const found = labels[at] ?? [];
    for (const [place, label] of found.entries()) {
      const end = found[place + 1]?.start ?? line.text.length;
      const value = tidyValue(line.text.slice(label.end, end));
      if (value !== '') {
        if (!isPlaceholder(value))
          pairs.push({
            kind: label.kind,
            value,
            zone: line.zone,
            line: at,
            start: label.end,
            end,
            sure: label.sure,
          });
        continue;
      }
      const below = place === found.length - 1 ? valueBelow({ lines, labels, today }, at, label.kind) : null;
      if (below) pairs.push(below);
    }
  }
  return pairs;
}

/** A head of labels and the row below it: tabs, bars, semicolons or commas between. */
function tableRow(lines: readonly Line[], at: number): Pair[] | null {
  const [head, row] = [lines[at], lines[at + 1]];
  if (!head || !row) return null;
  for (const mark of ['\t', '|', ';', ',']) {
    const names = cells(head.text, mark);
    const values = cells(row.text, mark);
    if (names.length < 3 || values.length !== names.length) continue;
    const kinds = names.map(looseKind);
    if (kinds.filter((kind) => kind !== null).length < names.length - 1 || values.some(isWholeLabel))
      continue;
    return kinds.flatMap((kind, place): Pair[] => {
      const value = tidyValue(values[place] ?? '');
      if (!kind || value === '' || isPlaceholder(value)) return [];
      return [{ kind, value, zone: row.zone, line: at + 1, start: 0, end: row.text.length, sure: true }];
    });
  }
  return null;
}

/** Not "Da Te", whose letters are those of "Date". */
function isWholeLabel(text: string): boolean {
  return exactKind(text) !== null && text.split(' ').some((word) => exactKind(word) !== null);
}

function cells(text: string, mark: string): string[] {
  if (text.length > 600) return [];
  return text
    .replace(/^\||\|$/g, '')
    .split(mark)
    .map((cell) => cell.trim());
}

function valueBelow(
  { lines, labels, today }: { lines: readonly Line[]; labels: readonly Label[][]; today: string },
  at: number,
  kind: Kind,
): Pair | null {
  for (let below = at + 1; below <= at + 2 && below < lines.length; below++) {
    const line = lines[below];
    if (!line || line.text === '') continue;
    const value = tidyValue(line.text);
    // People are called Tag, Ort and Grund, too: such a word alone is the value where no other follows it.
    const next = lines.findIndex(({ text }, place) => place > below && text !== '');
    const isFollowed = next >= 0 && !(labels[next] ?? []).some(({ start }) => start < 3);
    const isOnlyWord = /name$/i.test(kind) && /^[\p{L}\s-]+$/u.test(line.text) && !isFollowed;
    const isLabel = (labels[below] ?? []).some(
      ({ start, kind: other }) => start < 3 && !(isOnlyWord && (other === 'other' || other === 'prose')),
    );
    if (isLabel || isPlaceholder(value) || !isPlausible(kind, value, today)) return null;
    return { kind, value, zone: line.zone, line: below, start: 0, end: line.text.length, sure: true };
  }
  return null;
}

const maxLabelWords = 5;

function findLabels(text: string, today: string): Label[] {
  const insurerSpans = findInsurers(text);
  const words = [...text.matchAll(/[\p{L}\p{M}\d][\p{L}\p{M}\d.'’&/-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    forms: formsOf(match[0]),
  }));
  const labels: Label[] = [];
  for (let at = 0; at < words.length; at++) {
    const start = words[at]?.start ?? 0;
    if (insurerSpans.some((span) => start > span.start && start < span.end)) continue;
    const before = labels.at(-1)?.end ?? -1;
    const isValue =
      before >= 0 && text.slice(before, start).trim() === '' && /[:=]/.test(text.charAt(before - 1));
    const label = labelAt(text, words, at, { today, isValue });
    if (!label) continue;
    labels.push(label);
    while ((words[at + 1]?.start ?? text.length) < label.end) at++;
  }
  return labels;
}

type Word = { start: number; end: number; forms: LabelForms };

function labelAt(
  text: string,
  words: Word[],
  at: number,
  { today, isValue }: { today: string; isValue: boolean },
): Label | null {
  const start = words[at]?.start ?? 0;
  if (!/\p{L}/u.test(text.charAt(start))) return null;
  const before = text.slice(Math.max(0, start - 8), start);
  // "Vorname: Das Nachname: …": directly behind a mark a word is a value, not the beginning of the next
  // label.
  const first = text.slice(start, words[at]?.end);
  if (/[:=]\s*$/.test(before) && bareLabel(first) === '') return null;
  const isFresh = start === 0 || /(?:^|[,;|\t(.!?:•*·>]|\d[.)]|[-–])\s*$/.test(before);
  const most = mayBeginLabel(first) ? maxLabelWords : 0;
  for (let count = Math.min(most, words.length - at); count >= 1; count--) {
    const end = words[at + count - 1]?.end ?? start;
    const written = text.slice(start, end);
    if (written.length > 60 || /[:=\t|;()\d]/.test(written)) continue;
    // "Nachname – Das": what stands behind the dash is the value.
    const behind = /\s[-–—]\s+(.*)$/.exec(written)?.[1];
    if (behind !== undefined && bareLabel(behind) === '') continue;
    const forms = words.slice(at, at + count).map((word) => word.forms);
    const bare = forms.map((form) => form.bare).join('');
    const kind = kindOf({ bare, whole: forms.map((form) => form.whole).join('') });
    if (!kind || (written.includes(',') && !/^(fullName|nameReversed)$/.test(kind))) continue;
    const mark = separator(text, start, end);
    // "Rufen Sie mich an: 0171 …" is no field of a mail's head.
    const isWord = kind === 'other' && !isFresh && (written.length <= 5 || /^termin/i.test(written));
    if (mark !== null && !isWord) return { kind, start, end: mark, sure: true };
    if (!isValue && isAcceptedBare(kind, text.slice(end), { isFresh, bare, today }))
      return { kind, start, end, sure: kind === 'phone' && /^mein/i.test(written) };
  }
  return longLabelAt(text, {
    start,
    wordEnd: words[at]?.end ?? start,
    isFresh: isFresh && !/:\s*$/.test(before),
    today,
  });
}

/**
 * Up to a colon: with other words around, or misspelt. Without one only a long misspelt word at the
 * beginning.
 */
function longLabelAt(
  text: string,
  { start, wordEnd, isFresh, today }: { start: number; wordEnd: number; isFresh: boolean; today: string },
): Label | null {
  const upToMark = /^[^:=\t|;,\d()@]{3,60}/.exec(text.slice(start, start + 61))?.[0] ?? '';
  if (isFresh && upToMark !== '') {
    const mark = separator(text, start, start + upToMark.trimEnd().length);
    // A line that is nothing but a label must be one: "AOK – Die Gesundheitskasse" is not.
    const isBareLine = mark === text.length && !/[:=?]\s*$/.test(text);
    const kind =
      mark === null
        ? null
        : isBareLine
          ? (exactKind(upToMark) ?? misspelt(bareLabel(upToMark)))
          : looseKind(upToMark);
    if (mark !== null && kind) return { kind, start, end: mark, sure: true };
  }
  const written = text.slice(start, wordEnd);
  if (written.length < 6) return null;
  const mark = separator(text, start, wordEnd);
  const kind = mark !== null || isFresh ? misspelt(bareLabel(written)) : null;
  // "für meine Eltern Termine: …" goes on with whatever it is about.
  if (!kind || (kind === 'other' && !isFresh)) return null;
  if (mark !== null) return { kind, start, end: mark, sure: true };
  return isAcceptedBare(kind, text.slice(wordEnd), { isFresh: true, bare: '', today })
    ? { kind, start, end: wordEnd, sure: false }
    : null;
}

/**
 * Where the value begins behind a colon, an equals sign, a lone dash, a tab, dots, or a remark in brackets
 * and one of these.
 */
function separator(text: string, start: number, at: number): number | null {
  const rest = text.slice(at, at + 120);
  const match =
    /^\)?[.*_\s?]{0,3}(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\]|(?:für|for)(?: \p{L}+){1,3}(?=:)|(?:tagsüber|privat|mobil|dienstlich|abends|wenn vorhanden)(?=:))?[ *_?]{0,4}(?:[:=]+|\t|(?:\. ?){2,}|…+|->|→|[-–—](?= ))/u.exec(
      rest,
    );
  if (match) return at + match[0].length;
  // A line that is all label.
  return start <= 4 && rest.length < 120 && /^[ .*_?]*$/.test(rest) ? text.length : null;
}

/** Without a colon the value must look like one. */
function isAcceptedBare(
  kind: Kind,
  rest: string,
  { isFresh, bare, today }: { isFresh: boolean; bare: string; today: string },
): boolean {
  const value = rest.slice(0, 80);
  switch (kind) {
    case 'birthDate':
      return (findDates(value, today)[0]?.start ?? 99) <= 30;
    case 'phone':
      return (findPhones(value)[0]?.start ?? 99) <= 40 || /^[\s.]{0,3}0 \d[\d /-]{8,}/.test(value);
    case 'insurer': {
      const place = findInsurers(value)[0]?.start ?? 99;
      return (
        place <= 30 ||
        (isFresh && /^\s{1,4}\p{Lu}[\p{L}+-]+(?:\s+\p{Lu}[\p{L}+-]+){0,3}\s*(?:$|[,;.(])/u.test(value))
      );
    }
    case 'insuranceNumber':
      return (
        (findKvnrs(value)[0]?.start ?? 99) <= 40 ||
        (isFresh
          ? /^[\s.]{0,3}(?:ist )?[\p{L}]{0,3}[\s./-]?\d/u.test(value)
          : /^\.? (?:ist |lautet )?[\d./-]{5}/.test(value))
      );
    case 'email':
      return /^\s{0,3}[^\s@]{1,64}@/.test(value);
    case 'firstName':
    case 'lastName':
    case 'fullName':
    case 'nameReversed':
    case 'name':
      // "VN 47110815": the number of the insured person.
      if (bare === 'vn' && /^[\s.:]{0,3}[A-Z]{0,3}\d/.test(value)) return true;
      return (
        isFresh &&
        looksLikeName(value.split(/[,;|]|(?<!(?:dr|prof|dipl|ing|mag|med|univ))\. /i)[0]?.trim() ?? '', {
          min: 1,
        })
      );
    case 'other':
      return (
        /^(?:tele)?fax|^iban|^bic$|^hrb$|^konto|^kund|^rechnungs|^ust|^steuer|^ik|^kassennummer|^plz/.test(
          bare,
        ) && /^[\s.]{0,3}\S{0,4}\d/.test(value)
      );
    default:
      return false;
  }
}

/** A value below its label: nothing says that it belongs there but its look. */
function isPlausible(kind: Kind, value: string, today: string): boolean {
  switch (kind) {
    case 'birthDate':
      return findDates(value, today).length > 0 || /^\d{6}(?:\d\d)?$/.test(value);
    case 'phone':
      return /^[\d+(][\d ()./\p{Pd}]{4,}/u.test(value);
    case 'insurer':
      return findInsurers(value).length > 0 || /^\p{Lu}[^.!?:]{1,60}$/u.test(value);
    case 'insuranceNumber':
      return findKvnrs(value).length > 0 || /^[\p{L}]{0,3}[\s./-]?\d[\d\s./A-Z-]{2,28}$/u.test(value);
    case 'number':
      return findKvnrs(value).length > 0 || findPhones(value).length > 0;
    case 'email':
      return value.includes('@');
    case 'other':
      // A subject "Termin" names nothing of the sentences below it.
      return value.length <= 60;
    default:
      return looksLikeName(value, { min: 1, labelled: true });
  }
}

/** Without the marks around it. */
function tidyValue(text: string): string {
  return text
    .slice(0, 500)
    .replace(/^(?:(?!['’][ts] )[\s:=.*_|•>,;–—"„“'-])+/, '')
    .replace(/[\s*_|,;:("“”–—-]+$/, '')
    .replace(/\s(?:z\. ?B\.?|zB|bspw\.|e\. ?g\.)(?!\p{L}).*$/iu, '');
}

/** What stands in an empty form. */
function isPlaceholder(value: string): boolean {
  return (
    value === '' ||
    /^(?:z\. ?B\b|zB\b|bsp\b|bspw|e\. ?g\.|beispiel:|TT[./-]|DD[./-]|xx|\?|keine?$|keine angabe|unbekannt|n\/a|n\.a|nicht (?:vorhanden|angegeben|bekannt)|siehe |s\. (?:o|u)|\(?bitte (?:angeben|ausfüllen|eintragen)|ihre?\b)/i.test(
      value,
    ) ||
    !/[\p{L}\p{N}]/u.test(value)
  );
}
