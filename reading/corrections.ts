import { findDates } from './dates.ts';
import type { Shape } from './free_text.ts';
import type { Line } from './lines.ts';
import { sentenceEnds } from './sentences.ts';

/*
 * What people take back in prose: "Entschuldigung, richtig ist 4.3.1950". Such a value stands beside the one
 * that was written before it, whatever label that has.
 */

/** A stretch of a line that puts something right. */
export interface Correction {
  line: number;
  start: number;
  end: number;
  /** An apology alone puts nothing right unless the two values look alike. */
  isSure: boolean;
}

const words =
  /(?<!\p{L})(?:(?<sure>korrektur|korrigier\p{L}*|berichtig\p{L}*|richtigstell\p{L}*|richtig(?:e[rsn]?)?(?!\p{L}| gut| schlecht| krank| stark)|korrekt(?:e[rsn]?)?(?!\p{L})|(?:nicht|wohl) (?:richtig|korrekt|gestimmt)|stimmt (?:so )?nicht|(?:mich )?vertippt|vertan|verschrieben|verschreiber|tippfehler|zahlendreher|verwechselt|vertauscht|falsch(?:e[rsnm]? (?:nummer|datum|geburt\p{L}*|tele\p{L}*|handy\p{L}*|jahr|(?:kranken)?kasse|versich\p{L}*|angaben?|zahl))?(?!\p{L}| (?-i:\p{Lu}))|(?:muss|müsste|sollte) (?:natürlich |eigentlich )?(?:heißen|lauten|sein)|correction|i meant|should be|typo)|entschuldig\p{L}*|sorry|pardon|verzeih\p{L}*|ups|upps|quatsch|nein|doch|sondern|mein(?:e|te) (?:natürlich|aber|den|die|das|damit)?|gemeint|nachtrag|p\.? ?s\.?)(?!\p{L})/giu;

/** Behind these stands what does not hold. */
const takenBack =
  /(?<!\p{L})(?:nicht|statt|anstatt|kein|not|anstelle|falsch(?:e[rsn]?)?(?: ist| war)?)(?: (?:der|die|das|den|am|dem|vom|wie|von))?:? {0,2}$/iu;

const otherEvents =
  /(?:termin|rechnung|besuch|befund|labor|rezept|überweis|brief|schreiben|unfall|sturz|impf|operation|operiert|(?<!\p{L})op(?!\p{L})|entlass|untersuch|behandl|kontroll|röntgen|mrt|gültig|(?<!\p{L})(?:vom|seit|bis|ab|uhr)(?!\p{L}))[^.;]{0,30}$/iu;

export function findCorrections(lines: readonly Line[]): Correction[] {
  return lines.flatMap(({ text, zone }, line): Correction[] => {
    if (zone === 'quote' || text === '') return [];
    const found: Correction[] = [];
    for (const { 0: word, index, groups } of text.matchAll(words)) {
      const isSure = groups?.sure !== undefined;
      const ends = sentenceEnds(text);
      const start = ends.findLast((end) => end <= index) ?? 0;
      const last = ends.find((end) => end > index + word.length) ?? text.length;
      // "Ist es richtig, dass …?" puts nothing right.
      if (text.slice(start, last).trimEnd().endsWith('?')) continue;
      const end = /\d/.test(text.slice(start, last)) ? last : (ends.find((one) => one > last) ?? text.length);
      found.push({ line, start, end, isSure });
      // "Korrektur:", and what is right in the next line.
      if (/^[\s:.!,–-]*$/.test(text.slice(index + word.length))) {
        const next = lines.findIndex((other, place) => place > line && other.text !== '');
        const below = lines[next];
        if (below && below.zone !== 'quote')
          found.push({ line: next, start: 0, end: below.text.length, isSure });
      }
    }
    return found;
  });
}

/** Whether what stands at this place is given as the right value. */
export function isPutRight(
  corrections: readonly Correction[],
  text: string,
  { line, start }: { line: number; start: number },
): 'surely' | 'perhaps' | null {
  const around = corrections.filter((one) => one.line === line && one.start <= start && start < one.end);
  if (around.length === 0 || takenBack.test(text.slice(Math.max(0, start - 40), start))) return null;
  // "Am 5.6.2025 wurde falsch gemessen"
  const isDay = /(?<!\p{L})am $/iu.test(text.slice(0, start));
  return !isDay && around.some(({ isSure }) => isSure) ? 'surely' : 'perhaps';
}

/** Dates that nothing else calls a date of birth. */
export function correctedDates(
  lines: readonly Line[],
  corrections: readonly Correction[],
  today: string,
): Shape[] {
  return [...new Set(corrections.map(({ line }) => line))].flatMap((line) => {
    const text = lines[line]?.text ?? '';
    return findDates(text, today)
      .filter(
        ({ value, start }) =>
          /^\d{4}-\d\d-\d\d$/.test(value) &&
          value < today &&
          !otherEvents.test(text.slice(Math.max(0, start - 60), start)) &&
          isPutRight(corrections, text, { line, start }) !== null,
      )
      .map((date): Shape => ({ kind: 'birthDate', ...date, known: 'bare', line }));
  });
}

/** A slip: the same year, the same day, or the same figures in another order. */
export function isSlip(one: string, other: string): boolean {
  const figures = (text: string) => text.replace(/\D/g, '');
  const [a, b] = [figures(one), figures(other)];
  if (a.length !== b.length || a === b) return false;
  const isTurned = [...a].sort().join('') === [...b].sort().join('');
  const differing = [...a].filter((figure, place) => figure !== b[place]).length;
  return isTurned || differing <= 2 || a.slice(0, 4) === b.slice(0, 4) || a.slice(4) === b.slice(4);
}
