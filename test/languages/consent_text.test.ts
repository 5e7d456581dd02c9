import { describe, expect, test } from 'vitest';
import { consentSha256 } from '../../consultation/consent_text.ts';
import { languages, pseudoLanguage } from '../../consultation/language.ts';
import { emptySettings } from '../../consultation/practice.ts';
import { consentText } from '../../languages/consent_text.ts';
import { wordsIn } from '../../languages/words.ts';
import { samplePractice } from '../fixtures/sample_practice.ts';

const own = 'Der Server steht in der Praxis.';
const facts = {
  practice: { ...samplePractice, hosting: own },
  doctorName: 'Dr. med. Anna Sommer',
  retentionDays: 30,
};
const nobody = { practice: emptySettings, doctorName: null, retentionDays: 1 };
const withSms = { practice: samplePractice, doctorName: null, retentionDays: 90, smsProvider: 'sms.example' };

/** A change of a word needs a new version, because the version is kept with each consent. */
test.each([
  ['with a doctor', facts, '2026-11-4', 'c0df1ae0578e0e728a7df671ed51917796ee99cefb4ce8855cdb849ab9a1c4d7'],
  ['of nobody yet', nobody, '2026-11-4', '81b8e24cc899c6128e125c313e364f6b3b7c5b9b275c1bbcbf37f79a3d28ffed'],
  ['with SMS', withSms, '2026-11-4-sms', '90bfb06009af1467536a2973c6399178859121684595ed89bb828299e50e5e5a'],
])('the German text %s is word for word the one of its version', (_, given, version, sha256) => {
  const text = consentText(given);
  expect(text).toMatchObject({ language: 'de', version });
  expect(consentSha256(text)).toBe(sha256);
});

describe.each(languages.filter((language) => language !== 'de' && language !== pseudoLanguage))(
  'the consent in %s',
  (language) => {
    const words = wordsIn(language);

    test.each([
      ['full', facts],
      ['empty', nobody],
      ['with SMS', withSms],
    ])('has a counterpart to each German paragraph and item: %s', (_, given) => {
      const outline = ({ sections, short, options }: ReturnType<typeof consentText>) => ({
        short: short.length,
        options: options.map(({ id }) => id),
        sections: sections.map(({ id, paragraphs, items }) => [id, paragraphs.length, items?.length]),
      });
      const text = consentText(given, words);
      expect(outline(text)).toEqual(outline(consentText(given)));
      expect(JSON.stringify(text)).not.toMatch(/undefined|null|\$/);
    });

    test('says what cannot be left out, and whose words are German only', () => {
      const text = JSON.stringify(consentText(facts, words)).replaceAll(/[\u2060\u2066-\u2069]/g, '');
      for (const needed of [
        '112',
        '116117',
        'TURN',
        '31b BMV-Ä',
        'LDI NRW',
        'Mail GmbH',
        'Anna Sommer',
        '30',
      ])
        expect(text).toContain(needed);
      expect(text).not.toContain(own);
      expect(text).toContain(words.t('consent-own-text'));
    });

    test('is a translation, not the German text', () => {
      const german = new Set(consentText(facts).sections.flatMap(({ paragraphs }) => paragraphs));
      const same = consentText(facts, words).sections.flatMap(({ paragraphs }) =>
        paragraphs.filter((paragraph) => german.has(paragraph)),
      );
      expect(same).toEqual([]);
    });
  },
);
