import { expect, test } from 'vitest';
import { acceptedLanguage, languages, readLanguage } from '../../consultation/language.ts';

test.each([
  ['', 'de'],
  ['*', 'de'],
  ['fr-FR, it;q=0.8', 'de'],
  ['tr', 'tr'],
  ['tr-TR,tr;q=0.9,en;q=0.7', 'tr'],
  ['fr, uk-UA;q=0.8, en;q=0.9', 'en'],
  ['ar-SY', 'ar'],
  ['de-simple', 'de-simple'],
  ['de-AT, en', 'de'],
  ['pl;q=0, ru;q=0.1', 'ru'],
  ['arx', 'de'],
])('a browser that accepts "%s" reads %s', (header, language) => {
  expect(acceptedLanguage(header, languages)).toBe(language);
});

test('a language that is not offered is not chosen', () => {
  expect(acceptedLanguage('tr, en;q=0.5', ['de', 'en'])).toBe('en');
});

test('a code is one of ours or nothing', () => {
  expect(readLanguage('de-simple')).toBe('de-simple');
  expect(readLanguage('fr')).toBeNull();
  expect(readLanguage(undefined)).toBeNull();
});
