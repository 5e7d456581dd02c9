import process from 'node:process';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName } from '../fixtures/browsers.ts';
import { controls, lies } from '../fixtures/lies/scripted.ts';
import { Theatre } from '../fixtures/lies/theatre.ts';

/*
 * X1, D2: the server lies, before or after the codes were compared, and this is what the people see of it.
 * One lie alone: LIES=1 LIES_AT_ONCE=1 npx vitest run --project lies test/e2e/lies.test.ts -t 'drop all code
 * words'
 */

// Ten minutes of two lies at once: played when they are asked for, by LIES=1. security_code.test.ts holds
// the worst of them in every run.
const isAsked = process.env.LIES !== undefined;

let theatre: Theatre;
beforeAll(() => {
  theatre = new Theatre();
});
afterAll(() => theatre?.close('lies'));

const pairs: [BrowserName, BrowserName][] = [
  ['chromium', 'chromium'],
  ['chromium', 'firefox'],
  ['firefox', 'chromium'],
];

describe.skipIf(!isAsked).concurrent.each(pairs)('doctor in %s, patient in %s', (doctor, patient) => {
  const everywhere = doctor !== patient;
  const played = [...controls, ...lies].filter((lie) => lie.everywhere || !everywhere);
  test.each(played)('$name', { timeout: 600_000 }, (lie) => theatre.play(lie, doctor, patient));
});
