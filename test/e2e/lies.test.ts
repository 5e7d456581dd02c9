import process from 'node:process';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, startBrowser } from '../fixtures/browsers.ts';
import { openPractice, type Practice } from '../fixtures/lies/practice.ts';
import { type Lie, type Outcome, runLie } from '../fixtures/lies/run_lie.ts';
import { controls, lies } from '../fixtures/lies/scripted.ts';

/*
 * X1, D2: the server lies, before or after the codes were compared, and this is what the people see of it. One
 * lie alone: npx vitest run --project browsers test/e2e/lies.test.ts -t 'drop all code words'
 */

/** Five pictures a second are enough to count them. */
const chromium = { args: ['--use-fake-device-for-media-stream=fps=5'] };
let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
});

/** Started with the first lie that needs it; the liar has a Chromium of his own. */
const started = new Map<string, Promise<Browser>>();
function browser(name: BrowserName, whose = 'victims'): Promise<Browser> {
  const key = `${name} ${whose}`;
  const running = started.get(key) ?? startBrowser(name, name === 'chromium' ? chromium : {});
  started.set(key, running);
  return running;
}

const rows: (Outcome & { pair: string })[] = [];

afterAll(async () => {
  console.log(asTable());
  for (const running of started.values()) await (await running).close();
  await practice?.stop();
});

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

describe.concurrent.each(pairs)('doctor in %s, patient in %s', (doctor, patient) => {
  const isFirst = doctor === patient;
  const played = [...controls, ...lies].filter((lie) => isFirst || lie.everywhere);
  test.each(played)('$name', { timeout: 300_000 }, async (lie) => {
    const outcome = await inTurn(() => play(lie, doctor, patient));
    rows.push({ ...outcome, pair: `${doctor} × ${patient}` });
    expect(outcome.broken).toEqual([]);
  });
});

async function play(lie: Lie, doctor: BrowserName, patient: BrowserName): Promise<Outcome> {
  const browsers = {
    doctor: await browser(doctor),
    patient: await browser(patient),
    liar: await browser('chromium', 'liar'),
  };
  return runLie({ practice, browsers }, lie);
}

/** So many at once: most of a lie is waiting. On a machine that is busy with other things, fewer. */
let free = Number(process.env.LIES_AT_ONCE ?? 4);
const waiting: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

/** To be copied into a report. */
function asTable(): string {
  const head = [
    'lie',
    'doctor × patient',
    'doctor’s screen',
    'patient’s screen',
    'pictures',
    'found out',
    'broken',
  ];
  const lines = rows.map(({ lie, pair, screens, before, after, found, broken }) => [
    lie,
    pair,
    screens.doctor ?? '',
    screens.patient ?? '',
    `${before} + ${after}`,
    found ? 'yes' : '–',
    broken.map(({ promise, seat }) => `${promise} (${seat})`).join(', '),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
