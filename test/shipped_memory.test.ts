import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asStarted, settingsOfMalloc } from './fixtures/shipped_limits.ts';

/* What keeps memory small holds however the program is started (docs/decisions/0047). */

const text = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test.each(['Dockerfile', 'packaging/sprechzimmer.service'])(
  '%s tells the C library what npm start tells it',
  (file) => {
    expect(Object.keys(asStarted.environment).length).toBeGreaterThan(1);
    expect(settingsOfMalloc(text(file))).toEqual(asStarted.environment);
  },
);

test('the executable gives V8 the room that npm start gives it', () => {
  expect(asStarted.flags.length).toBe(2);
  const flags = /execArgv: \[(.*)\]/.exec(text('packaging/binary.ts'))?.[1]?.match(/--[\w=-]+/g);
  expect(flags).toEqual(asStarted.flags);
});
