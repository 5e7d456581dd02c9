import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Amplification } from '../../static/devices/player.ts';
import { startBrowser } from '../fixtures/browsers.ts';

/* 300 % is three times as loud, and never more than a loudspeaker can: measured where it is made. */

declare global {
  interface Window {
    amplification: Amplification;
  }
}

const { outputFiles } = await build({
  stdin: {
    contents: `import { amplification } from './static/devices/amplifier.ts'; globalThis.amplification = amplification;`,
    resolveDir: new URL('../..', import.meta.url).pathname,
  },
  bundle: true,
  write: false,
  format: 'iife',
});

/** A tone of 400 Hz made louder. @returns loudest sample of what came out, 1 is the loudest there is */
async function loudest(browser: Browser, amplitude: number, loudness: number): Promise<number> {
  const page = await browser.newPage();
  await page.goto('data:text/html,<button>Ton</button>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  await page.click('button');
  const most = await page.evaluate(
    async ([height = 0, factor = 1]) => {
      const { amplification } = window;
      const graph = new AudioContext();
      await graph.resume();
      const [tone, quiet] = [new OscillatorNode(graph, { frequency: 400 }), new GainNode(graph)];
      quiet.gain.value = height;
      const sent = new MediaStreamAudioDestinationNode(graph);
      tone.connect(quiet).connect(sent);
      tone.start();
      while (!amplification.isPossible()) await new Promise((resolve) => setTimeout(resolve, 50));
      const louder = amplification.amplify(sent.stream.getAudioTracks()[0] as MediaStreamTrack);
      louder.loudness = factor;
      const ear = new AnalyserNode(graph, { fftSize: 4096 });
      graph.createMediaStreamSource(louder.stream).connect(ear);
      const samples = new Float32Array(ear.fftSize);
      let seen = 0;
      // The limiter has settled after the first second.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      for (let times = 0; times < 20; times++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        ear.getFloatTimeDomainData(samples);
        seen = Math.max(seen, ...samples.map(Math.abs));
      }
      return seen;
    },
    [amplitude, loudness],
  );
  await page.close();
  return most;
}

// Firefox lets no graph run on a machine without a loudspeaker; there voices are played as they came.
test('a voice at 100 and 300 %, and a loud one', { timeout: 60_000 }, async () => {
  const browser = await startBrowser('chromium');
  const [plain, three, loud] = [
    await loudest(browser, 0.05, 1),
    await loudest(browser, 0.05, 3),
    await loudest(browser, 0.9, 3),
  ];
  console.log(`${[plain, three, loud].map((one) => one.toFixed(3)).join(', ')} of the loudest there is`);
  expect(plain).toBeGreaterThan(0.04);
  expect(plain).toBeLessThan(0.06);
  expect(three / plain).toBeGreaterThan(2.7);
  expect(three / plain).toBeLessThan(3.3);
  expect(loud).toBeGreaterThan(0.5);
  expect(loud).toBeLessThanOrEqual(1);
  await browser.close();
});
