import { expect, test } from 'vitest';
import { shapesOf } from '../../packaging/language_messages.ts';

/*
 * Plain German by the rules of the Netzwerk Leichte Sprache, as far as a program can tell: short sentences
 * of one thought, no genitive, no passive, no abbreviations, figures, and one word for one thing, which is
 * written in one way. Whether it is understood only people can say, and none has been asked yet.
 */

interface Sentence {
  key: string;
  words: string;
}

const sentences = [...shapesOf('de-simple').values()].flatMap(({ key, texts }) =>
  texts.flatMap((text) => sentencesOf(text).map((words): Sentence => ({ key, words }))),
);

const mostWords = 12;

/** Words of the other German text, and what they are called here (docs/dev/languages.md, glossary). */
const otherWords =
  /\b(?:Einwilligung\w*|einwillig\w*|Einwahlcode|Videosprechstunde|Wartezimmer|Krankenkasse|Versichertennummer|Widerruf\w*|widerruf\w*|Impressum|Datenschutz|Smartphone|Rechner|WLAN-Router|Echt-Zeit-Text)\b/;

const rules: [name: string, breaks: (sentence: string) => boolean][] = [
  [`at most ${mostWords} words`, (words) => words.split(/\s+/).length > mostWords],
  ['at most one comma', (words) => (words.match(/,/g) ?? []).length > 1],
  // Not at the beginning: there stands the verb of a question („Steht der Termin …?“).
  [
    'no genitive',
    (words) =>
      /(?<=[\p{L}:,] )(?!Sie |Ihnen )\p{Lu}[\p{L}-]+ (?:der|des|eines|dieser|unserer) \p{Lu}/u.test(words),
  ],
  [
    'no passive',
    (words) =>
      /\b(?:wird|werden|wurden?|worden)\b/.test(words) &&
      /\b(?:ge\p{L}+(?:t|en)|\p{L}+(?:ge|ver|be|er)\p{L}+t|\p{L}+iert)\b/u.test(
        words.replaceAll('gesund', ''),
      ),
  ],
  [
    'no abbreviations',
    (words) => /§|\b(?:z\. ?B|d\. ?h|u\. ?a|bzw|usw|ca|inkl|Nr|Art|Abs|Buchst|evtl|ggf|Tel)\./.test(words),
  ],
  [
    'figures',
    (words) => /\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zu dritt)\b/i.test(words),
  ],
  ['no word of the other text', (words) => otherWords.test(words)],
  ['no subjunctive', (words) => /\b(?:würden?|könnten?|müssten?|sollten?|wären?|hätten?)\b/.test(words)],
];

test.each(rules)('%s', (_, breaks) => {
  expect(sentences.length).toBeGreaterThan(1500);
  const broken = sentences.filter(({ words }) => breaks(words));
  expect(broken.map(({ key, words }) => `${key}: ${words}`)).toEqual([]);
});

test('a word is written in one way: parted by a hyphen everywhere or nowhere', () => {
  const ways = new Map<string, Set<string>>();
  for (const { words } of sentences) {
    for (const [word] of words.matchAll(/\p{L}[\p{L}-]*\p{L}/gu)) {
      const whole = word.replaceAll('-', '').toLowerCase();
      ways.set(whole, (ways.get(whole) ?? new Set()).add(word.toLowerCase()));
    }
  }
  expect([...ways.values()].filter((all) => all.size > 1).map((all) => [...all])).toEqual([]);
});

test('each rule finds what breaks it', () => {
  const broken = [
    'Das ist ein Satz, der sehr viele Worte hat und den niemand leicht liest.',
    'Name, Telefon, Adresse und Code.',
    'Das ist das Gerät der Praxis.',
    'Die Mail wird gesendet.',
    'Das steht in Art. 9.',
    'Sie hören drei Töne.',
    'Bitte unterschreiben Sie die Einwilligung.',
    'Das könnte gehen.',
  ];
  rules.forEach(([name, breaks], at) => {
    expect(breaks(broken[at] ?? ''), name).toBe(true);
    expect(breaks('Steht der Termin in Ihrem Kalender?'), name).toBe(false);
  });
});

/** What stands in quotation marks is somebody else's: the words of a key, an example. It counts as a word. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/„[^“]*“/g, 'X')
    .split(/(?<=[.?!:…])\s+/)
    .filter((sentence) => sentence.trim() !== '');
}
