import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from '../../../../static/connection/channel.ts';
import {
  chooseLadder,
  type Ladder,
  nextLadder,
  offRung,
  rerouteLadder,
  type Strain,
  startLadder,
} from '../../../../static/conversation/quality/ladder.ts';
import { encodingFor } from '../../../../static/conversation/quality/ladder_encoding.ts';

/* P7, lesson 18: sound first; the picture goes down in steps, then off, and returns slowly. */

const calm: Strain = { lossSent: 0, roundTripMs: 40, availableRate: 2_000_000, busy: false };
const busy: Strain = { ...calm, busy: true };
const lossy = (lossSent: number): Strain => ({ ...calm, lossSent });
const late = (roundTripMs: number): Strain => ({ ...calm, roundTripMs });
const narrow = (availableRate: number): Strain => ({ ...calm, availableRate });

/** The rungs after each of so many readings. */
function walk(ladder: Ladder, readings: number, strain: Strain): { ladder: Ladder; rungs: number[] } {
  const rungs: number[] = [];
  let now = ladder;
  for (let count = 0; count < readings; count++) {
    now = nextLadder(now, strain);
    rungs.push(now.rung);
  }
  return { ladder: now, rungs };
}

function given(readings: number, strain: Strain, from = startLadder()): Ladder {
  return walk(from, readings, strain).ladder;
}

describe('down', () => {
  test.each([
    [0, 0],
    [0.02, 0],
    [0.05, 1],
    [0.09, 2],
    [0.14, 3],
    [0.2, offRung],
    [0.5, offRung],
  ])('a lasting loss of %d leads to rung %d', (loss, rung) => {
    expect(given(60, lossy(loss), given(10, calm)).rung).toBe(rung);
  });

  test.each([
    [90, 0],
    [250, 1],
    [400, 2],
    [700, 3],
    [2000, offRung],
  ])('a delay that grows to %d ms leads to rung %d', (roundTripMs, rung) => {
    expect(given(12, late(roundTripMs), given(10, calm)).rung).toBe(rung);
  });

  test('a device that stays too busy gets half the picture and no less; a busy moment changes nothing', () => {
    expect(given(3, busy).rung).toBe(0);
    expect(given(60, calm, given(3, busy)).rung).toBe(0);
    expect(given(60, busy).rung).toBe(2);
    // It is tried again, and each time that proves too early it takes longer.
    const { ladder, rungs } = walk(given(60, busy), 7, calm);
    expect(rungs.at(-1)).toBe(1);
    expect(given(8, busy, ladder)).toMatchObject({ rung: 2, patience: 14 });
  });

  test('a way that is long by nature is no crowded one', () => {
    expect(given(60, late(620)).rung).toBe(0);
  });

  test.each([
    [400_000, 0],
    [150_000, 3],
    [50_000, offRung],
  ])('a way that carries %d bit/s leads to rung %d', (rate, rung) => {
    expect(given(30, narrow(rate), given(10, calm)).rung).toBe(rung);
  });

  test('what the browser guesses at the beginning of a call is not believed yet', () => {
    expect(given(5, narrow(50_000)).rung).toBe(0);
  });

  test('acts within two readings, but the picture is small for a while before it is off', () => {
    const { rungs } = walk(given(10, calm), 10, lossy(0.6));
    expect(rungs.slice(0, 2)).toEqual([0, 3]);
    expect(rungs.slice(2, 5)).toEqual([3, 3, 3]);
    expect(rungs.at(-1)).toBe(offRung);
  });

  test('one bad moment changes nothing, even where a little is lost anyway', () => {
    for (const usually of [calm, lossy(0.01)]) {
      const { rungs } = walk(given(1, lossy(0.9), given(10, usually)), 30, usually);
      expect(rungs.every((rung) => rung === 0)).toBe(true);
    }
  });

  test('a browser that says nothing, or a connection without packets, changes nothing', () => {
    const ladder = given(4, lossy(0.09), given(10, calm));
    expect(
      nextLadder(ladder, { lossSent: null, roundTripMs: null, availableRate: null, busy: false }),
    ).toEqual(ladder);
  });
});

describe('up', () => {
  test('one rung after 14 s of good figures each, also from off', () => {
    const off = given(20, lossy(0.4), given(10, calm));
    expect(off.rung).toBe(offRung);
    const { rungs } = walk(off, 60, calm);
    const firsts = [3, 2, 1, 0].map((rung) => rungs.indexOf(rung));
    for (const [index, first] of firsts.entries()) {
      expect(first).toBeGreaterThan(0);
      if (index > 0) expect(first - (firsts[index - 1] ?? 0)).toBe(7);
    }
  });

  test('a way that has become longer for good is at last no crowded one any more', () => {
    const ladder = given(60, late(400), given(10, calm));
    expect(ladder.rung).toBe(2);
    expect(given(400, late(400), ladder).rung).toBe(0);
  });

  test('not by figures that have only just become better', () => {
    // Rung 2 begins at 7 %; 6 % is below it, but not by enough.
    const ladder = given(20, lossy(0.09), given(10, calm));
    expect(given(60, lossy(0.06), ladder).rung).toBe(2);
  });

  test('waits longer after each time that was too early, and no longer than two minutes', () => {
    let ladder = given(20, lossy(0.4), given(10, calm));
    const waits: number[] = [];
    for (let round = 0; round < 6; round++) {
      let readings = 0;
      while (ladder.rung === offRung) {
        ladder = nextLadder(ladder, calm);
        readings++;
      }
      waits.push(readings);
      while (ladder.rung !== offRung) ladder = nextLadder(ladder, lossy(0.4));
    }
    // The smoothed loss needs some readings to sink at first.
    const settling = (waits[0] ?? 0) - 7;
    expect(waits.map((wait) => wait - settling)).toEqual([7, 14, 28, 56, 56, 56]);
  });

  test('what the browser believes does not keep the picture off: it sends no picture that could prove it wrong', () => {
    const off = given(30, narrow(50_000), given(10, calm));
    expect(off.rung).toBe(offRung);
    expect(given(8, narrow(60_000), off).rung).toBe(3);
  });
});

describe('the people decide (P7)', () => {
  test('sound only: off at once and for good, whatever the figures', () => {
    const ladder = chooseLadder(given(10, calm), 'sound');
    expect(walk(ladder, 200, calm).rungs.every((rung) => rung === offRung)).toBe(true);
  });

  test('picture all the same: the smallest at once, never off, and more when the figures allow it', () => {
    const off = given(20, lossy(0.4), given(10, calm));
    const kept = chooseLadder(off, 'picture');
    expect(kept.rung).toBe(3);
    expect(walk(kept, 200, lossy(0.4)).rungs.every((rung) => rung === 3)).toBe(true);
    expect(given(60, calm, kept).rung).toBe(0);
  });

  test('picture again after sound only begins small', () => {
    const ladder = chooseLadder(chooseLadder(given(10, calm), 'sound'), 'auto');
    expect(ladder.rung).toBe(3);
    expect(given(30, calm, ladder).rung).toBe(0);
  });
});

test('a new connection keeps what is sent, and its own way is learned anew', () => {
  const ladder = rerouteLadder(given(20, lossy(0.09), given(10, calm)));
  expect(ladder.rung).toBe(2);
  expect(given(20, { ...calm, roundTripMs: 600 }, ladder).rung).toBe(0);
});

/** Anything that a browser may say. */
const anyStrain = fc.record({
  busy: fc.boolean(),
  lossSent: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  roundTripMs: fc.option(fc.double({ min: 0, max: 20_000, noNaN: true })),
  availableRate: fc.option(fc.double({ min: 0, max: 1e8, noNaN: true })),
});
/** Lines that stay the same for a while are what makes a ladder flap; single readings hardly do. */
const weather = fc
  .array(fc.tuple(anyStrain, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.flatMap(([strain, times]) => Array.from({ length: times }, () => strain)));
const choices = fc.constantFrom<Choice>('auto', 'picture', 'sound');
/** Readings of one minute. */
const minute = 30;

function rungsOf(strains: readonly Strain[], choice: Choice): number[] {
  let ladder = startLadder(choice);
  return [
    ladder.rung,
    ...strains.map((strain) => {
      ladder = nextLadder(ladder, strain);
      return ladder.rung;
    }),
  ];
}

describe('whatever the line does', () => {
  test('never flaps: at most five times up in a minute, one rung at a time, and off at most three times', () => {
    fc.assert(
      fc.property(weather, choices, (strains, choice) => {
        const rungs = rungsOf(strains, choice);
        const changes = rungs.slice(1).map((rung, index) => rung - (rungs[index] ?? rung));
        expect(changes.every((change) => change >= -1)).toBe(true);
        for (let start = 0; start < changes.length; start++) {
          const within = changes.slice(start, start + minute);
          expect(within.filter((change) => change < 0).length).toBeLessThanOrEqual(5);
          expect(within.filter((change) => change !== 0).length).toBeLessThanOrEqual(14);
          const off = rungs.slice(start, start + minute + 1).filter(isTurnedOff);
          expect(off.length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is deterministic, stays on the ladder, and keeps to the people’s choice', () => {
    fc.assert(
      fc.property(weather, choices, (strains, choice) => {
        const rungs = rungsOf(strains, choice);
        expect(rungsOf(strains, choice)).toEqual(rungs);
        expect(rungs.every((rung) => Number.isInteger(rung) && rung >= 0 && rung <= offRung)).toBe(true);
        if (choice === 'sound') expect(new Set(rungs)).toEqual(new Set([offRung]));
        if (choice === 'picture') expect(Math.max(...rungs)).toBeLessThan(offRung);
      }),
    );
  });

  test('always returns to the full picture once the line is good', () => {
    fc.assert(
      fc.property(weather, (strains) => {
        let ladder = startLadder();
        for (const strain of strains) ladder = nextLadder(ladder, strain);
        // A delay of before may have been taken for the usual one; a good line is at least as quick.
        expect(
          given(300, { lossSent: 0, roundTripMs: 0, availableRate: 3e6, busy: false }, ladder).rung,
        ).toBe(0);
      }),
    );
  });
});

function isTurnedOff(rung: number, index: number, rungs: readonly number[]): boolean {
  return index > 0 && rung === offRung && rungs[index - 1] !== offRung;
}

describe('what the sender is told', () => {
  test('each rung is smaller than the one above, as usual and for detail', () => {
    for (const subject of ['face', 'detail'] as const) {
      const rates = ([0, 1, 2, 3] as const).map((rung) => encodingFor(rung, subject));
      for (const [index, now] of rates.entries()) {
        const above = rates[index - 1];
        expect(now.active).toBe(true);
        if (!above) continue;
        expect(now.maxBitrate).toBeLessThan(above.maxBitrate);
        expect(now.maxFramerate).toBeLessThan(above.maxFramerate);
        expect(now.scaleResolutionDownBy).toBeGreaterThanOrEqual(above.scaleResolutionDownBy);
      }
    }
  });

  test('off is not active; the camera itself stays on', () => {
    expect(encodingFor(offRung, 'face')).toMatchObject({ active: false });
    expect(encodingFor(offRung, 'detail')).toMatchObject({ active: false });
  });

  test('L3: where somebody signs every rung keeps 20 pictures a second; bits and size go down', () => {
    const rungs = ([0, 1, 2, 3] as const).map((rung) => encodingFor(rung, 'signing'));
    for (const [index, now] of rungs.entries()) {
      expect(now.maxFramerate).toBeGreaterThanOrEqual(20);
      const above = rungs[index - 1];
      if (!above) continue;
      expect(now.maxBitrate).toBeLessThan(above.maxBitrate);
      expect(now.scaleResolutionDownBy).toBeGreaterThan(above.scaleResolutionDownBy);
    }
    expect(encodingFor(offRung, 'signing')).toMatchObject({ active: false });
  });

  test('for detail every rung is sharper and slower', () => {
    for (const rung of [0, 1, 2, 3] as const) {
      const [usual, detail] = [encodingFor(rung, 'face'), encodingFor(rung, 'detail')];
      expect(detail.maxFramerate).toBeLessThan(usual.maxFramerate);
      expect(detail.scaleResolutionDownBy).toBeLessThanOrEqual(usual.scaleResolutionDownBy);
    }
  });
});
