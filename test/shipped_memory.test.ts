import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asStarted, distinctLimits, settingsOfMalloc } from './fixtures/shipped_limits.ts';

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

test('every manifest has the limit that the handbook names, and asks for what it says a used server needs', () => {
  const handbook = text('docs/hosting.md');
  const limit = Number(/(\d+) MB und ein Kern reichen/.exec(handbook)?.[1]);
  expect(distinctLimits.map(([megabytes]) => megabytes)).toEqual([limit]);
  const planned = Number(/Planen Sie (\d+) MB/.exec(handbook)?.[1]);
  expect(planned).toBeGreaterThan(0);
  const asked = [
    /requests: .*memory: (\d+)Mi }\n.*\n.*securityContext: \*locked/.exec(
      text('docs/hosting/kubernetes/base/server.yaml'),
    ),
    /reservations: .*memory: (\d+)M/.exec(text('docs/hosting/swarm.yaml')),
  ];
  expect(asked.map((found) => Number(found?.[1]))).toEqual([planned, planned]);
});
