import { expect, test } from 'vitest';
import { type Language, languageFacts, languages } from '../../consultation/language.ts';
import { messageIn } from '../../languages/words.ts';
import { type Shape, shapesOf } from '../../packaging/language_messages.ts';
import { turnedRunsIn } from '../fixtures/turned_runs.ts';

/*
 * What runs from right to left shows Latin words, numbers and what people have written in their own order: on
 * pages, in mails, on paper and in what scripts say, since all of it is one of these messages.
 */

const fromRight = languages.filter((language) => languageFacts[language].direction === 'rtl');
const written = [
  'Dr. med. Anna Sommer (Haus 2)',
  '0208 555-0100',
  'K7M-4QX-9TD',
  'https://praxis.example/c/a1?b=2',
];
const numbers = [0, 1, 2, 3, 11, 100];

test.each(fromRight)('in %s nothing that is read from left to right is turned round', (language) => {
  const shapes = [...shapesOf(language).values()];
  const wrong = shapes.flatMap((shape) =>
    saidWith(language, shape).flatMap((text) =>
      turnedRunsIn(text, 'rtl').map((run) => `${shape.key}: ${run}`),
    ),
  );
  expect([...new Set(wrong)]).toEqual([]);
});

test.each(fromRight)(
  'in %s no word is parted at its hyphen, whose rest would begin the line below at the right',
  (language) => {
    const parted = [...shapesOf(language).values()].flatMap((shape) => {
      const { bundle, pattern } = messageIn(language, shape.key);
      const said = bundle.formatPattern(
        pattern,
        Object.fromEntries(shape.variables.map((name) => [name, 1])),
      );
      // What a page shows in a mark has a place of its own, where nothing breaks.
      return (
        said
          .replaceAll(/<code>.*?<\/code>/g, '')
          .match(/[\p{Script=Latin}\p{Nd}]+-[\p{Script=Latin}\p{Nd}]+/gu) ?? []
      );
    });
    // The title of a link is on one line.
    expect(parted).toEqual(['AGPL-3']);
  },
);

test('what is turned round is found, and what keeps its direction is not', () => {
  expect(turnedRunsIn('اتصل على 0208 123456 الآن', 'rtl')).toEqual(['0208 123456']);
  expect(turnedRunsIn('السر المهني (§ 203 StGB)', 'rtl')).toEqual(['§ 203 StGB']);
  expect(turnedRunsIn('اتصل على \u20680208 123456\u2069 الآن', 'rtl')).toEqual([]);
  expect(turnedRunsIn('Anlage 31b BMV-Ä، ثم EN 301 549', 'rtl')).toEqual([]);
});

/**
 * The message with each of its variants, and with what may be put in; a value that is all of it stands alone.
 */
function saidWith(language: Language, { key, variables, choices }: Shape): string[] {
  const { bundle, pattern } = messageIn(language, key);
  const puts = variables.length === 0 ? [''] : [...written, ...numbers, ...choices];
  return puts
    .map((put) => ({
      put,
      text: bundle
        .formatPattern(pattern, Object.fromEntries(variables.map((name) => [name, put])))
        .replaceAll(/<\/?[a-z]+\/?>/g, ''),
    }))
    .flatMap(({ put, text }) => (text === String(put) ? [] : [text]));
}
