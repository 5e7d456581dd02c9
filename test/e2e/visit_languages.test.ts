import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { languageFacts, pseudoLanguage } from '../../consultation/language.ts';
import { wordsIn } from '../../languages/words.ts';
import { brokenWords } from '../fixtures/broken_words.ts';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { turnedRuns } from '../fixtures/turned_runs.ts';
import { toTechnique } from '../fixtures/waiting_room.ts';
import { bareWords } from '../routes/foreign_letters.ts';

/* S1, S6: who reads no German tries the devices and comes into the waiting room, and reads what all read. */

const screenshots = new URL('../screenshots/', import.meta.url).pathname;

test.each(['ar', 'uk'] as const)('to the waiting room in %s', { timeout: 180_000 }, async (language) => {
  const { t } = wordsIn(language);
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  mkdirSync(screenshots, { recursive: true });
  const look = (name: string) => lookAt(page, `visit-${language}-${name}`);
  const seen = () => page.$eval('[data-screen]:not([hidden])', ({ textContent }) => textContent ?? '');

  await page.goto(`${demo.patientUrl}/visit?lang=${language}`);
  await page.waitForSelector(hook('join-name'), { visible: true });
  expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([
    language,
    languageFacts[language].direction === 'rtl' ? 'rtl' : '',
  ]);
  expect(await seen()).toContain(t('name-title'));
  await look('name');

  await toTechnique(page);
  await page.waitForFunction(
    (words) => document.querySelector('[data-part="way-on-word"]')?.textContent === words,
    {},
    t('way-on-enter'),
  );
  expect(await seen()).toContain(t('technique-title'));
  await look('technique');

  await page.click(hook('join-enter'));
  await page.waitForSelector(hook('waiting-room'), { visible: true });
  const knows = [t('wait-practice-told'), t('wait-practice-knows')];
  await page.waitForFunction(
    (titles) => titles.includes(document.querySelector('[data-part="waiting-title"]')?.textContent ?? ''),
    {},
    knows,
  );
  const waiting = await seen();
  for (const key of ['only-you-see-waiting', 'tell-practice', 'reply-phone', 'wait-help'] as const)
    expect(waiting).toContain(t(key));
  expect(await page.$eval(hook('call-state'), ({ textContent }) => textContent)).toBe(t('call-waiting'));
  await look('waiting');
  // Of the words that everybody sees none is German.
  expect(waiting).not.toMatch(/\b(?:der|die|das|Sie|und|nicht)\b/);
  await browser.close();
  await demo.stop();
});

/** Every state of the script that can be had here; each row with each reason: static/check. */
test.each(['ar', 'uk', pseudoLanguage] as const)(
  'the technical check in %s',
  {
    timeout: 180_000,
  },
  async (language) => {
    const { t } = wordsIn(language);
    const demo = await startDemoProcess({
      TURN_EMBEDDED: 'off',
      LANGUAGES: `de,ar,uk,${pseudoLanguage}`,
    });
    const browser = await startBrowser('chromium');
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    mkdirSync(screenshots, { recursive: true });
    const look = async (name: string) => {
      await page.$eval(hook('check-for-it'), (rows) => rows.setAttribute('open', ''));
      await lookAt(page, `check-${language}-${name}`);
      // biome-ignore lint/performance/useDomNodeTextContent: only what is seen.
      const seen = await page.$eval('main', (main) => main.innerText);
      if (language === pseudoLanguage) expect(bareWords(seen)).toEqual([]);
      else expect(seen).not.toMatch(/\b(?:der|die|das|Sie|und|nicht|geht)\b/);
    };
    const said = () => page.$eval(hook('check-result'), ({ textContent }) => textContent ?? '');

    await page.goto(`${demo.patientUrl}/check?lang=${language}`);
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(t('try-devices'));
    await look('start');

    await page.click(hook('check-start'));
    await page.waitForSelector(hook('check-send'), { visible: true, timeout: 60_000 });
    expect(await said()).toBe(t('check-unanswered', { result: t('check-unproven') }));
    await page.click(hook('check-not-heard'));
    expect(await said()).toBe(t('check-blocked', { rows: t('check-name', { row: 'speaker' }) }));
    await look('not-heard');
    await page.click(hook('check-heard'));
    expect(await said()).toBe(t('check-unproven'));
    await page.setOfflineMode(true);
    await page.click(hook('check-send'));
    await page.waitForFunction(
      (words) => document.querySelector('[data-part="send-error"]')?.textContent === words,
      {},
      t('check-send-offline'),
    );
    await page.setOfflineMode(false);
    await page.click(hook('check-send'));
    await page.waitForSelector(hook('check-report-number'), { visible: true });
    await look('sent');
    await browser.close();
    await demo.stop();
  },
);

/** A picture on the phone, what axe finds, nothing wider than the window, no number turned round. */
async function lookAt(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screenshots}${name}.png`, fullPage: true });
  await page.evaluate(`${axe.source};`);
  const { violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as axe.AxeResults;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  const { width = 390, height = 844 } = page.viewport() ?? {};
  for (const narrow of [320, width]) {
    await page.setViewport({ width: narrow, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${name} at ${narrow}`).toBeLessThanOrEqual(0);
    expect(await turnedRuns(page)).toEqual([]);
    expect(await brokenWords(page, 'main'), `${name} at ${narrow}`).toEqual([]);
  }
  await page.setViewport({ width: 320, height });
  expect(await tooWide(page), `${name} at 320 with letters of 200 %`).toEqual([]);
  await page.setViewport({ width, height });
}

/** What leaves a window when the letters are twice as large, whatever is folded being open. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    root.style.setProperty('font-size', '200%');
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const one of closed) one.open = true;
    const isWide = root.scrollWidth > innerWidth;
    const found = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1);
      })
      .map(({ className, tagName, textContent }) => `${tagName} ${className} ${textContent?.slice(0, 40)}`);
    for (const one of closed) one.open = false;
    root.style.removeProperty('font-size');
    return isWide ? found : [];
  });
}
