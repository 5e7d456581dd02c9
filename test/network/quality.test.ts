import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hook } from '../fixtures/browsers.ts';
import { until } from '../fixtures/waiting_room.ts';
import { isRoot, needsRoot } from './network.ts';
import { holdCall, type OpenPractice, openScene, type Scene } from './scene.ts';

/* P7 behind a relay. What a line that loses packets does to a call: test/e2e/quality.test.ts. */

describe.skipIf(!isRoot)(`how the connection does${needsRoot}`, () => {
  let scene: Scene;
  let practice: OpenPractice | undefined;
  beforeAll(async () => {
    scene = await openScene('chromium', 'chromium');
  });
  afterEach(async () => {
    await practice?.close();
    practice = undefined;
    await scene.network.practice.allowUdp();
    await scene.network.patient.allowUdp();
  });
  afterAll(async () => {
    await scene?.close();
  });

  const figures = (page: Page) =>
    page.$$eval('[data-part="quality-figures"] > div', (rows) =>
      Object.fromEntries(rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))),
    ) as Promise<Record<string, string>>;

  test('the way is named, and the report has no address of any of the networks in it (D4)', {
    timeout: 120_000,
  }, async () => {
    const { network } = scene;
    await network.patient.blockUdp();
    practice = await scene.openPractice();
    await holdCall(practice);
    const ways: Record<string, string | undefined> = {};
    for (const [side, page] of [
      ['practice', practice.doctor],
      ['patient', practice.patient],
    ] as const) {
      const lines = await until(async () => {
        const now = await figures(page);
        return now['Verlust gesendet'] ? now : null;
      });
      ways[side] = lines.Weg;
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error('no')) },
        });
      });
      await page.click(hook('quality'));
      await page.click('[data-act="quality-copy"]');
      await page.waitForSelector('[data-part="quality-report"]', { visible: true });
      const report = await page.$eval(
        '[data-part="quality-report"]',
        (field) => (field as HTMLTextAreaElement).value,
      );
      expect(report).toContain(`Weg: ${lines.Weg}`);
      for (const address of [network.server, network.practice.address, network.patient.address])
        expect(report).not.toContain(address);
      expect(report).not.toMatch(/\d+\.\d+\.\d+\.\d+|\.local|::/);
    }
    // The firewall lets only TCP out, and only on the patient's side.
    expect(ways.patient).toBe('über das Relay der Praxis (TCP)');
    expect(ways.practice).toMatch(/^über das Relay der Praxis \((UDP|TCP)\)$/);
  });
});
