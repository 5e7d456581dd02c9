import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState } from '../fixtures/browsers.ts';
import { LiedVisit } from '../fixtures/lies/lied_visit.ts';
import { meshLies } from '../fixtures/lies/mesh.ts';
import { lies } from '../fixtures/lies/scripted.ts';
import { Theatre } from '../fixtures/lies/theatre.ts';

/*
 * D2, lesson 28: "end-to-end encrypted" is a false promise while the server can swap keys. The spoken code
 * finds it out. What a lying server can try besides, and what holds against all of it: lies.test.ts.
 */

let theatre: Theatre;
beforeAll(() => {
  theatre = new Theatre();
});
afterAll(() => theatre?.close('security_code'));

async function open(doctorBrowser: BrowserName, patientBrowser: BrowserName) {
  const visit = await LiedVisit.open(await theatre.stage(doctorBrowser, patientBrowser));
  return {
    visit,
    /** Both, once they are there. */
    pages(): { doctor: Page; patient: Page } {
      const [doctor, patient] = [visit.pages.get('doctor'), visit.pages.get('patient')];
      if (!doctor || !patient) throw new Error('a page is missing');
      return { doctor, patient };
    },
  };
}

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];
const patience = { timeout: 120_000 };
const warning = '[data-part="code-warning"]';

describe.each(pairs)('doctor in %s, patient in %s', (doctorBrowser, patientBrowser) => {
  test('with an honest server both read the same six digits, and the verdict is told', patience, async () => {
    const { visit, pages } = await open(doctorBrowser, patientBrowser);
    await visit.begin();
    expect(await visit.compare(30_000)).toBe('same');
    expect(visit.clicks[0]?.digits).toMatch(/^\d{3} \d{3}$/);
    const { doctor, patient } = pages();
    await doctor.waitForSelector('[data-part="code-chip"][data-verdict="same"]');
    // Whoever has not compared is only told so.
    await patient.waitForSelector('[data-part="code-chip"][data-verdict="told"]');
    await visit.close();
  });

  test('a server that ends both encrypted connections in itself makes different codes, and the doctor warns both', {
    ...patience,
  }, async () => {
    const { visit, pages } = await open(doctorBrowser, patientBrowser);
    visit.attack.between('doctor', 'patient');
    await visit.begin();
    expect(await visit.compare(30_000)).toBe('other');
    for (const page of Object.values(pages())) {
      await page.waitForSelector(warning, { visible: true });
      expect(await page.$eval(warning, (part) => part.textContent)).toContain('stimmen nicht überein');
      // A way out: the phone, and hanging up.
      expect(await page.$(`${warning} a[href^="tel:"]`)).not.toBeNull();
    }
    const { patient } = pages();
    await patient.click(`${warning} [data-act="hang-up"]`);
    await callState(patient, 'ended');
    await visit.close();
  });
});

/** One for each kind of screen and browser; all others are played with LIES=1. */
const worst: [string, BrowserName][] = [
  ['no data channel', 'firefox'],
  ['three, no data channel between patient and guest', 'chromium'],
];
test.each(worst)('X1: %s, doctor in %s', { timeout: 180_000 }, async (name, doctor) => {
  const lie = [...lies, ...meshLies].find((one) => one.name === name);
  if (!lie) throw new Error(`no lie is called ${name}`);
  await theatre.play(lie, doctor);
});
