import { protectedIn } from '../consultation/mailable_words.ts';
import type { PatientData } from '../consultation/patient.ts';
import { Refusal } from '../consultation/refusal.ts';

/** The words in front of a mail, before links, code and small print: what may be said otherwise for once. */
export interface Opening {
  /** Paragraphs with an empty line between them, everything filled in. */
  words: string;
  /** What stands there and nowhere else in the mail, such as its date: whatever is written must hold it. */
  must: readonly string[];
}

/** The opening of one mail, as somebody at the practice has left it on the page. */
export interface EditedWords {
  words: string;
  /** The opening as it stood on the page before anybody changed it. */
  shown: string;
}

/** What is wrong with the words for one mail; `text` is what they lack. */
export type WordsProblem =
  | { problem: 'empty' | 'too_long'; text?: undefined }
  | { problem: 'changed'; text?: string | undefined }
  | { problem: 'lacks'; text: string };

/** In characters. Longer than a template may be, because names are filled in. */
export const mostWords = 4000;

/**
 * The words that go out instead of the proposed ones. Links and code are no part of them, so they cannot be
 * lost; what only the opening says is looked for. What was written to another proposal than that of now,
 * because the date or a colleague has changed it, comes back to be read again.
 *
 * @returns null where nobody has changed them
 * @throws Refusal `mail_words` with a `WordsProblem`; `protected_words` (L1)
 */
export function chosenWords(
  edited: EditedWords | undefined,
  proposed: Opening,
  patient: PatientData,
): string | null {
  if (!edited || edited.words === edited.shown) return null;
  const problem = problemOf(edited, proposed);
  if (problem) throw new Refusal('mail_words', problem);
  const found = protectedIn(edited.words, patient);
  if (found.length > 0) throw new Refusal('protected_words', found);
  return edited.words;
}

function problemOf({ words, shown }: EditedWords, proposed: Opening): WordsProblem | null {
  if (words.trim() === '') return { problem: 'empty' };
  if (words.length > mostWords) return { problem: 'too_long' };
  const isOther = shown !== proposed.words;
  const kept = isOther ? carriedOver({ words, shown }, proposed.words) : words;
  const text = proposed.must.find((must) => !oneLine(kept).includes(oneLine(must)));
  // Said at once with what is lacking: nobody is sent back twice.
  if (isOther) return { problem: 'changed', text };
  return text === undefined ? null : { problem: 'lacks', text };
}

/**
 * Words that were written to a proposal, for the one of now: what differs between the two, such as the date,
 * is put in the place of the old one, where that stands in them once and as it was proposed. All else stays.
 */
export function carriedOver({ words, shown }: EditedWords, proposed: string): string {
  const [before, now] = [wordsOf(shown), wordsOf(proposed)];
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const old = before.slice(start, before.length - end).join('');
  const parts = words.split(old);
  if (old.trim() === '' || parts.length !== 2) return words;
  return parts.join(now.slice(start, now.length - end).join(''));
}

/** With the blanks between them, each a piece of its own. */
function wordsOf(text: string): string[] {
  return text.split(/(\s+)/);
}

/** Somebody may have broken the line within a date. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
