import { describe, expect, test } from 'vitest';
import { loadConsultation } from '../../../db/consultations.ts';
import { wordsIn } from '../../../languages/words.ts';
import { consentPending, requested, scheduled } from '../../fixtures/patients.ts';
import { visitPractice } from './visitor.ts';

/*
 * P18: after a mistake, too, a patient chooses language and look. A link would lose what was typed, so the
 * form itself is sent, shown again with all that stands in it, and nothing of it is taken.
 */

const page = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? '';
/** The button of a language, and the form that it sends. */
const buttonOf = (html: string, language: string) =>
  new RegExp(`<button form="([^"]*)" name="showAgain" value="${language}"`).exec(html)?.[1];
const isThere = (html: string, form: string | undefined) => html.includes(`id="${form}"`);

describe('the consent', () => {
  test('what was ticked, typed and drawn stays; the case keeps the language', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentPending(visitor.rt, visitor.doctor);
    const path = `/c/${token}/consent`;
    const fields = { reminder: 'yes', typedName: 'Erika M', signature: 'data:image/png;base64,x' };
    const { html } = await visitor.post(path, { ...fields, signature: '' });
    expect(isThere(html, buttonOf(html, 'tr'))).toBe(true);
    const again = await visitor.post(path, { ...fields, signature: '', consent: 'yes', showAgain: 'tr' });
    expect(again.html).toContain('<html lang="tr"');
    expect(again.html).toContain('value="Erika M"');
    for (const name of ['consent', 'reminder'])
      expect(again.html).toMatch(new RegExp(`<input[^>]*name="${name}"[^>]*checked`));
    expect(loadConsultation(visitor.rt, id)).toMatchObject({ stage: 'consent_pending', language: 'tr' });
  });

  test('a choice of look alone chooses no language for the case', async () => {
    const visitor = visitPractice();
    const { id, token } = await consentPending(visitor.rt, visitor.doctor);
    const again = await visitor.post(`/c/${token}/consent?text=largest`, { showAgain: 'de', typedName: 'E' });
    expect(again.html).toMatch(/<html data-text="largest" lang="de"/);
    expect(loadConsultation(visitor.rt, id)?.language).toBeNull();
  });

  test('what was wrong with a file is said again in the language that was chosen for it', async () => {
    const visitor = visitPractice();
    const { token } = await consentPending(visitor.rt, visitor.doctor);
    const form = new FormData();
    form.append('file', new File(['%PDF-1.7\nnothing'], '1.pdf'));
    const { html } = await visitor.post(`/c/${token}/consent/upload`, form);
    const refusal = /name="refusal" value="(\w+)"/.exec(html)?.[1] ?? '';
    expect(html).toContain(wordsIn('de').t('upload-broken'));
    expect(refusal).toBe('broken');
    const again = await visitor.post(`/c/${token}/consent`, { refusal, showAgain: 'en' });
    expect(again.html).toContain(wordsIn('en').t('upload-broken'));
    expect(again.html).not.toContain(wordsIn('en').t('sign-not-ticked'));
    const forged = await visitor.post(`/c/${token}/consent`, { refusal: '__proto__', showAgain: 'en' });
    expect(forged.status).toBe(422);
  });
});

test('the patient’s data', async () => {
  const visitor = visitPractice();
  const { token } = requested(visitor.rt);
  const { html } = await visitor.post(`/c/${token}/data`, { firstName: 'Erika', phone: '12' });
  expect(isThere(html, buttonOf(html, 'ar'))).toBe(true);
  const again = await visitor.post(`/c/${token}/data`, { firstName: 'Erika', phone: '12', showAgain: 'ar' });
  expect([again.html.includes('dir="rtl"'), again.html.includes('value="Erika"')]).toEqual([true, true]);
});

test('the wish for another time', async () => {
  const visitor = visitPractice();
  const { token } = await scheduled(visitor.rt, visitor.doctor);
  const { html } = await visitor.post(`/c/${token}/time`, { wish: '' });
  expect(isThere(html, buttonOf(html, 'uk'))).toBe(true);
  const again = await visitor.post(`/c/${token}/time`, { wish: 'Montag', showAgain: 'uk' });
  expect(page(again.html)).toContain('Montag</textarea>');
  expect((await visitor.get(`/c/${token}`)).html).not.toContain('Montag');
});

test('the dial-in code: looking again is no guess, and says again what was wrong', async () => {
  const visitor = visitPractice();
  const { html } = await visitor.post('/join', { code: 'AAA-AAA-AAA' });
  expect(isThere(html, buttonOf(html, 'en'))).toBe(true);
  const fault = /name="fault" value="(\w+)"/.exec(html)?.[1] ?? '';
  for (let times = 0; times < 60; times++) {
    const again = await visitor.post('/join', { code: 'AAA-AAA-AAA', fault, showAgain: 'en' });
    expect(again.status).toBe(404);
    expect(page(again.html)).toContain(wordsIn('en').t('join-wrong'));
    expect(page(again.html)).toContain('value="AAA-AAA-AAA"');
  }
});
