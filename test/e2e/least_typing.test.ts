import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { newWalk, requestFields } from '../fixtures/walk.ts';

/* A request gets its date by three clicks, and a text of the practice goes into a mail by one choice. */

test('three clicks to the date, a choice for the words (chromium)', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  const patient = new Visitor(demo.baseUrl);
  await page.goto(demo.practiceUrl);
  await page.goto(`${demo.baseUrl}/practice/settings`);
  await page.$eval('[name="answerTexts"]', (field) => {
    (field as HTMLTextAreaElement).value = 'Karte\nBitte halten Sie Ihre Karte bereit.';
  });
  const saved = page.waitForNavigation();
  await page.$eval('form[action="/practice/settings"]', (form) => (form as HTMLFormElement).requestSubmit());
  await saved;
  expect((await patient.post('/request', requestFields(newWalk(1).patient))).status).toBe(303);

  await page.goto(`${demo.baseUrl}/practice`);
  await Promise.all([page.waitForNavigation(), page.click(`${hook('request-row')}:last-child a`)]);
  const form = hook('form-accept');
  const slot = `${form} ${hook('slot')}`;
  const date = () => page.$eval(`${form} [name="date"]`, (field) => (field as HTMLInputElement).value);
  await page.click(slot);
  expect(await date()).toMatch(/^\d{4}-\d\d-\d\d$/);
  await page.waitForSelector(`${form} ${hook('day-strip')}`);
  // Once more lets it go again, with what was said of the day.
  await page.click(slot);
  expect(await date()).toBe('');
  expect(await page.$(`${form} ${hook('day-strip')}`)).toBeNull();
  await page.click(slot);
  await Promise.all([page.waitForNavigation(), page.click(`${form} button[type="submit"]`)]);
  expect(await page.$('#access')).not.toBeNull();

  await page.click('#step-answer summary');
  const list = '[data-insert="answer-words"]';
  const words = () => page.$eval('#answer-words', (field) => (field as HTMLTextAreaElement).value);
  await page.type('#answer-words', 'Guten Tag.');
  await page.select(list, '0');
  expect(await words()).toBe('Guten Tag.\n\nBitte halten Sie Ihre Karte bereit.');
  expect(await page.$eval(list, (field) => (field as HTMLSelectElement).value)).toBe('');
  await browser.close();
  await demo.stop();
});
