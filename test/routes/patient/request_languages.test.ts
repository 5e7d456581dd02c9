import { describe, expect, test } from 'vitest';
import { hour } from '../../../consultation/durations.ts';
import { languages, pseudoLanguage } from '../../../consultation/language.ts';
import { listInbox } from '../../../db/inbox.ts';
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

/** What a button of the form sends: all that stands in it, and its own name and value. */
function pressed(html: string, button: RegExp): Record<string, string> {
  const tag = html.match(button)?.[0] ?? '';
  const formId = /\sform="([^"]*)"/.exec(tag)?.[1];
  expect(html).toContain(`id="${formId}"`);
  const [, name = '', value = ''] = /\sname="(\w+)" value="([^"]*)"/.exec(tag) ?? [];
  return { [name]: value };
}

describe('a form that came back', () => {
  test('is shown again in another language, with all that was typed and what is wrong; nothing is taken', async () => {
    const visitor = visitPractice();
    const { html } = await send(visitor, 'tr', { phone: '12' });
    const arabic = pressed(html, /<button form="[^>]*lang="ar"[^>]*>/);
    for (const phone of ['12', eightFields.phone]) {
      const again = await send(visitor, 'tr', { ...arabic, phone });
      expect(again.html).toContain('<html lang="ar" dir="rtl"');
      for (const name of ['firstName', 'email', 'insurer', 'birthDate'] as const)
        expect(fieldValue(again.html, name)).toBe(eightFields[name]);
      expect(again.html).toMatch(/<input[^>]*name="privacy"[^>]*checked/);
      expect(messageAt(again.html, 'phone')).toBe(
        phone === '12' ? wordsIn('ar').t('fault-invalid_phone') : '',
      );
      expect(fieldValue(again.html, 'language')).toBe('ar');
    }
    expect(listInbox(visitor.rt, 'UTC').requested).toEqual([]);
  });

  test('and with larger text, without a script, too', async () => {
    const visitor = visitPractice();
    const { html } = await send(visitor, 'tr', { phone: '12' });
    const button = /<button form="[^>]*data-text="largest"[^>]*>/;
    const query = /formaction="([^"]*)"/.exec(html.match(button)?.[0] ?? '')?.[1] ?? '';
    const again = await visitor.post(`/request${query}`, {
      ...eightFields,
      language: 'tr',
      ...pressed(html, button),
    });
    expect(again.html).toMatch(/<html data-text="largest" lang="tr"/);
    expect(fieldValue(again.html, 'firstName')).toBe(erika.firstName);
    expect(listInbox(visitor.rt, 'UTC').requested).toEqual([]);
  });

  test.each(['xx', 'de-x-pseudo', '"><script>', ''])(
    'asks in no language of “%s”: then it is sent',
    async (lang) => {
      const visitor = visitPractice();
      expect((await send(visitor, 'tr', { showAgain: lang })).location).toBe('/request/sent?lang=tr');
    },
  );

  test('Enter in a field sends it: the first button of the form is none of a language', async () => {
    const visitor = visitPractice();
    const { html } = await send(visitor, 'tr', { phone: '12' });
    expect(html.match(/<button[^>]* form="[^>]*>/)?.[0]).toMatch(/tabindex="-1" aria-hidden="true"/);
    expect(html.match(/<button[^>]* form="[^>]*>/)?.[0]).not.toContain('name=');
  });
});

test('examples of numbers and addresses keep their direction in Arabic', async () => {
  const visitor = visitPractice();
  visitor.rt.clock.now += hour;
  const { html } = await send(visitor, 'ar', { phone: '12', email: 'erika' });
  expect(messageAt(html, 'phone')).toContain('\u20680208 123456\u2069');
  expect(messageAt(html, 'email')).toContain('\u2068name@example.com\u2069');
});
