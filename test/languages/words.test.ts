import { expect, test } from 'vitest';
import { languages, pseudoLanguage } from '../../consultation/language.ts';
import { partsWith } from '../../languages/marks.ts';
import { wordsIn } from '../../languages/words.ts';

const withoutIsolates = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');

test('plural forms are those of the language', () => {
  const erased = (language: 'de' | 'ru' | 'ar' | 'pl', days: number) =>
    withoutIsolates(wordsIn(language).t('promise-erased', { days }));
  expect(erased('de', 1)).toBe('Nach einem Tag gelöscht');
  expect(erased('de', 30)).toBe('Nach 30 Tagen gelöscht');
  expect([1, 3, 5, 21].map((days) => erased('ru', days))).toEqual([
    'Удаляется через 1 день',
    'Удаляется через 3 дня',
    'Удаляется через 5 дней',
    'Удаляется через 21 день',
  ]);
  expect([1, 2, 3, 30].map((days) => erased('ar', days))).toEqual([
    'تُحذف بعد يوم واحد',
    'تُحذف بعد يومين',
    'تُحذف بعد 3 أيام',
    'تُحذف بعد 30 يومًا',
  ]);
  expect(erased('pl', 22)).toBe('Usuwane po 22 dniach');
});

test('a value keeps its own direction everywhere but in German, where all runs one way', () => {
  const step = (language: 'de' | 'ar') =>
    wordsIn(language).t('steps-now', { current: 1, count: 4, name: 'Name' });
  expect(step('ar')).toContain('\u2068Name\u2069');
  expect(step('de')).toBe('Schritt 1 von 4: Name');
});

test('marks are told from the text', () => {
  expect(wordsIn('de').parts('message-stuck')).toEqual([
    'Sie kommen nicht weiter? Rufen Sie uns an: ',
    { mark: 'phone', text: '' },
  ]);
  const [before, link, after] = wordsIn('en').parts('contact-form-is-safer');
  expect([before, after]).toEqual([
    'An email is as open as a postcard. For a request, the ',
    ' is the safer way.',
  ]);
  expect(link).toEqual({ mark: 'link', text: 'form' });
});

test('what somebody has typed never becomes a mark, and is said as it was typed', () => {
  const typed = '<link>Ada</link> & <phone/> <';
  const say = ({ name = '' }) => `Mit <strong>${name}</strong>. <link>Weiter</link>, ${name}`;
  expect(partsWith(say, { name: typed })).toEqual([
    'Mit ',
    { mark: 'strong', text: typed },
    '. ',
    { mark: 'link', text: 'Weiter' },
    `, ${typed}`,
  ]);
});

test('the pseudo-language has a dot below each letter', () => {
  expect(wordsIn(pseudoLanguage).t('steps-label').normalize('NFC')).toBe(
    'Schritte'.replaceAll(/\p{L}/gu, '$&\u0323').normalize('NFC'),
  );
});

test('whoever has read a translation is named in it; nobody has yet', () => {
  const reviewed = languages.filter((language) => wordsIn(language).reviewedBy !== null);
  expect(reviewed).toEqual(['de', pseudoLanguage]);
});
