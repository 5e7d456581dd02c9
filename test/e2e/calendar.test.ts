import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';

/* Free times by one click, moving by mouse and by keyboard: nothing is sent before the form is. */

const values = (page: Page) =>
  page.$eval('[data-testid="form-schedule"]', (form) => {
    const sent = new FormData(form as HTMLFormElement);
    return { date: String(sent.get('date')), time: String(sent.get('time')) };
  });

test('a free time fills the form, dragging and arrow keys lead to it', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(demo.practiceUrl);
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  const monday = today.add({ days: 8 - today.dayOfWeek }).toString();

  // The demo's case whose appointment is still to be set: its free time is written in without a new page.
  const [id] = await page.$$eval('#scheduling a[href^="/practice/consultations/"]', (links) =>
    links.map((link) => link.getAttribute('href')?.split('/')[3]?.split('?')[0] ?? ''),
  );
  await page.goto(`${demo.baseUrl}/practice/consultations/${id}`);
  const slot = await page.$eval(`[data-testid="form-schedule"] ${hook('slot')}`, (link) =>
    link.getAttribute('data-slot'),
  );
  await page.click(`[data-testid="form-schedule"] ${hook('slot')}`);
  const chosen = await values(page);
  expect(`${chosen.date} ${chosen.time}`).toBe(slot);
  await page.waitForSelector(hook('day-strip'));
  expect(new URL(page.url()).search).toBe('');
  // The mail that will go out follows, and takes words of its own.
  const words = `[data-testid="form-schedule"] ${hook('mail-words')}`;
  await page.click(`[data-testid="form-schedule"] ${hook('mail-preview')} > summary`);
  await page.waitForSelector(words, { visible: true });
  await page.type(words, 'Bis bald! ');
  await page.click('[data-testid="form-schedule"] button[type="submit"]');
  await page.waitForFunction(() => location.search.includes('done=schedule'));

  // Dragged to another quarter of an hour: the form with that time, and nothing has moved.
  await page.goto(`${demo.baseUrl}/practice/calendar?day=${chosen.date}`);
  const item = `${hook('calendar-item')}[data-consultation="${id}"]`;
  const dragged = await page.evaluate(
    (from, to) => {
      const item = document.querySelector(from);
      const place = [...document.querySelectorAll<HTMLElement>(to)].at(-1);
      const dataTransfer = new DataTransfer();
      const fire = (on: Element | null | undefined, name: string) =>
        on?.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
      fire(item, 'dragstart');
      fire(place, 'dragover');
      fire(place, 'drop');
      return place?.dataset.time;
    },
    item,
    'td[data-date]',
  );
  await page.waitForSelector('[data-testid="form-schedule"]');
  expect((await values(page)).time).toBe(dragged);
  expect((await values(page)).date).toBe(chosen.date);

  // By keyboard alone: move, up and down between free times, Enter.
  await page.goto(`${demo.baseUrl}/practice/calendar?day=${monday}&move=${id}`);
  const free = await page.$$eval(hook('calendar-free'), (links) =>
    links.map((link) => link.textContent.trim()),
  );
  await page.focus(hook('calendar-free'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(free[1]).toContain((await values(page)).time);
  const stays = await page.goto(`${demo.baseUrl}/practice/calendar?day=${chosen.date}`);
  expect(await stays?.text()).toContain(`data-consultation="${id}"`);
  await browser.close();
  await demo.stop();
});
