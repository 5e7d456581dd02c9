import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../fixtures/browsers.ts';
import { flowsOn, route } from './flow.ts';
import { isRoot, needsRoot } from './network.ts';
import { holdCall, type OpenPractice, openScene, type Scene } from './scene.ts';

/*
 * D1 where no direct way exists: the two reach only the server, so everything goes by the relay, and where a
 * firewall lets no UDP out (lesson 11), by TCP to it.
 */

const firewalls: { title: string; blocked: ('practice' | 'patient')[] }[] = [
  { title: 'UDP for both', blocked: [] },
  { title: 'no UDP for the patient', blocked: ['patient'] },
  { title: 'no UDP for the practice', blocked: ['practice'] },
  { title: 'no UDP for either', blocked: ['practice', 'patient'] },
];
const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
];

describe.skipIf(!isRoot).each(pairs)(`doctor in %s, patient in %s${needsRoot}`, (doctorIn, patientIn) => {
  let scene: Scene;
  let practice: OpenPractice | undefined;
  beforeAll(async () => {
    scene = await openScene(doctorIn, patientIn);
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

  test.each(firewalls)(
    'D1: a call connects and flows both ways with $title',
    {
      timeout: 120_000,
    },
    async ({ blocked }) => {
      for (const side of blocked) await scene.network[side].blockUdp();
      practice = await scene.openPractice();
      await holdCall(practice);
      const pages = { practice: practice.doctor, patient: practice.patient };
      await flowsOn(Object.values(pages));
      for (const [side, page] of Object.entries(pages)) {
        const way = await route(page);
        expect([way?.local, way?.remote], `${side}: one end is the relay`).toContain('relay');
      }
      for (const side of blocked) {
        expect(await route(pages[side])).toMatchObject({ local: 'relay', relayProtocol: 'tcp' });
      }
    },
  );
});
