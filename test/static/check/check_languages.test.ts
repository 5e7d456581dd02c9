import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { languageFacts, languages, pseudoLanguage } from '../../../consultation/language.ts';
import {
  type CheckRow,
  checkRows,
  type Finding,
  fairBandwidth,
  goodBandwidth,
  gradeOf,
  reasonsOf,
  slowAnswer,
} from '../../../consultation/technical_check.ts';
import * as phrase from '../../../languages/keys.ts';
import { phrasesFor } from '../../../languages/phrases.ts';
import { wordsIn } from '../../../languages/words.ts';
import { wayOf } from '../../../static/check/way.ts';
import { helpFor, resultWords, stateWords } from '../../../static/check/words.ts';
import { learn, say } from '../../../static/page/say.ts';
import { bareWords } from '../../routes/foreign_letters.ts';

/* What the technical check says in another language: all of it, in every state of its rows. */

const browsers = ['chromium', 'firefox', 'safari', 'ios'] as const;
const values = [undefined, 20, fairBandwidth, slowAnswer, goodBandwidth + 1000];
const everyFinding = checkRows.flatMap((row) =>
  reasonsOf(row).flatMap((reason) => values.map((value) => finding(row, reason, value))),
);

function finding(row: CheckRow, reason: string, value?: number): Finding {
  return { row, reason, ...(value !== undefined && { value }) } as Finding;
}

function speak(language: (typeof languages)[number]): void {
  for (const words of ['devices', 'check'] as const) learn(phrasesFor(language, words));
}

afterEach(() => speak('de'));

const anyReport = fc
  .tuple(
    ...checkRows.map((row) =>
      fc
        .tuple(fc.constantFrom(...reasonsOf(row)), fc.constantFrom(...values))
        .map(([reason, value]) => finding(row, reason, value)),
    ),
  )
  .map((findings): Finding[] => findings);

test('no row, no reason and no browser has a letter that is in no file', () => {
  speak(pseudoLanguage);
  for (const one of everyFinding) {
    for (const browser of browsers)
      expect(bareWords(helpFor(one, browser)), `${one.row} ${one.reason}`).toEqual([]);
  }
  for (const { label } of Object.values(stateWords)) expect(bareWords(say(label))).toEqual([]);
});

test('nor has the result of any report, with and without an answer about the sound', () => {
  speak(pseudoLanguage);
  fc.assert(
    fc.property(anyReport, fc.constantFrom(...browsers), (findings, browser) => {
      const open = findings.filter(({ row }) => row !== 'speaker');
      const said = [resultWords(findings), resultWords(open), wayOf(findings, browser).help];
      // The „und“ between names is the browser's own.
      expect(said.flatMap(bareWords).filter((word) => word !== 'und')).toEqual([]);
      expect(said[0]).not.toBe('');
    }),
  );
});

describe.each(languages)('in %s', (language) => {
  test('whatever is not in order has a sentence that helps, and each state its own word', () => {
    speak(language);
    for (const one of everyFinding) {
      if (gradeOf(one) === 'good') continue;
      expect(helpFor(one, 'ios'), `${one.row} ${one.reason}`).toMatch(/[.?؟]$|https:\/\/$/);
    }
    const labels = Object.values(stateWords).map(({ label }) => say(label));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a button or a row that is named is called so', () => {
    const { t } = wordsIn(language);
    speak(language);
    expect(say(phrase.checkTones)).toContain(t('play-tones'));
    expect(say(phrase.checkAlmost)).toContain(t('check-name', { row: 'speaker' }));
    expect(say(phrase.checkUnanswered, { result: '' })).toContain(t('check-name', { row: 'speaker' }));
    const blocked = resultWords([finding('camera', 'missing'), finding('speaker', 'unheard')]);
    const names = (['camera', 'speaker'] as const).map((row) => t('check-name', { row }));
    expect(blocked).toContain(new Intl.ListFormat(languageFacts[language].locale).format(names));
    // What is isolated as a whole takes its direction from its first letter: so names are not isolated in it.
    expect(blocked).not.toMatch(/\u2068[^\p{L}\u2069]*\u2068/u);
  });
});

test('numbers are written as the language writes them', () => {
  const speed = finding('bandwidth-up', 'measured', 12_345);
  const said = { de: '12.345', en: '12,345', pl: '12\u00a0345', ar: '12,345' } as const;
  for (const language of ['de', 'en', 'pl', 'ar'] as const) {
    speak(language);
    expect(helpFor(speed, 'chromium')).toContain(said[language]);
  }
  speak('uk');
  expect(helpFor(finding('server', 'ok', 3), 'chromium')).toMatch(/мілісекунди/);
  expect(helpFor(finding('server', 'ok', 5), 'chromium')).toMatch(/мілісекунд\./);
});
