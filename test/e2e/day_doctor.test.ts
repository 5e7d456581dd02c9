import { expect, test } from 'vitest';
import { callState, hook, openWatchedPage, startBrowser } from '../fixtures/browsers.ts';
import { Hand, zoneAtNoon } from '../fixtures/day.ts';
import { talkTogether } from '../fixtures/heard.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { enterWaitingRoom } from '../fixtures/waiting_room.ts';

/* A doctor's day as it is clicked: who comes, the talk, the record, and somebody on the phone. */

test('from the morning to the second talk', { timeout: 120_000 }, async () => {
  const demo = await startDemoProcess({ TZ: zoneAtNoon() });
  const browser = await startBrowser('chromium', { args: ['--use-fake-device-for-media-stream=fps=5'] });
  const [page, patient, caller] = await Promise.all([1, 2, 3].map(() => openWatchedPage(browser)));
  if (!page || !patient || !caller) throw new Error('no pages');
  const hand = new Hand(page);

  // The morning: who comes today.
  await page.goto(demo.practiceUrl);
  expect(await page.$$eval(hook('today-row'), (rows) => rows.length)).toBe(2);

  // Somebody waits: by keys alone into the talk.
  await patient.goto(`${demo.patientUrl}/visit`);
  await enterWaitingRoom(patient, 'Erika Mustermann');
  await page.bringToFront();
  await page.waitForSelector(`${hook('waiting-row')} ${hook('admit')}`, { visible: true });
  hand.begin();
  await hand.press('h');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('admit');
  await Promise.all([page.waitForNavigation(), hand.press('Enter')]);
  await Promise.all([callState(page, 'connected'), callState(patient, 'connected')]);
  expect(hand.told('from who waits to the talk')).toBe(0);
  await talkTogether(page, patient);

  // The end, and what goes into the record: one choice, one click.
  await hand.click(hook('call-end'));
  await hand.go(hook('end-for-today'));
  hand.begin();
  await page.select('select[name="care"]', 'appointment');
  const record = page.waitForResponse((answer) => answer.url().endsWith('/record.pdf'));
  await hand.click(hook('record-pdf'));
  expect((await record).status()).toBe(200);
  expect(hand.told('from the end of the talk to the record')).toBe(1);

  // The next one is on the phone and has no mail.
  await hand.go('.practice-name');
  hand.begin();
  await hand.go('main a[href="/practice/now"]');
  await hand.type('[name="firstName"]', 'Erna');
  await hand.type('[name="lastName"]', 'Anruf');
  await hand.date('[name="birthDate"]', '1948-08-12');
  await hand.type('[name="phone"]', '0208 5550199');
  await hand.go('form[action="/practice/now"] button[type="submit"]');
  const code = await page.$eval(hook('now-code'), (element) => element.textContent ?? '');
  await caller.bringToFront();
  await caller.goto(`${demo.baseUrl}/join`);
  await caller.type('[name="code"]', code);
  await Promise.all([caller.waitForNavigation(), caller.click('main button[type="submit"]')]);
  await caller.click('[name="consent"]');
  await caller.type('[name="typedName"]', 'Erna Anruf');
  await Promise.all([caller.waitForNavigation(), caller.click('#sign button[type="submit"]')]);
  await enterWaitingRoom(caller, 'Erna Anruf');
  await page.bringToFront();
  await hand.go(`${hook('waiting-row')} ${hook('admit')}`);
  await Promise.all([callState(page, 'connected'), callState(caller, 'connected')]);
  expect(hand.told('from a call on the phone to the talk, the patient’s clicks besides')).toBeLessThanOrEqual(
    3,
  );
  await browser.close();
  await demo.stop();
});
