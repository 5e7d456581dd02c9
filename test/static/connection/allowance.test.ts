import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Allowance } from '../../../static/connection/allowance.ts';

test('so many at once, and so many a second after that', () => {
  const allowance = new Allowance(3, 2);
  const taken = (now: number, times: number) =>
    Array.from({ length: times }, () => allowance.take(now)).filter(Boolean).length;
  expect(taken(1000, 10)).toBe(3);
  expect(taken(1499, 10)).toBe(0);
  expect(taken(1500, 10)).toBe(1);
  expect(taken(60_000, 10)).toBe(3);
});

test('never more than both together, however they come', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 });
  fc.assert(
    fc.property(
      gaps,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      (all, most, perSecond) => {
        const allowance = new Allowance(most, perSecond);
        let now = 0;
        let count = 0;
        for (const gap of all) {
          now += gap;
          if (allowance.take(now)) count += 1;
          expect(count).toBeLessThanOrEqual(most + (now / 1000) * perSecond + 1e-6);
        }
      },
    ),
  );
});
