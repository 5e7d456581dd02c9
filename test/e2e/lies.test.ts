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
const browsers = new Map<BrowserName, Browser>();
let liar: Browser;
beforeAll(async () => {
  practice = await openPractice();
  liar = await startBrowser('chromium', chromium);
  browsers.set('chromium', await startBrowser('chromium', chromium));
  browsers.set('firefox', await startBrowser('firefox'));
});

const rows: (Outcome & { pair: string })[] = [];

afterAll(async () => {
  console.log(asTable());
  for (const browser of [liar, ...browsers.values()]) await browser?.close();
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

function play(lie: Lie, doctor: BrowserName, patient: BrowserName): Promise<Outcome> {
  const [one, other] = [browsers.get(doctor), browsers.get(patient)];
  if (!one || !other) throw new Error('no browser');
  return runLie({ practice, browsers: { doctor: one, patient: other, liar } }, lie);
}

/** So many at once: most of a lie is waiting. */
let free = 4;
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
