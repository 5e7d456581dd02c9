import { afterEach, describe, expect, test } from 'vitest';
import { callState } from '../fixtures/browsers.ts';
import { flowsOn, route } from './flow.ts';
import { isRoot, needsRoot } from './network.ts';
import { killCoturn, withOwnRelay } from './own_relay.ts';
import { holdCall, type OpenPractice, openScene, type Scene } from './scene.ts';

/*
 * D1 as a practice has it: nothing but the server, which runs coturn itself. The two reach only the server,
 * so everything goes by that relay, and nobody clicks anything after the admission.
 */

describe.skipIf(!isRoot)(`a call by the server's own relay${needsRoot}`, () => {
  let scene: Scene | undefined;
  let practice: OpenPractice | undefined;
  afterEach(async () => {
    await practice?.close();
    await scene?.close();
    practice = scene = undefined;
  });

  test('flows, and comes back when coturn dies and when the server starts anew', {
    timeout: 240_000,
  }, async () => {
    scene = await openScene('chromium', 'chromium');
    practice = await scene.openPractice(await withOwnRelay());
    await holdCall(practice);
    const pages = [practice.doctor, practice.patient];
    const flowsByRelay = async () => {
      await flowsOn(pages);
      for (const page of pages) {
        await callState(page, 'connected');
        const way = await route(page);
        expect([way?.local, way?.remote]).toContain('relay');
      }
    };
    await flowsByRelay();

    await killCoturn(practice);
    await flowsByRelay();

    await practice.killServer();
    await practice.startServer();
    await flowsByRelay();
  });
});
