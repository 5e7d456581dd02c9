import { setTimeout as after } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, callState, hook } from '../fixtures/browsers.ts';
import { until } from '../fixtures/waiting_room.ts';
import { flowsOn, saidAt } from './flow.ts';
import { isRoot, needsRoot } from './network.ts';
import { holdCall, type OpenPractice, openScene, type Scene } from './scene.ts';

/*
 * Lesson 9: what happens to a call on the way, and that it comes back by itself. Nobody clicks anything after
 * the admission, and the security code stays, because the certificates do (D2).
 */

interface Disturbance {
  what: string;
  disturb(scene: Scene): Promise<void>;
}

const coverTitle = '[data-part="cover-title"]';
const udpIsLost: Disturbance = {
  what: 'the patient loses UDP',
  disturb: ({ network }) => network.patient.blockUdp(),
};
const disturbances: Record<BrowserName, Disturbance[]> = {
  chromium: [
    {
      what: 'the address of the patient changes',
      disturb: ({ network }) => network.patient.changeAddress(),
    },
    {
      what: 'the address of the doctor changes',
      disturb: ({ network }) => network.practice.changeAddress(),
    },
    {
      what: 'the patient goes from one network into another',
      disturb: ({ network }) => network.patient.changeLink(),
    },
    {
      what: 'the patient is without a network for 10 s',
      disturb: ({ network }) => outage(network.patient),
    },
    {
      what: 'the relay dies and comes back',
      async disturb({ relay }) {
        await relay.kill();
        await relay.start();
      },
    },
    udpIsLost,
  ],
  firefox: [udpIsLost],
};

async function outage(side: Scene['network']['patient']): Promise<void> {
  await side.unplug();
  await after(10_000);
  await side.plugIn();
}

describe.skipIf(!isRoot).each<BrowserName>(['chromium', 'firefox'])(
  `a call comes back by itself, patient in %s${needsRoot}`,
  (patientIn) => {
    let scene: Scene;
    let practice: OpenPractice | undefined;
    beforeAll(async () => {
      scene = await openScene('chromium', patientIn);
    });
    afterEach(async () => {
      await practice?.close();
      practice = undefined;
      await scene.network.patient.allowUdp();
      await scene.network.patient.hearAgain();
    });
    afterAll(async () => {
      await scene?.close();
    });

    /** A call that flows, with its code; what happens in it is the test's. */
    async function startCall() {
      practice = await scene.openPractice();
      await holdCall(practice);
      const pages = [practice.doctor, practice.patient] as const;
      await flowsOn(pages);
      const codes = await shownCodes(practice);
      return {
        practice,
        async isBack() {
          await flowsOn(pages);
          for (const page of pages) await callState(page, 'connected');
          expect(await shownCodes({ doctor: pages[0], patient: pages[1] })).toEqual(codes);
        },
      };
    }

    test.each(disturbances[patientIn])('when $what', { timeout: 180_000 }, async ({ disturb }) => {
      const call = await startCall();
      await disturb(scene);
      await call.isBack();
    });

    test('lesson 32: when only the patient hears nothing any more; the doctor is told within 3 s', {
      timeout: 180_000,
    }, async () => {
      const call = await startCall();
      const told = saidAt(call.practice.doctor, coverTitle, 'hört und sieht Sie gerade nicht');
      const since = Date.now();
      await scene.network.patient.deafen();
      expect((await told) - since).toBeLessThan(3000);
      await call.isBack();
    });

    test('picture and sound go on while the server is away, and signalling returns', {
      timeout: 180_000,
    }, async () => {
      const call = await startCall();
      await call.practice.killServer();
      // Nobody is there to help: what flows now needs no server.
      await flowsOn([call.practice.doctor, call.practice.patient]);
      await call.practice.startServer();
      // The only way out of this is an ICE restart, and its messages go through the new server.
      await scene.network.patient.changeAddress();
      await call.isBack();
    });
  },
);

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
