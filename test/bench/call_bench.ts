/*
 * `npm run bench:calls -- [--runs 10] [--only NAME] [--json FILE]`: how soon a call stands, what it survives
 * and how long that takes (issue "A call that holds on real networks", "Must show"). Needs root, coturn and
 * both browsers; wants a machine with nothing else to do. Half an hour for ten runs; `--only` takes the
 * measurements whose name contains it.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../fixtures/browsers.ts';
import { killCoturn, withOwnRelay } from '../network/own_relay.ts';
import { type OpenPractice, openScene, type Scene } from '../network/scene.ts';
import {
  admit,
  admitWithout,
  connect,
  deafness,
  heapOfCall,
  type Measured,
  pictureAgain,
  serverRestart,
  silenceNoticed,
  soundAtLoss,
  workOfCall,
} from './call_measures.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const runs = Number(values.runs);

interface Measurement {
  name: string;
  doctor: BrowserName;
  patient: BrowserName;
  /** Both in one network, so that there is a direct way. */
  together?: boolean;
  mostRuns?: number;
  run(scene: Scene, number: number): Promise<Measured>;
}

const bothChromium = { doctor: 'chromium', patient: 'chromium' } as const;
const patientInFirefox = { doctor: 'chromium', patient: 'firefox' } as const;

const firewalls = {
  'UDP for both': [],
  'no UDP for the patient': ['patient'],
  'no UDP for the practice': ['practice'],
  'no UDP for either': ['practice', 'patient'],
} satisfies Record<string, ('practice' | 'patient')[]>;

async function outage(scene: Scene): Promise<number> {
  await scene.network.patient.unplug();
  await after(10_000);
  await scene.network.patient.plugIn();
  return Date.now();
}

const measurements: Measurement[] = [
  ...(['warm', 'cold'] as const).flatMap((start) =>
    [true, false].map((together) => ({
      name: `admit, ${start}, ${together ? 'direct' : 'by the relay'}`,
      ...bothChromium,
      together,
      run: (scene: Scene) => admit(scene, start),
    })),
  ),
  { name: 'admit, warm, two bare pages', ...bothChromium, together: true, run: admitWithout },
  ...[bothChromium, patientInFirefox].flatMap((browsers) =>
    Object.entries(firewalls).map(([title, blocked]) => ({
      name: `connect, patient in ${browsers.patient}, ${title}`,
      ...browsers,
      run: (scene: Scene) => connect(scene, blocked),
    })),
  ),
  again('address of the patient', ({ network }) => network.patient.changeAddress()),
  again('address of the doctor', ({ network }) => network.practice.changeAddress()),
  again('another network of the patient', ({ network }) => network.patient.changeLink()),
  again('10 s outage', outage),
  again('relay death', async ({ relay }) => {
    await relay.kill();
    await relay.start();
  }),
  againWithOwnRelay('embedded relay death', killCoturn),
  againWithOwnRelay('server restart, embedded relay', async (practice) => {
    await practice.killServer();
    await practice.startServer();
  }),
  again('UDP lost', ({ network }) => network.patient.blockUdp()),
  { name: 'silence noticed, UDP lost', ...bothChromium, run: silenceNoticed },
  { name: 'one way lost, told and back', ...bothChromium, run: deafness },
  { name: 'server restart', ...bothChromium, run: serverRestart },
  {
    name: 'sound at loss',
    ...bothChromium,
    run: (scene, number) => soundAtLoss(scene, number, [0, 0.05, 0.1, 0.2]),
  },
  // The bare call it is held against has no relay.
  { name: 'work of a call', ...bothChromium, together: true, run: workOfCall },
  // Eleven minutes a run.
  { name: 'heap of a call', ...bothChromium, mostRuns: 1, run: heapOfCall },
];

function again(what: string, disturb: (scene: Scene) => Promise<unknown>): Measurement {
  return {
    name: `picture again, ${what}`,
    ...bothChromium,
    async run(scene) {
      try {
        return await pictureAgain(scene, async () => {
          const moment = await disturb(scene);
          return typeof moment === 'number' ? moment : undefined;
        });
      } finally {
        await scene.network.patient.allowUdp();
      }
    },
  };
}

/** By the coturn that the server runs, which goes with it. */
function againWithOwnRelay(what: string, disturb: (practice: OpenPractice) => Promise<void>): Measurement {
  return {
    name: `picture again, ${what}`,
    ...bothChromium,
    async run(scene) {
      const options = await withOwnRelay();
      return pictureAgain(scene, async (practice) => void (await disturb(practice)), options);
    },
  };
}

const results: Record<string, Measured[]> = {};
for (const measurement of measurements.filter(({ name }) => name.includes(values.only))) {
  const { name, doctor, patient, together, mostRuns = runs } = measurement;
  const samples: Measured[] = [];
  results[name] = samples;
  const scene = await openScene(doctor, patient, { together });
  try {
    for (let number = 1; number <= Math.min(runs, mostRuns); number++) {
      // A run that fails counts as one that did not connect; it must not end the others.
      samples.push(await measurement.run(scene, number).catch(failed));
    }
  } finally {
    await scene.close();
  }
  report(name, samples);
}
const ratio = (way: string) =>
  medianOf(results[`admit, warm, ${way}`], 'doctorMs') / medianOf(results[`admit, cold, ${way}`], 'doctorMs');
for (const way of ['direct', 'by the relay']) {
  if (!Number.isNaN(ratio(way))) console.log(`admit, warm : cold, ${way}: ${ratio(way).toFixed(2)}`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);

function failed(error: unknown): Measured {
  console.log(`  a run failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  return { failed: 1 };
}

function report(name: string, samples: readonly Measured[]): void {
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))].filter(
    (key) => key !== 'failed',
  );
  const bad = samples.filter(({ failed }) => failed).length;
  console.log(`${name}: ${samples.length} runs${bad ? `, ${bad} failed` : ''}`);
  for (const key of keys) {
    const sorted = numbers(samples, key).toSorted((a, b) => a - b);
    const share =
      key === 'connected' ? `share ${(sorted.reduce((a, b) => a + b, 0) / samples.length).toFixed(2)}` : '';
    const figures = [medianOf(samples, key), sorted[0], sorted.at(-1)].map((value) =>
      show(key, value ?? Number.NaN),
    );
    console.log(`  ${key.padEnd(38)} ${share || `median ${figures[0]}   ${figures[1]} … ${figures[2]}`}`);
  }
}

function numbers(samples: readonly Measured[], key: string): number[] {
  return samples.map((sample) => sample[key]).filter((value) => value !== undefined);
}

function medianOf(samples: readonly Measured[] | undefined, key: string): number {
  const sorted = numbers(samples ?? [], key).toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

function show(key: string, value: number): string {
  if (!Number.isFinite(value)) return 'never';
  return key.endsWith('Ms') ? `${value.toFixed(0)} ms` : value.toFixed(3);
}
