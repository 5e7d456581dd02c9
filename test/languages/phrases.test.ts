import { describe, expect, test } from 'vitest';
import { languages } from '../../consultation/language.ts';
import { phraseNumbers } from '../../languages/keys.ts';
import { phraseOf } from '../../languages/phrase.ts';
import { phrasesFor, phrasesText } from '../../languages/phrases.ts';
import { scriptFiles, scriptWords } from '../../languages/script_files.ts';
import { wordsIn } from '../../languages/words.ts';
import { type Shape, shapesOf } from '../../packaging/language_messages.ts';
import { learn, say } from '../../static/page/say.ts';
import '../german_phrases.ts';

/* What scripts say is what the server would say, though no library of its reaches the browser. */

const shapes = shapesOf('de');
const none = { variables: [], choices: [] };
type Given = Record<string, string | number>;
/** The compiler knows which values each message needs; here it is any. */
const sayAny = (number: number, values: Given): string => Reflect.apply(say, undefined, [number, values]);

describe.each(languages)('in %s', (language) => {
  test('each message is said as the server says it, with every number of the plural forms', () => {
    for (const words of scriptWords) learn(phrasesFor(language, words));
    const { t } = wordsIn(language);
    const own = Object.entries(phraseNumbers).filter(([key]) => language === 'de' || !isPracticeOnly(key));
    const different = own.flatMap(([key, number]) =>
      valuesFor(shapes.get(key)).flatMap((values) => {
        const [script, server]: string[] = [
          sayAny(number, values),
          Reflect.apply(t, undefined, [key, values]),
        ];
        return script === server ? [] : [{ key, values, script, server }];
      }),
    );
    for (const words of scriptWords) learn(phrasesFor('de', words));
    expect(different).toEqual([]);
  });
});

/** Said on a German page only. */
function isPracticeOnly(key: string): boolean {
  return shapes.get(key)?.file === 'script_practice';
}

/** Each value as a number and as text; each choice by a word, with its words. */
function valuesFor({ variables, choices }: Pick<Shape, 'variables' | 'choices'> = none): Given[] {
  const given = [0, 1, 2, 3, 5, 11, 21, 100, 1234, 'Dr. <b>Ö</b>', '\u05d0', ...choices];
  return given.map((value) => Object.fromEntries(variables.map((name) => [name, value])));
}

test('messages with links and the like are none that a script says', () => {
  const files = Object.values(scriptFiles).flat();
  const marked = [...shapes.values()].filter(({ file, marks }) => files.includes(file) && marks.length > 0);
  expect(marked.map(({ key }) => key)).toEqual([]);
});

test('a phrase is text, values and choices; anything else is refused when it is made', () => {
  const style = { useIsolating: true };
  expect(phraseOf('Weiter', style)).toBe('Weiter');
  expect(phraseOf([{ type: 'var', name: 'name' }], style)).toEqual([['name']]);
  expect(phraseOf(['mit ', { type: 'var', name: 'name' }], style)).toEqual([
    'mit \u2068',
    ['name'],
    '\u2069',
  ]);
  expect(phraseOf(['ab ', { type: 'str', value: '08' }], { useIsolating: false })).toBe('ab 08');
  const term = { type: 'mesg' as const, name: 'other', attr: null };
  expect(() => phraseOf([term], style)).toThrow('mesg');
});

test('within a page nothing of it ends the script that carries it', () => {
  learn({ locale: 'de', first: 9000, phrases: ['</script><!--'] });
  expect(sayAny(9000, {})).toBe('</script><!--');
  expect(() => sayAny(9001, {})).toThrow();
  for (const language of languages) {
    for (const words of scriptWords) {
      const text = phrasesText(language, words);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(phrasesFor(language, words));
    }
  }
});
