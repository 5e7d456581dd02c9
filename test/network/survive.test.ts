import { setTimeout as after } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook } from '../fixtures/browsers.ts';
import { until } from '../fixtures/waiting_room.ts';
import { flowsOn } from './flow.ts';
import { isRoot, needsRoot } from './network.ts';
import { holdCall, type OpenPractice, openScene, type Scene } from './scene.ts';

/*
 * Lesson 9: what happens to a call on the way, and that it comes back by itself. Nobody clicks anything after the
 * admission, and the security code stays, because the certificates do (D2).
 */

const disturbances: Record<string, (scene: Scene) => Promise<void>> = {
  'the address of the patient changes': ({ network }) => network.patient.changeAddress(),
  'the address of the doctor changes': ({ network }) => network.practice.changeAddress(),
  'the patient goes from one network into another': ({ network }) => network.patient.changeLink(),
  'the patient is without a network for 10 s': ({ network }) => outage(network.patient),
  'the relay dies and comes back': async ({ relay }) => {
    await relay.kill();
    await relay.start();
  },
  'the patient loses UDP': ({ network }) => network.patient.blockUdp(),
};

async function outage(side: Scene['network']['patient']): Promise<void> {
  await side.unplug();
  await after(10_000);
  await side.plugIn();
}

describe.skipIf(!isRoot)(`a call comes back by itself${needsRoot}`, () => {
  let scene: Scene | undefined;
  let practice: OpenPractice | undefined;
  afterEach(async () => {
    await practice?.close();
    await scene?.close();
    practice = scene = undefined;
  });

  /** A call that flows, with its code; what happens in it is the test's. */
  async function startCall(patientIn: BrowserName) {
    scene = await openScene('chromium', patientIn);
    practice = await scene.openPractice();
    await holdCall(practice);
    const pages = [practice.doctor, practice.patient] as const;
    await flowsOn(pages);
    const codes = await shownCodes(practice);
    return {
      scene,
      practice,
      async isBack() {
        await flowsOn(pages);
        for (const page of pages) await callState(page, 'connected');
        expect(await shownCodes({ doctor: pages[0], patient: pages[1] })).toEqual(codes);
      },
    };
  }

  test.each(Object.entries(disturbances))('when %s', { timeout: 180_000 }, async (_, disturb) => {
    const call = await startCall('chromium');
    await disturb(call.scene);
    await call.isBack();
  });

  test('with the patient in Firefox, when the patient loses UDP', { timeout: 180_000 }, async () => {
    const call = await startCall('firefox');
    await call.scene.network.patient.blockUdp();
    await call.isBack();
  });

  test.each(['chromium', 'firefox'] as const)(
    'with the patient in %s, picture and sound go on while the server is away, and signalling returns',
    { timeout: 180_000 },
    async (patientIn) => {
      const call = await startCall(patientIn);
      await call.practice.killServer();
      // Nobody is there to help: what flows now needs no server.
      await flowsOn([call.practice.doctor, call.practice.patient]);
      await call.practice.startServer();
      // The only way out of this is an ICE restart, and its messages go through the new server.
      await call.scene.network.patient.changeAddress();
      await call.isBack();
    },
  );
});

/** Six digits on each screen, the same on both. */
async function shownCodes({ doctor, patient }: Pick<OpenPractice, 'doctor' | 'patient'>): Promise<string> {
  return until(async () => {
    const [one, other] = await Promise.all(
      [doctor, patient].map((page) =>
        page
          .$eval(hook('security-code'), (element) => element.textContent.replace(/\D/g, ''))
          .catch(() => ''),
      ),
    );
    return one?.length === 6 && one === other ? one : null;
  });
}
