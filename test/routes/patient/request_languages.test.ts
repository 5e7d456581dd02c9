import { describe, expect, test } from 'vitest';
import { hour } from '../../../consultation/durations.ts';
import { languages, pseudoLanguage } from '../../../consultation/language.ts';
import { wordsIn } from '../../../languages/words.ts';
import { fillUp } from '../../fixtures/full_disk.ts';
import { erika } from '../../fixtures/runtime.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { eightFields, fieldValue, messageAt, type PatientVisitor, visitPractice } from './visitor.ts';

/* The request form in each language: every state of it, and the page after it is sent. */

const long = 'x'.repeat(101);

/** The same form, sent in another language, with what is wrong in it. */
const wrong: [state: string, fields: Record<string, string>][] = [
  ['nothing is filled in', Object.fromEntries(Object.keys(eightFields).map((name) => [name, '']))],
  ['names are too long', { firstName: long, lastName: long, insurer: long }],
  ['the number of the card is too long', { insuranceNumber: '1'.repeat(31) }],
  ['the date does not exist', { birthDate: '1980-02-30' }],
  ['the birth is in the future', { birthDate: '2031-01-01' }],
  ['the birth is too long ago', { birthDate: '1850-01-01' }],
  ['the telephone number is too short', { phone: '12' }],
  ['the number of the card is none', { insuranceNumber: 'ÄÖÜ?' }],
  ['the mail address is not whole', { email: 'erika' }],
  ['two mail addresses', { email: 'a@mail.example, b@mail.example' }],
  ['a mail address with an umlaut', { email: 'jürgen@mail.example' }],
  ['a mail address without a domain', { email: 'erika@mail' }],
  ['a mail address that is too long', { email: `${'a'.repeat(70)}@mail.example` }],
  ['the trap is filled in', { remark: 'https://spam.example' }],
];

const offered = languages.filter((language) => language !== pseudoLanguage);
const inPseudo = { LANGUAGES: `de,${pseudoLanguage}` };

const send = (visitor: PatientVisitor, language: string, fields: Record<string, string> = {}) =>
  visitor.post('/request', { ...eightFields, language, ...fields });

describe('no letter outside the files of messages', () => {
  test.each(wrong)('%s', async (_, fields) => {
    const visitor = visitPractice(inPseudo);
    const { status, html } = await send(visitor, pseudoLanguage, fields);
    expect(status).toBe(422);
    expect(foreignLetters(visitor, html)).toEqual([]);
  });

  test('the form came back too fast', async () => {
    const visitor = visitPractice(inPseudo);
    const { html } = await visitor.get(`/request?lang=${pseudoLanguage}`);
    const answer = await send(visitor, pseudoLanguage, { stamp: fieldValue(html, 'stamp') ?? '' });
    expect(answer.status).toBe(422);
    expect(foreignLetters(visitor, answer.html)).toEqual([]);
  });

  test('too many requests', async () => {
    const visitor = visitPractice(inPseudo);
    for (let count = 0; count < 20; count++) await send(visitor, pseudoLanguage);
    const { status, html } = await send(visitor, pseudoLanguage);
    expect(status).toBe(429);
    expect(foreignLetters(visitor, html)).toEqual([]);
  });

  test('the disk is full', async () => {
    const visitor = visitPractice(inPseudo);
    fillUp(visitor.rt);
    const { status, html } = await send(visitor, pseudoLanguage);
    expect(status).toBe(507);
    expect(foreignLetters(visitor, html)).toEqual([]);
  });
});

test.each(offered)(
  'in %s a wrong form comes back in its language, and so does the thanks',
  async (language) => {
    const visitor = visitPractice();
    const { html } = await send(visitor, language, { phone: '' });
    expect(html).toContain(`<html lang="${language}"`);
    expect(fieldValue(html, 'language')).toBe(language);
    expect(messageAt(html, 'phone')).toBe(wordsIn(language).t('missing-phone'));
    const sent = await send(visitor, language);
    expect(sent.location).toBe(language === 'de' ? '/request/sent' : `/request/sent?lang=${language}`);
    const thanks = await visitor.get(sent.location ?? '');
    expect(thanks.html).toContain(wordsIn(language).t('sent-title'));
  },
);

test('what a patient has agreed to stands there in German, too, and says that it is German', async () => {
  const visitor = visitPractice();
  const agreed = 'Die Praxis darf meine Angaben verwenden, um die Videosprechstunde vorzubereiten.';
  for (const language of ['ar', 'de-simple'] as const) {
    const { html } = await visitor.get(`/request?lang=${language}`);
    expect(html).toMatch(new RegExp(`<span lang="de" dir="ltr">[^<]*${agreed}</span>`));
    expect(html).toContain(wordsIn(language).t('binding-german'));
  }
  const { html } = await visitor.get('/request');
  expect(html.split(agreed)).toHaveLength(2);
});

test('a form that came back offers no other language: the link would lose what was typed', async () => {
  const visitor = visitPractice();
  const { html } = await send(visitor, 'tr', { phone: '12' });
  expect(html).not.toContain('data-testid="languages"');
  expect(fieldValue(html, 'firstName')).toBe(erika.firstName);
});

test('examples of numbers and addresses keep their direction in Arabic', async () => {
  const visitor = visitPractice();
  visitor.rt.clock.now += hour;
  const { html } = await send(visitor, 'ar', { phone: '12', email: 'erika' });
  expect(messageAt(html, 'phone')).toContain('\u20680208 123456\u2069');
  expect(messageAt(html, 'email')).toContain('\u2068name@example.com\u2069');
});
