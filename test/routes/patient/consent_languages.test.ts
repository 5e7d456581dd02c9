import { describe, expect, test } from 'vitest';
import { languages, pseudoLanguage } from '../../../consultation/language.ts';
import { loadConsultation } from '../../../db/consultations.ts';
import { loadPractice, savePractice } from '../../../db/settings.ts';
import { write } from '../../../db/write.ts';
import { wordsIn } from '../../../languages/words.ts';
import { consentTextFor } from '../../../procedure/consent_form.ts';
import { rejectConsent } from '../../../procedure/review.ts';
import { consentPending, consentReview, requested } from '../../fixtures/patients.ts';
import { foreignLetters } from '../foreign_letters.ts';
import { type PatientVisitor, visitPractice } from './visitor.ts';

/* The consent in each language: read beside the German text, which alone is signed and kept. */

const offered = languages.filter((language) => language !== pseudoLanguage);
const foreign = offered.filter((language) => language !== 'de');
const signed = { consent: 'yes', typedName: 'Erika Mustermann' };
const reason = 'Bitte noch einmal';
const hosting = 'Der Server steht bei uns';

async function pending(visitor: PatientVisitor, language: string): Promise<{ id: string; path: string }> {
  const { id, token } = await consentPending(visitor.rt, visitor.doctor);
  await visitor.post(`/c/${token}/language`, { language });
  return { id, path: `/c/${token}/consent` };
}

const shared = { LANGUAGES: `de,${pseudoLanguage}` };
/** What is in no file of messages: the practice's own words, and formats as their makers call them. */
const typed = [hosting, reason, 'LDI NRW', 'Mail GmbH', 'Dr. Ada Test'];

function ownHosting({ rt }: PatientVisitor): void {
  const { settings, version } = loadPractice(rt.db);
  write(rt, (tx) => savePractice(tx, { ...settings, hosting }, version));
}

describe('no letter outside the files of messages', () => {
  test.each(['', hosting])('the page, hosting „%s“', async (own) => {
    const visitor = visitPractice(shared);
    if (own) ownHosting(visitor);
    const { path } = await pending(visitor, pseudoLanguage);
    const { status, html } = await visitor.get(path);
    expect(status).toBe(200);
    expect(foreignLetters(visitor, html, typed)).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['nothing filled in', {}],
    ['a name that is too long', { ...signed, typedName: '1'.repeat(201) }],
    ['a signature that did not arrive', { ...signed, signature: 'data:1' }],
  ])('%s', async (_, fields) => {
    const visitor = visitPractice(shared);
    const { path } = await pending(visitor, pseudoLanguage);
    const { status, html } = await visitor.post(path, fields);
    expect(status).toBe(422);
    expect(foreignLetters(visitor, html, typed)).toEqual([]);
  });

  test.each<[string, [string, string][]]>([
    ['no file', []],
    ['a web page', [['1.pdf', '<html>']]],
    ['a photo of an iPhone', [['1.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic']]],
    ['a broken PDF', [['1.pdf', '%PDF-1.7\nnothing']]],
    [
      'one of two',
      [
        ['1.png', 'nothing'],
        ['2.png', 'nothing'],
      ],
    ],
  ])('an upload: %s', async (_, files) => {
    const visitor = visitPractice(shared);
    const { path } = await pending(visitor, pseudoLanguage);
    const form = new FormData();
    for (const [name, bytes] of files) form.append('file', new File([bytes], name));
    const { status, html } = await visitor.post(`${path}/upload`, form);
    expect(status).toBe(422);
    expect(foreignLetters(visitor, html, [...typed, '1.png', '2.png'])).toEqual([]);
  });

  test('rejected, signed already, nothing to sign', async () => {
    const visitor = visitPractice(shared);
    const { rt, doctor } = visitor;
    const rejected = await consentReview(rt, doctor);
    const open = (token: string) => visitor.get(`/c/${token}/consent?lang=${pseudoLanguage}`);
    const already = await open(rejected.token);
    rejectConsent(rt, { id: rejected.id, by: doctor, reason });
    for (const { html } of [already, await open(rejected.token), await open(requested(rt).token)])
      expect(foreignLetters(visitor, html, typed)).toEqual([]);
  });
});

describe.each(foreign)('in %s', (language) => {
  const words = wordsIn(language);

  test('each paragraph stands with its German one, and the page says what binds and who has not read it', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor, language);
    const { html } = await visitor.get(path);
    expect(html).toContain(`<html lang="${language}"`);
    const consultation = loadConsultation(visitor.rt, id);
    if (!consultation) throw new Error('gone');
    const { text } = consentTextFor(visitor.rt, consultation);
    const german = [
      ...html.matchAll(/<(?:p|ul) class="binding" lang="de" dir="ltr">([\s\S]*?)<\/(?:p|ul)>/g),
    ];
    const said = german.map(([, inner = '']) => inner.replaceAll('&quot;', '"')).join('\n');
    for (const { heading, paragraphs, items = [] } of text.sections)
      for (const block of [heading, ...paragraphs, ...items]) expect(said).toContain(block);
    for (const sentence of text.short) expect(said).toContain(sentence);
    const hints = [...html.matchAll(/class="hint choice-hint"[^>]*>[\s\S]*?<\/p>/g)].map(([hint]) => hint);
    for (const binding of [text.declaration, ...text.options.map(({ label }) => label)])
      expect(hints.some((hint) => hint.includes(`<span lang="de" dir="ltr">${binding}</span>`))).toBe(true);
    expect(html).toContain(words.t('consent-translated-text'));
    expect(html).toContain('data-testid="consent-not-reviewed"');
  });

  test('what is signed and kept is the German text, as from a German page', async () => {
    const visitor = visitPractice();
    const { id, path } = await pending(visitor, language);
    const consultation = loadConsultation(visitor.rt, id);
    if (!consultation) throw new Error('gone');
    const { text, sha256 } = consentTextFor(visitor.rt, consultation);
    expect((await visitor.post(path, signed)).status).toBe(303);
    expect(loadConsultation(visitor.rt, id)?.consent).toMatchObject({
      language: 'de',
      textVersion: text.version,
      textSha256: sha256,
    });
  });
});

test("the practice's own paragraph is German, and a sentence says so in the patient's language", async () => {
  const visitor = visitPractice();
  ownHosting(visitor);
  const { path } = await pending(visitor, 'ar');
  const { html } = await visitor.get(path);
  expect(html).toContain(
    `<p>${wordsIn('ar').t('consent-own-text')}</p><p class="binding" lang="de" dir="ltr">${hosting}</p>`,
  );
  expect((await visitor.get(`${path}?lang=de`)).html).not.toContain(wordsIn('de').t('consent-own-text'));
});

test('the form to print has the language of the case', async () => {
  const visitor = visitPractice();
  const { path } = await pending(visitor, 'tr');
  const { token } = await consentPending(visitor.rt, visitor.doctor);
  const pdf = async (from: string) => {
    const { html } = await visitor.get(from);
    return [...html.matchAll(/\/Lang \(([^)]*)\)/g)].map(([, of]) => of);
  };
  expect(await pdf(`${path}.pdf`)).toContain('tr');
  expect(await pdf(`/c/${token}/consent.pdf`)).toEqual(['de-DE']);
});

test('whoever chooses another language on this page stays there', async () => {
  const visitor = visitPractice();
  const { path } = await pending(visitor, 'tr');
  const { html } = await visitor.get(path);
  const action = /action="([^"]*\/language[^"]*)"/.exec(html)?.[1] ?? '';
  const answer = await visitor.post(action, { language: 'uk' });
  expect([answer.status, answer.location]).toEqual([303, path]);
  expect((await visitor.get(path)).html).toContain('<html lang="uk"');
  for (const page of ['nowhere', '/evil.example', 'consent/../..'])
    expect(
      (await visitor.post(`${path.replace('/consent', '/language')}?page=${page}`, { language: 'tr' }))
        .location,
    ).toBe(path.replace('/consent', ''));
});
