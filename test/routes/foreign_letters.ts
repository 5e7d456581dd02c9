import { loadPractice } from '../../db/settings.ts';
import { dotBelow } from '../../languages/accented.ts';
import { erika } from '../fixtures/runtime.ts';
import type { PatientVisitor } from './patient/visitor.ts';

/**
 * The words of a page in the pseudo-language with a letter that is in no file of messages; what the practice
 * and the patient have written themselves is theirs.
 *
 * @param typed what they have written besides
 */
export function foreignLetters(
  { rt }: Pick<PatientVisitor, 'rt'>,
  html: string,
  typed: readonly string[] = [],
): string[] {
  const { name, street, city, email } = loadPractice(rt.db).settings;
  const own = [name, street, city, email, rt.config.publicUrl.host, ...Object.values(erika), ...typed];
  const text = own.filter(Boolean).reduce((rest, word) => rest.replaceAll(word, ' '), wordsOf(html));
  if (!text.normalize('NFD').includes(dotBelow)) throw new Error('Not a page in the pseudo-language');
  return bareWords(text);
}

/** The words of a text with a letter that is in no file of messages. */
export function bareWords(text: string): string[] {
  const bare = new RegExp(`[\\p{L}\\p{M}]*\\p{L}(?![\\p{M}]*${dotBelow})[\\p{L}\\p{M}]*`, 'gu');
  return [...text.normalize('NFD').matchAll(bare)].map(([word]) => word);
}

/** What people see or hear, without pictures, the names of languages, codes and addresses. */
function wordsOf(html: string): string {
  return (
    html
      // What scripts say is compared with what the server says (test/languages/phrases.test.ts).
      .replaceAll(/<script type="application.*?<\/script>/gs, ' ')
      .replaceAll(/<svg.*?<\/svg>|<head>.*?<title>|<\/title>.*?<\/head>/gs, ' ')
      .replaceAll(/<(details|form)[^>]* class="languages".*?<\/\1>/gs, ' ')
      .replaceAll(/<(\w+) class="(?:code|address)" dir="ltr">[^<]*<\/\1>/g, ' ')
      .replaceAll(/<[^>]*?(?: (?:aria-label|title|alt|placeholder)="([^"]*)")?[^>]*>/g, ' $1 ')
      .replaceAll(/\s+/g, ' ')
  );
}
