import { expect, test } from 'vitest';
import { hook, startBrowser } from '../fixtures/browsers.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { newWalk, requestFields } from '../fixtures/walk.ts';

/* The keys of the practice's pages, and the switch that turns them off (WCAG 2.1.4). */

test('"?" opens the part of the handbook, "n" a new request, and both are letters once they are off', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  await page.goto(demo.practiceUrl);
  const path = () => new URL(page.url()).pathname;

  await page.waitForSelector(hook('help'));
  await page.keyboard.press('?');
  const target = await browser.waitForTarget((one) => one.url().endsWith('/practice/help#die-uebersicht'));
  const help = await target.page();
  expect(path()).toBe('/practice');

  // Only a page in front gives its first field the focus.
  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('n')]);
  expect(path()).toBe('/practice/consultations/new');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'firstName');
  // Whoever presses it types on at once; in a field it is a letter.
  await page.keyboard.type('n?/');
  expect(await page.$eval('[name="firstName"]', (field) => (field as HTMLInputElement).value)).toBe('n?/');
  expect(path()).toBe('/practice/consultations/new');

  await help?.bringToFront();
  const toggle = '[data-part="keys-switch"]';
  await help?.waitForSelector(toggle, { visible: true });
  await help?.click(toggle);
  expect(await help?.$eval(toggle, (button) => button.getAttribute('aria-pressed'))).toBe('false');
  await page.bringToFront();
  // What was typed into the request is asked about before it is lost.
  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    }),
  );
  await page.goto(`${demo.baseUrl}/practice`);
  expect(await asked).toBe('beforeunload');
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await browser.close();
  await demo.stop();
});

test('"j", "k" and "h" on a list that renews itself: the place and the focus stay, and what is counted is true', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 400 });
  const patient = new Visitor(demo.baseUrl);
  const ask = async (number: number) => {
    expect((await patient.post('/request', requestFields(newWalk(number).patient))).status).toBe(303);
  };
  for (let number = 1; number <= 6; number++) await ask(number);
  await page.goto(demo.practiceUrl);
  await page.goto(`${demo.baseUrl}/practice/list/requested`);
  const rows = `${hook('request-row')} a`;
  const number = () => page.$$eval(rows, (all) => all.length);
  const at = () =>
    page.evaluate((all) => {
      const active = document.activeElement;
      return {
        row: [...document.querySelectorAll(all)].indexOf(active as Element),
        href: active?.getAttribute('href') ?? '',
        top: Math.round(active?.getBoundingClientRect().top ?? -1),
      };
    }, rows);
  const countIn = (place: string) =>
    page.$eval(`${place} [href="/practice/list/requested"]`, (link) =>
      Number(/\d+$/.exec(link.textContent.trim())?.[0]),
    );
  const before = await number();
  expect(await countIn('.practice-nav')).toBe(before);

  for (const key of ['j', 'j', 'j', 'k'] as const) await page.keyboard.press(key);
  expect((await at()).row).toBe(1);
  for (let step = 0; step < 3; step++) await page.keyboard.press('j');
  await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }));
  const place = await at();
  expect(place.row).toBe(4);

  // A new request, and one that a colleague has finished: the row under the hand stays where it is.
  await ask(7);
  await page.waitForFunction(
    (all, least) => document.querySelectorAll(all).length === least,
    {},
    rows,
    before + 1,
  );
  const colleague = await await browser.defaultBrowserContext().newPage();
  await colleague.goto(`${demo.baseUrl}${await page.$eval(rows, (link) => link.getAttribute('href'))}`);
  await Promise.all([
    colleague.waitForNavigation(),
    colleague.$eval(`${hook('form-accept')}`, (form) => (form as HTMLFormElement).requestSubmit()),
  ]);
  await page.bringToFront();
  await page.waitForFunction(
    (all, least) => document.querySelectorAll(all).length === least,
    // Long before the mail of the step goes out, which would tell the page as well.
    { timeout: 15_000 },
    rows,
    before,
  );
  const after = await at();
  expect(after.href).toBe(place.href);
  expect(Math.abs(after.top - place.top)).toBeLessThanOrEqual(2);
  expect(await page.$eval(hook('list-count'), (count) => Number(count.textContent))).toBe(before);
  expect(await countIn('.practice-nav')).toBe(before);
  expect(await countIn('.chips')).toBe(before);
  expect(await countIn('.phone-bar')).toBe(before);
  // Nobody waits here: the key does nothing, and the focus stays.
  await page.keyboard.press('h');
  expect((await at()).href).toBe(place.href);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).pathname).toBe(place.href);
  await browser.close();
  await demo.stop();
});

test('words for a patient, an appointment, a call-back: a reload asks before it takes them, and only then', async () => {
  const demo = await startDemoProcess();
  const browser = await startBrowser('chromium');
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(demo.practiceUrl);
  const cases = await page.$$eval('.line[href^="/practice/consultations/"]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  // Nobody has typed anything: what a page holds by itself is no reason to ask, whatever its stage.
  for (const path of new Set([...cases, '/practice/callbacks/new'])) {
    await page.goto(`${demo.baseUrl}${path}`);
    await page.click('h1');
    await page.reload();
    expect(asked, path).toEqual([]);
  }
  const request = await page
    .goto(demo.practiceUrl)
    .then(() => page.$eval(`${hook('request-row')} a`, (link) => (link as HTMLAnchorElement).href));
  for (const [address, field] of [
    [request, `${hook('form-decline')} [name="reason"]`],
    [request, `${hook('form-accept')} [name="duration"]`],
    [`${demo.baseUrl}/practice/callbacks/new`, '[name="words"]'],
  ] as const) {
    await page.goto(address);
    await page.$eval(field, (element) => {
      for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true;
    });
    if (field.includes('duration')) await page.select(field, '45');
    else await page.type(field, 'Bis dann.');
    await page.click('h1');
    await page.reload();
    expect(asked.splice(0), field).toEqual(['beforeunload']);
  }
  await browser.close();
  await demo.stop();
});
