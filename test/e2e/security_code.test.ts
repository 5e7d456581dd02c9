import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook, startBrowser } from '../fixtures/browsers.ts';
import { lieBetween, manInTheMiddle } from '../fixtures/lying_server.ts';
import { startDemoProcess } from '../fixtures/server_process.ts';
import { admitFirst, enterWaitingRoom } from '../fixtures/waiting_room.ts';

/*
 * D2, lesson 28: "end-to-end encrypted" is a false promise while the server can swap keys. The spoken code
 * finds it out.
 */

const browsers = new Map<BrowserName, Browser>();
/** Where the lying server ends the encrypted connections. */
let third: Browser;
beforeAll(async () => {
  third = await startBrowser('chromium');
  for (const name of ['chromium', 'firefox'] as const) browsers.set(name, await startBrowser(name));
});
afterAll(async () => {
  await third?.close();
  for (const browser of browsers.values()) await browser.close();
});

async function openPages(doctorBrowser: BrowserName, patientBrowser: BrowserName) {
  const demo = await startDemoProcess();
  const open = async (name: BrowserName) => {
    const page = await (await browsers.get(name)?.createBrowserContext())?.newPage();
    if (!page) throw new Error(`no ${name}`);
    await page.setViewport({ width: 1280, height: 800 });
    return page;
  };
  const pages = { doctor: await open(doctorBrowser), patient: await open(patientBrowser) };
  return {
    pages,
    async begin() {
      await pages.doctor.goto(demo.practiceUrl);
      await pages.patient.goto(`${demo.patientUrl}/visit`);
      await enterWaitingRoom(pages.patient, 'Erika Mustermann');
      await admitFirst(pages.doctor);
    },
    async close() {
      await Promise.all([pages.doctor.browserContext().close(), pages.patient.browserContext().close()]);
      await demo.stop();
    },
  };
}

async function codeOn(page: Page): Promise<string> {
  await page.waitForSelector(`${hook('security-code')}:not(:empty)`, { visible: true, timeout: 30_000 });
  return page.$eval(hook('security-code'), (code) => code.textContent ?? '');
}

const warning = '[data-part="code-warning"]';
const textOf = (page: Page, selector: string) => page.$eval(selector, (part) => part.textContent ?? '');

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

describe.each(pairs)('doctor in %s, patient in %s', (doctorBrowser, patientBrowser) => {
  test('with an honest server both read the same six digits, and the verdict is told', {
    timeout: 120_000,
  }, async () => {
    const { pages, begin, close } = await openPages(doctorBrowser, patientBrowser);
    await begin();
    const codes = await Promise.all([codeOn(pages.doctor), codeOn(pages.patient)]);
    expect(codes[0]).toMatch(/^\d{3} \d{3}$/);
    expect(codes[1]).toBe(codes[0]);

    await pages.doctor.click('[data-act="code-same"]');
    await pages.doctor.waitForSelector('[data-part="code-chip"][data-verdict="same"]');
    // Only a click makes a verdict: what the other page says is shown as that.
    await pages.patient.waitForSelector('[data-part="code-chip"][data-verdict="told"]');
    await close();
  });

  test('a server that ends both encrypted connections in itself makes different codes, and the doctor warns both', {
    timeout: 120_000,
  }, async () => {
    const { pages, begin, close } = await openPages(doctorBrowser, patientBrowser);
    const attacker = await manInTheMiddle(third, pages);
    await begin();
    await Promise.all([callState(pages.doctor, 'connected'), callState(pages.patient, 'connected')]);
    const codes = await Promise.all([codeOn(pages.doctor), codeOn(pages.patient)]);
    expect(codes[0]).toMatch(/^\d{3} \d{3}$/);
    expect(codes[1]).toMatch(/^\d{3} \d{3}$/);
    expect(codes[1]).not.toBe(codes[0]);

    await pages.doctor.click('[data-act="code-other"]');
    for (const page of [pages.doctor, pages.patient]) {
      await page.waitForSelector(warning, { visible: true });
      expect(await textOf(page, warning)).toContain('stimmen nicht überein');
      // A way out: the phone, and hanging up.
      expect(await page.$(`${warning} a[href^="tel:"]`)).not.toBeNull();
    }
    await pages.patient.click(`${warning} [data-act="hang-up"]`);
    await callState(pages.patient, 'ended');
    await attacker.close();
    await close();
  });
});

describe('a server that lies in other ways', () => {
  test.each([
    ['firefox', 'chromium', 'offer'],
    ['chromium', 'firefox', 'offer'],
    ['firefox', 'chromium', 'answer'],
  ] as [BrowserName, BrowserName, 'offer' | 'answer'][])(
    'two certificates in one description are refused (doctor in %s, patient in %s, forged %s)',
    { timeout: 120_000 },
    async (doctorBrowser, patientBrowser, forged) => {
      const { pages, begin, close } = await openPages(doctorBrowser, patientBrowser);
      await lieBetween(pages, (_from, signal) => {
        const description = signal.description as { type: string; sdp: string } | undefined;
        // The list names a true and a false one.
        if (description?.type !== forged) return signal;
        const sdp = description.sdp.replace(
          /(a=fingerprint:sha-256 )(\S+)/g,
          (line, name: string, value: string) => `${line}\r\n${name}${value.replace(/[0-9A-F]/g, swapped)}`,
        );
        return { ...signal, description: { ...description, sdp } };
      });
      await begin();
      const deceived = pages[forged === 'offer' ? 'patient' : 'doctor'];
      await deceived.waitForSelector(warning, { visible: true, timeout: 30_000 });
      expect(await textOf(deceived, warning)).toContain('nicht sicher');
      expect(await textOf(deceived, hook('security-code'))).toBe('');
      await close();
    },
  );

  test('a revealed number that is not the promised one makes no code', { timeout: 120_000 }, async () => {
    const { pages, begin, close } = await openPages('chromium', 'chromium');
    const reveal = { find: '("code_reveal","nonce":")....', with: '$1AAAA' };
    const attacker = await manInTheMiddle(third, pages, reveal);
    await begin();
    await pages.patient.waitForSelector(warning, { visible: true, timeout: 30_000 });
    expect(await textOf(pages.patient, warning)).toContain('nicht sicher');
    await attacker.close();
    await close();
  });
});

/** Another hexadecimal digit for each. */
function swapped(digit: string): string {
  return (15 - Number.parseInt(digit, 16)).toString(16).toUpperCase();
}
