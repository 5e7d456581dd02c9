import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holidayOn } from '../../consultation/holidays.ts';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';

/* Free times by one click, moving by mouse and by keyboard: nothing is sent before the form is. */

const values = (page: Page) =>
  page.$eval('[data-testid="form-schedule"]', (form) => {
    const sent = new FormData(form as HTMLFormElement);
    return { date: String(sent.get('date')), time: String(sent.get('time')) };
  });

let browser: Browser;
let demo: Awaited<ReturnType<typeof startDemoProcess>>;
/** The demo's case whose appointment is still to be set. */
let id: string;

beforeAll(async () => {
  [browser, demo] = await Promise.all([startBrowser('chromium'), startDemoProcess()]);
  const page = await browser.newPage();
  await page.goto(demo.practiceUrl);
  [id = ''] = await page.$$eval('#scheduling a[href^="/practice/consultations/"]', (links) =>
    links.map((link) => link.getAttribute('href')?.split('/')[3]?.split('?')[0] ?? ''),
  );
  await page.close();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The next Monday with office hours. */
function nextMonday(): string {
  const today = Temporal.Now.plainDateISO('Europe/Berlin');
  let monday = today.add({ days: 8 - today.dayOfWeek });
  while (holidayOn(monday, '') !== null) monday = monday.add({ days: 7 });
  return monday.toString();
}

test('a free time fills the form, dragging and arrow keys lead to it', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(demo.practiceUrl);
  const monday = nextMonday();

  // Its free time is written in without a new page.
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
  const stays = await browser.newPage();
  const before = await stays.goto(`${demo.baseUrl}/practice/calendar?day=${chosen.date}`);
  expect(await before?.text()).toContain(`data-consultation="${id}"`);
  await stays.close();

  // Never again from the top of the page: the fields have the focus, then what was done, then the free times.
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
  expect(await focused()).toBe('schedule-date');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await focused()).toContain('notice-ok');
  await page.goto(`${demo.baseUrl}/practice/calendar?day=${monday}`);
  await page.focus(`${hook('calendar-item')}[data-consultation="${id}"] ${hook('calendar-move')}`);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(await focused()).toBe('times');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('calendar-free');
  await page.close();
});

test('words of 200 % and long names on a phone: nothing is wider than the screen', async () => {
  const page = await browser.newPage();
  await page.goto(demo.practiceUrl);
  const place = `${demo.baseUrl}/practice/consultations/${id}`;
  await page.goto(place);
  await page.$eval('[data-testid="form-data"]', (element) => {
    const form = element as HTMLFormElement;
    for (const name of ['firstName', 'lastName']) {
      const field = form.elements.namedItem(name) as HTMLInputElement;
      field.value = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
    }
    form.requestSubmit();
  });
  await page.waitForNavigation();
  await page.setViewport({ width: 390, height: 844 });
  const day = nextMonday();
  const wide: string[] = [];
  for (const address of [
    `/practice/calendar?day=${day}`,
    `/practice/calendar?day=${day}&view=week`,
    `/practice/calendar?day=${day}&move=${id}`,
    `/practice/calendar?day=2026-12-25&view=week`,
    `/practice/consultations/${id}?step=schedule&date=${day}&time=23:55`,
    '/practice/consultations/new',
  ]) {
    await page.goto(`${demo.baseUrl}${address}`);
    for (const percent of [100, 200]) {
      const over = await page.evaluate((size) => {
        const { documentElement: root } = document;
        root.style.fontSize = `${size}%`;
        return root.scrollWidth - root.clientWidth;
      }, percent);
      if (over > 0) wide.push(`${address} at ${percent} %: ${over} px`);
    }
  }
  expect(wide).toEqual([]);
  await page.close();
});

// The appointment is where the first test has put it.
test('by finger an appointment moves by its key, which is large enough on phone and tablet', async () => {
  const page = await browser.newPage();
  await page.goto(demo.practiceUrl);
  const day = nextMonday();
  for (const [width, height, key] of [
    [390, 844, `.calendar-row[data-consultation="${id}"] ${hook('calendar-move-row')}`],
    [1024, 768, `${hook('calendar-item')}[data-consultation="${id}"] ${hook('calendar-move')}`],
  ] as const) {
    await page.setViewport({ width, height, hasTouch: true, isMobile: true });
    await page.goto(`${demo.baseUrl}/practice/calendar?day=${day}`);
    const box = await page.$eval(key, (link) => link.getBoundingClientRect().toJSON());
    expect(Math.min(box.width, box.height), `${width}`).toBeGreaterThanOrEqual(44);
    await Promise.all([page.waitForNavigation(), page.tap(key)]);
    expect(new URL(page.url()).searchParams.get('move')).toBe(id);
    const free = width === 390 ? '.calendar-list .slot' : hook('calendar-free');
    await Promise.all([page.waitForNavigation(), page.tap(free)]);
    expect((await values(page)).date).toBe(day);
  }
  await page.close();
});
