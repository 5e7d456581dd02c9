/*
 * How long a letter of real-time text takes from the field of one browser to the page of the other
 * (L3: at most 500 ms): `npm run bench:text -- [LETTERS]`. Both browsers run on this machine, so their clocks
 * are one.
 */
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { meet } from '../fixtures/waiting_room.ts';

const letters = Number(process.argv[2] ?? 60);

const demo = await startDemoProcess();
const browsers = [await startBrowser('chromium'), await startBrowser('firefox')] as const;
const pages = { doctor: await openWatchedPage(browsers[0]), patient: await openWatchedPage(browsers[1]) };
await meet(pages, demo);
for (const page of Object.values(pages)) {
  // The part of the page that hears the tap comes with the conversation.
  await page.waitForFunction(() => document.querySelector('[data-part="code-digits"]')?.textContent !== '');
  await page.$eval(hook('rtt-toggle'), (button) => (button as HTMLElement).click());
}
report('Chromium → Firefox', await delays(pages.doctor, pages.patient));
report('Firefox → Chromium', await delays(pages.patient, pages.doctor));
for (const browser of browsers) await browser.close();
await demo.stop();

/** Milliseconds from each letter in the field to the frame in which it stands on the other page. */
async function delays(from: Page, to: Page): Promise<number[]> {
  const arrived = to.evaluate(
    (remote, count) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        const place = document.querySelector(remote);
        const watch = new MutationObserver(() => {
          const now = performance.timeOrigin + performance.now();
          const length = place?.querySelector('bdi')?.textContent?.length ?? 0;
          while (times.length < length) times.push(now);
          if (times.length >= count) resolve(times);
        });
        if (place) watch.observe(place, { childList: true, subtree: true, characterData: true });
      }),
    hook('rtt-remote'),
    letters,
  );
  const typed = await from.evaluate(
    async (field, count) => {
      const input = document.querySelector<HTMLTextAreaElement>(field);
      const times: number[] = [];
      if (!input) return times;
      for (let letter = 0; letter < count; letter += 1) {
        // As fast as somebody types who does so every day, never in step with the timer.
        await new Promise((go) => setTimeout(go, 80 + ((letter * 37) % 170)));
        input.value += String.fromCharCode(97 + (letter % 26));
        times.push(performance.timeOrigin + performance.now());
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      return times;
    },
    hook('rtt-input'),
    letters,
  );
  const seen = await arrived;
  return typed.map((at, letter) => (seen[letter] ?? Number.NaN) - at);
}

function report(way: string, all: readonly number[]): void {
  const sorted = all.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const rounded = (ms: number | undefined) => `${(ms ?? Number.NaN).toFixed(0)} ms`;
  console.log(`${way}: ${all.length} letters, median ${rounded(median)}, worst ${rounded(sorted.at(-1))}`);
}
