import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offRung, type Rung } from '../../../../static/conversation/quality/ladder.ts';
import { encodingFor, screenEncodingFor } from '../../../../static/conversation/quality/ladder_encoding.ts';
import {
  besideScreen,
  nextScreen,
  type ScreenLadder,
  type ScreenLine,
  startScreen,
} from '../../../../static/conversation/quality/screen_ladder.ts';

const rungs: readonly Rung[] = [0, 1, 2, 3, 4];
const line = (change: Partial<ScreenLine> = {}): ScreenLine => ({
  ladder: { rung: 0, choice: 'auto' },
  availableRate: 5_000_000,
  people: 1,
  ...change,
});

function readings(count: number, on: ScreenLine, from: ScreenLadder = startScreen(on)): ScreenLadder {
  let ladder = from;
  for (let reading = 0; reading < count; reading++) ladder = nextScreen(ladder, on);
  return ladder;
}

describe('P7: a shown screen', () => {
  test.each<[what: string, ScreenLine, first: Rung, settled: Rung]>([
    ['on a good line: nearly everything at first, everything a little later', line(), 1, 0],
    ['where the browser does not say what the line carries (Firefox)', line({ availableRate: null }), 1, 0],
    ['at 1 Mbit/s', line({ availableRate: 1_000_000 }), 1, 1],
    ['at 600 kbit/s', line({ availableRate: 600_000 }), 2, 2],
    ['at 400 kbit/s', line({ availableRate: 400_000 }), 3, 3],
    ['at 150 kbit/s', line({ availableRate: 150_000 }), 4, 4],
    ['where the camera is small', line({ ladder: { rung: 3, choice: 'auto' } }), 3, 3],
    ['where the camera is off', line({ ladder: { rung: offRung, choice: 'auto' } }), 4, 4],
    ['after „Nur Ton“: to be seen, but small', line({ ladder: { rung: offRung, choice: 'sound' } }), 3, 3],
    ['with three others, to whom it goes three times', line({ people: 3 }), 2, 2],
  ])('%s', (_what, on, first, settled) => {
    expect(startScreen(on).rung).toBe(first);
    expect(readings(30, on).rung).toBe(settled);
  });

  test('gives way at once, and comes back one rung after three calm readings', () => {
    const weak = line({ availableRate: 300_000 });
    const down = nextScreen(readings(30, line()), weak);
    expect(down.rung).toBe(3);
    expect([1, 2, 3, 5, 6, 9].map((count) => readings(count, line(), down).rung)).toEqual([3, 3, 2, 2, 1, 0]);
  });

  test('does not swing where the line carries just about enough', () => {
    let ladder = startScreen(line({ availableRate: 480_000 }));
    for (let reading = 0; reading < 60; reading++) {
      ladder = nextScreen(ladder, line({ availableRate: reading % 2 ? 480_000 : 600_000 }));
      expect(ladder.rung).toBe(3);
    }
  });

  test('loses motion, then bits, then size, from rung to rung', () => {
    for (const rung of rungs.slice(1)) {
      const [more, less] = [screenEncodingFor((rung - 1) as Rung), screenEncodingFor(rung)];
      expect(less.maxFramerate).toBeLessThan(more.maxFramerate);
      expect(less.maxBitrate).toBeLessThan(more.maxBitrate);
      expect(less.scaleResolutionDownBy).toBeGreaterThanOrEqual(more.scaleResolutionDownBy);
    }
    expect(rungs.map((rung) => screenEncodingFor(rung).active)).toEqual(rungs.map(() => true));
    // To be read as long as possible.
    expect(rungs.filter((rung) => screenEncodingFor(rung).scaleResolutionDownBy === 1)).toEqual([0, 1, 2]);
  });

  test('whatever the line does: never more than the camera’s rung allows, so it is smallest before the camera is off', () => {
    const reading = fc.record({
      ladder: fc.record({
        rung: fc.constantFrom(...rungs),
        choice: fc.constantFrom('auto' as const, 'picture' as const),
      }),
      availableRate: fc.option(fc.integer({ min: 0, max: 6_000_000 })),
      people: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 60 }), (readings) => {
        let ladder = startScreen(readings[0] ?? line());
        for (const now of readings) {
          const before = ladder;
          ladder = nextScreen(ladder, now);
          expect(ladder.rung).toBeGreaterThanOrEqual(now.ladder.rung);
          expect(before.rung - ladder.rung).toBeLessThanOrEqual(1);
          if (now.availableRate !== null && ladder.rung < before.rung)
            expect(screenEncodingFor(ladder.rung).maxBitrate).toBeLessThan(now.availableRate * 1.7);
        }
      }),
    );
  });
});

test('beside a screen the camera is small, and in a mesh both together send less than a camera alone to one person', () => {
  expect(rungs.map((rung) => besideScreen(rung, 0, 1))).toEqual([2, 2, 2, 3, 4]);
  expect(rungs.map((rung) => besideScreen(rung, 0, 3))).toEqual([3, 3, 3, 3, 4]);
  // However small the screen must be, it does not put the camera off.
  expect(rungs.map((screen) => besideScreen(0, screen, 1))).toEqual([2, 2, 2, 3, 3]);
  const mesh = screenEncodingFor(startScreen(line({ people: 2 })).rung).maxBitrate;
  const camera = encodingFor(besideScreen(0, 2, 2), 'face').maxBitrate;
  expect(mesh + camera).toBeLessThan(encodingFor(0, 'face').maxBitrate);
});
