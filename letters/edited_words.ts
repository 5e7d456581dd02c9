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
  | { problem: 'empty' | 'too_long' | 'changed'; text?: undefined }
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
  if (shown !== proposed.words) return { problem: 'changed' };
  const lacking = proposed.must.find((text) => !oneLine(words).includes(oneLine(text)));
  return lacking === undefined ? null : { problem: 'lacks', text: lacking };
}

/** Somebody may have broken the line within a date. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
