import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook } from '../fixtures/browsers.ts';
import { openTwoBrowsers, watchTalk } from '../fixtures/two_browsers.ts';
import { meet, until } from '../fixtures/waiting_room.ts';

/* The chat loses nothing: its field, a reload of either page, a flood. One call for each pair of browsers. */

const field = hook('chat-input');
const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['firefox', 'chromium'],
];

describe.each(pairs)('patient in %s, doctor in %s', (patientIn, doctorIn) => {
  let scene: Awaited<ReturnType<typeof openTwoBrowsers>>;
  let doctor: Page;
  let patient: Page;
  beforeAll(async () => {
    scene = await openTwoBrowsers({ doctor: doctorIn, patient: patientIn });
    ({ doctor, patient } = scene);
    for (const page of [doctor, patient]) {
      // So that a test can say on the page's channel what the page would not.
      await watchTalk(page);
    }
    await meet({ doctor, patient }, scene.demo);
    // The conversation's own script is there.
    for (const page of [doctor, patient])
      await page.waitForFunction(
        () => document.querySelector('[data-part="code-digits"]')?.textContent !== '',
      );
  }, 120_000);
  afterAll(() => scene?.close());

  const textsOf = (page: Page, who: 'own' | 'other') =>
    page.$$eval(`.chat-log .chat-${who}`, (items) => items.map((item) => item.childNodes[1]?.textContent));
  const typedIn = (page: Page) => page.$eval(field, (input) => (input as HTMLTextAreaElement).value);
  const part = (page: Page, name: string) =>
    page.$eval(`[data-part="${name}"]`, (element) => element.textContent ?? '');
  const paste = (page: Page, text: string) =>
    page.$eval(
      field,
      (input, pasted) => {
        (input as HTMLTextAreaElement).value = pasted;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  const arrives = (page: Page, text: string) =>
    until(async () => ((await textsOf(page, 'other')).includes(text) ? true : null));

  test('Enter sends on a desktop, Shift and Enter make a line, and lines are kept', {
    timeout: 120_000,
  }, async () => {
    // Nothing of a former try.
    await paste(patient, '');
    await patient.focus(field);
    const height = () => patient.$eval(field, (input) => input.getBoundingClientRect().height);
    const one = await height();
    // Each key may take Firefox a second beside another call.
    await paste(patient, 'Ramipril 5 mg');
    for (const line of ['ASS', 'ab']) {
      await patient.keyboard.down('Shift');
      await patient.keyboard.press('Enter');
      await patient.keyboard.up('Shift');
      await patient.type(field, line);
    }
    expect(await height()).toBeGreaterThan(one * 1.5);
    await patient.keyboard.press('Enter');
    const text = 'Ramipril 5 mg\nASS\nab';
    await arrives(doctor, text);
    expect(await typedIn(patient)).toBe('');
    expect(await height()).toBe(one);
    const lines = await doctor.$eval('.chat-log .chat-other', (item) => {
      const range = document.createRange();
      range.selectNodeContents(item.childNodes[1] as Node);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBeGreaterThanOrEqual(3);
  });

  test('what a keyboard is still composing is not sent, and on a phone Enter makes a line', {
    timeout: 60_000,
  }, async () => {
    await patient.focus(field);
    await paste(patient, 'にほんご');
    const press = (options: KeyboardEventInit) =>
      patient.$eval(
        field,
        (input, how) =>
          input.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...how }),
          ),
        options,
      );
    // True: nobody has taken the key, so the browser makes of it what it always does.
    expect(await press({ isComposing: true })).toBe(true);
    expect(await press({ keyCode: 229 })).toBe(true);
    await patient.evaluate(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) => real(query.includes('coarse') ? 'all' : query);
      Object.assign(window, { testMatchMedia: real });
    });
    expect(await press({})).toBe(true);
    expect(await typedIn(patient)).toBe('にほんご');
    await patient.click(hook('chat-send'));
    await arrives(doctor, 'にほんご');
    await patient.evaluate(() =>
      Object.assign(window, { matchMedia: Reflect.get(window, 'testMatchMedia') }),
    );
  });

  test('nothing is cut: the field counts, a long text goes in parts, and what is longer stays with words', {
    timeout: 60_000,
  }, async () => {
    await paste(patient, 'x'.repeat(1900));
    expect(await part(patient, 'chat-count')).toBe('Noch 100 Zeichen');
    const long = Array.from({ length: 400 }, (_, line) => `Zeile ${line + 1} eines langen Befundes`);
    await paste(patient, long.join('\n'));
    expect(await typedIn(patient)).toBe(long.join('\n'));
    expect(await part(patient, 'chat-count')).toMatch(/^\d{1,2}\.\d{3} Zeichen zu lang für eine Nachricht$/);
    expect(await part(patient, 'chat-note')).toContain('in 7 Nachrichten');
    const before = (await textsOf(doctor, 'other')).length;
    await patient.click(hook('chat-send'));
    await until(async () => ((await textsOf(doctor, 'other')).length === before + 7 ? true : null));
    expect((await textsOf(doctor, 'other')).slice(before).join('\n')).toBe(long.join('\n'));

    await paste(patient, 'y'.repeat(30_000));
    await patient.click(hook('chat-send'));
    expect((await typedIn(patient)).length).toBe(30_000);
    expect(await part(patient, 'chat-note')).toContain('zu lang');
    await paste(patient, '');
  });

  test.each(['doctor', 'patient'] as const)(
    'after a reload of the %s the other page brings the conversation back, each message once',
    { timeout: 120_000 },
    async (who) => {
      const [one, other] = who === 'doctor' ? [doctor, patient] : [patient, doctor];
      await other.type(field, `von der anderen Seite, ${who}`);
      await other.click(hook('chat-send'));
      await arrives(one, `von der anderen Seite, ${who}`);
      const said = await Promise.all([textsOf(one, 'own'), textsOf(one, 'other')]);
      await one.reload();
      await callState(one, 'connected');
      const block = hook('chat-before');
      await one.waitForSelector(block, { timeout: 30_000 });
      const repeated = (kind: string) =>
        one.$$eval(`${block} .chat-${kind}`, (items) => items.map((item) => item.childNodes[1]?.textContent));
      expect(await Promise.all([repeated('own'), repeated('other')])).toEqual(said);
      // Own words are never shown as if this page knew them itself.
      for (const name of await one.$$eval(`${block} .chat-own .chat-who`, (names) =>
        names.map((item) => item.textContent),
      ))
        expect(name).toMatch(/^Sie, laut .+: $/);
      const kept = await one.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect(kept).not.toMatch(/Ramipril|Befund|Seite/);
      // What is said now stands below it.
      await other.type(field, `danach, ${who}`);
      await other.click(hook('chat-send'));
      await arrives(one, `danach, ${who}`);
      expect(await one.$$(block)).toHaveLength(1);
    },
  );

  test('a hostile page that floods neither stops the picture nor fills the log, and it is said', {
    timeout: 120_000,
  }, async () => {
    // The longest time between two pictures that are shown.
    await doctor.evaluate(() => {
      const video = document.querySelector<HTMLVideoElement>('[data-testid="remote-video"]');
      const seen = { longest: 0, count: 0, last: performance.now() };
      window.testPictures = seen;
      const note = () => {
        const now = performance.now();
        seen.longest = Math.max(seen.longest, now - seen.last);
        seen.last = now;
        seen.count += 1;
        video?.requestVideoFrameCallback(note);
      };
      video?.requestVideoFrameCallback(note);
    });
    const pictures = () => doctor.evaluate(() => window.testPictures);
    const more = async (count: number) => {
      const begun = await pictures();
      await until(async () => ((await pictures()).count > begun.count + count ? true : null));
    };
    await more(5);
    await doctor.evaluate(() => {
      window.testPictures.longest = 0;
    });
    await more(60);
    const usual = (await pictures()).longest;
    const before = (await doctor.$$('.chat-log > *')).length;
    await patient.evaluate(() => {
      const channel = window.testTalk.find(({ readyState }) => readyState === 'open');
      if (!channel) throw new Error('no channel');
      for (let id = 1; id <= 10_000; id++)
        channel.send(
          JSON.stringify({ type: 'chat', id: 100_000 + id, text: `Flut ${id} ${'x'.repeat(200)}` }),
        );
    });
    await doctor.waitForSelector('.chat-log-note', { timeout: 60_000 });
    await more(30);
    // A machine that is busy with other tests has pauses of its own.
    expect((await pictures()).longest).toBeLessThan(4000 + 4 * usual);
    expect((await doctor.$$('.chat-log > *')).length - before).toBeLessThan(200);
    // Where the flood takes long, a message of it may stand below the note again.
    const notes = await doctor.$$eval('.chat-log-note', (items) =>
      items.map((item) => item.textContent ?? ''),
    );
    expect(notes.join('\n')).toMatch(
      /kamen sehr viele Nachrichten auf einmal\. \d+ davon stehen nicht hier\.$/m,
    );
  });
});
