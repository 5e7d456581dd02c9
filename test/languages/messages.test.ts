import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageFacts, languages, pseudoLanguage } from '../../consultation/language.ts';
import { keysModule, messagesModule, type Shape, shapesOf } from '../../packaging/language_messages.ts';
import { untranslated } from '../../packaging/new_language.ts';

/** What only the practice reads is German in every language. */
const german = new Map([...shapesOf('de')].filter(([, { file }]) => file !== 'script_practice'));
const others = languages.filter((language) => language !== 'de' && language !== pseudoLanguage);

test('the types of the messages are current; `npm run languages` makes them anew', () => {
  const made = (file: string) =>
    readFileSync(new URL(`../../languages/${file}`, import.meta.url), 'utf8').replaceAll(/\s+/g, '');
  expect(made('messages.ts')).toBe(messagesModule().replaceAll(/\s+/g, ''));
  expect(made('keys.ts')).toBe(keysModule().replaceAll(/\s+/g, ''));
});

test('a new language starts with the German words, without comments, and as not reviewed', () => {
  const german =
    '### Frame\n\n# Never shown.\ntranslation-reviewed = original\n# A button.\nsend = { $n ->\n   *[other] Senden\n }\n';
  const started = untranslated(german);
  expect(started).toContain('translation-reviewed = none');
  expect(started).toContain('*[other] Senden');
  expect(started).not.toContain('#');
});

test('each German message says where it stands and how long it may be, and keeps to it', () => {
  expect(german.size).toBeGreaterThan(50);
  const wrong = [...german.values()].filter((shape) => mostOf(shape) === 0 || shape.comment.length < 30);
  expect(wrong.map(({ key }) => key)).toEqual([]);
  expect(tooLong(german)).toEqual([]);
});

describe.each(others)('the language %s', (language) => {
  const own = shapesOf(language);

  test('has each message and no other, with the same values and marks', () => {
    const outline = (shapes: Map<string, Shape>) =>
      Object.fromEntries([...shapes].map(([key, { variables, marks }]) => [key, { variables, marks }]));
    // A plural may say "one" in words.
    expect(outline(own)).toEqual(outline(german));
  });

  test('is no longer than there is room for', () => {
    expect(tooLong(own)).toEqual([]);
  });

  test('knows each plural form that the language has (CLDR)', () => {
    const { pluralCategories } = new Intl.PluralRules(languageFacts[language].locale).resolvedOptions();
    const choices = [...own.values()].flatMap(({ key, plurals }) => plurals.map((forms) => ({ key, forms })));
    const lacking = choices.filter(({ forms }) => pluralCategories.some((form) => !forms.includes(form)));
    expect(choices.length).toBeGreaterThan(0);
    expect(lacking).toEqual([]);
  });

  test('says in its own file whether a native speaker has read it', () => {
    expect(own.get('translation-reviewed')?.texts[0]).toMatch(/^(none|.+, \d{4}-\d{2}-\d{2})$/);
  });
});

/** Told by the comment; 0 where it does not say. */
function mostOf({ comment }: Pick<Shape, 'comment'>): number {
  return Number(/At most (\d+) characters\.$/.exec(comment)?.[1] ?? 0);
}

function tooLong(shapes: Map<string, Shape>): string[] {
  return [...shapes].flatMap(([key, { texts }]) => {
    const most = mostOf({ comment: german.get(key)?.comment ?? '' });
    return texts
      .filter((text) => text.length > most)
      .map((text) => `${key}: ${text.length} of ${most} characters`);
  });
}
