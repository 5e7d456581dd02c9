import { describe, expect, test } from 'vitest';
import { hour } from '../../../consultation/durations.ts';
import { beatMs, Pulse } from '../../../static/connection/pulse.ts';

/** After which silence each state begins, to the millisecond. */
function thresholds(pulse: Pulse, heardAt: number): { suspect: number; silent: number } {
  const firstMs = (wanted: string) => {
    for (let ms = 0; ms < 20_000; ms++) if (pulse.state(heardAt + ms) === wanted) return ms;
    throw new Error(`never ${wanted}`);
  };
  return { suspect: firstMs('suspect'), silent: firstMs('silent') };
}

describe('lesson 9: nothing arrives any more', () => {
  test('is suspected after 0.7 s and certain after 1.3 s, where Chromium needs 6', () => {
    expect(thresholds(new Pulse(1000), 1000)).toEqual({ suspect: 700, silent: 1300 });
  });

  test('silence stays silence', () => {
    const pulse = new Pulse(0);
    expect([1300, 5000, hour].map((now) => pulse.state(now))).toEqual(['silent', 'silent', 'silent']);
  });

  test('anything that arrives counts, and at once', () => {
    const pulse = new Pulse(0);
    expect(pulse.state(10_000)).toBe('silent');
    pulse.noteArrival(10_000);
    expect(pulse.state(10_000)).toBe('well');
    expect(thresholds(pulse, 10_000)).toEqual({ suspect: 700, silent: 1300 });
  });

  test('one lost beat is no trouble, three are', () => {
    const pulse = new Pulse(0);
    // The next beat after a lost one, with some delay on the way.
    expect(pulse.state(2 * beatMs - 150)).toBe('well');
    expect(pulse.state(3 * beatMs)).not.toBe('silent');
    expect(pulse.state(4 * beatMs)).toBe('silent');
  });
});

describe('the other page in the background has a timer once a second', () => {
  test('so it gets twice as long', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(5000, true);
    expect(thresholds(pulse, 5000)).toEqual({ suspect: 2000, silent: 2600 });
    // A beat each second is well at any moment, even where one comes late.
    expect(pulse.state(5000 + 1900)).toBe('well');
  });

  test('other things that arrive do not say where it is', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(1000, true);
    pulse.noteArrival(2000);
    expect(thresholds(pulse, 2000)).toEqual({ suspect: 2000, silent: 2600 });
  });

  test('in front again, its silence counts as before', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(1000, true);
    pulse.noteArrival(2000, false);
    expect(thresholds(pulse, 2000)).toEqual({ suspect: 700, silent: 1300 });
  });
});
