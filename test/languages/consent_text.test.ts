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
  ['with a doctor', facts, '2026-11-3', '67b42000bb530c18dd95b8a57981baa6e2784f8b3654b6a61415167a33cbb04e'],
  ['of nobody yet', nobody, '2026-11-3', '7d521caa304ec8f872d77c6974ef3a3dfc7877164b0aa249cfd01f92bee92a90'],
  ['with SMS', withSms, '2026-11-3-sms', '05fed69a85cd2c50bc9a95b438d18dd630080ec486a7ceba53ad09c3590422dd'],
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
      const text = JSON.stringify(consentText(facts, words)).replaceAll(/[\u2066-\u2069]/g, '');
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
