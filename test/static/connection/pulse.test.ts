import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hour } from '../../../consultation/durations.ts';
import { beatMs, beatText, Pulse, readBeat } from '../../../static/connection/pulse.ts';

const fromHidden = { hidden: true, deaf: false };
const fromFront = { hidden: false, deaf: false };

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
    expect(pulse.state(beatMs + 50)).toBe('well');
    expect(pulse.state(2 * beatMs - 150)).toBe('late');
    expect(pulse.state(3 * beatMs)).not.toBe('silent');
    expect(pulse.state(4 * beatMs)).toBe('silent');
  });
});

describe('the other page in the background has a timer once a second', () => {
  test('so it gets twice as long', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(5000, fromHidden);
    expect(thresholds(pulse, 5000)).toEqual({ suspect: 2000, silent: 2600 });
    // A beat each second is well at any moment, even where one comes late.
    expect(pulse.state(5000 + 1900)).toBe('late');
  });

  test('other things that arrive do not say where it is', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(1000, fromHidden);
    pulse.noteArrival(2000);
    expect(thresholds(pulse, 2000)).toEqual({ suspect: 2000, silent: 2600 });
  });

  test('in front again, its silence counts as before', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(1000, fromHidden);
    pulse.noteArrival(2000, fromFront);
    expect(thresholds(pulse, 2000)).toEqual({ suspect: 700, silent: 1300 });
  });
});

describe('lesson 32: a beat says whether its page hears this one', () => {
  test('each of the four texts says both things', () => {
    for (const hidden of [true, false])
      for (const deaf of [true, false])
        expect(readBeat(beatText({ hidden, deaf }))).toEqual({ hidden, deaf });
    expect(beatText(fromFront)).toBe('here');
    expect(beatText(fromHidden)).toBe('hidden');
  });

  test('whatever else comes is a beat of a page in front that hears', () => {
    const texts: unknown[] = ['here', 'hidden', 'here deaf', 'hidden deaf'];
    fc.assert(
      fc.property(fc.anything(), fc.string(), (thing, text) => {
        for (const data of [thing, text, ` ${text}`, `${text} deaf`].filter((one) => !texts.includes(one)))
          expect(readBeat(data)).toEqual(fromFront);
      }),
    );
  });

  test('its last word holds, and other things that arrive do not change it', () => {
    const pulse = new Pulse(0);
    expect(pulse.isUnheard).toBe(false);
    pulse.noteArrival(400, readBeat('here deaf'));
    pulse.noteArrival(500);
    expect(pulse.isUnheard).toBe(true);
    pulse.noteArrival(800, readBeat('here'));
    expect(pulse.isUnheard).toBe(false);
  });
});

describe('picture and sound that arrive are a sign of life, too', () => {
  test('what came before the silence began does not make it shorter', () => {
    const pulse = new Pulse(0);
    pulse.noteArrival(1000);
    for (const now of [1700, 1900, 2100]) pulse.noteBytes(now, 50_000);
    expect(pulse.state(2300)).toBe('silent');
  });

  test('nor in the next silence, whatever came in between', () => {
    const pulse = new Pulse(0);
    pulse.noteBytes(700, 50_000);
    pulse.noteArrival(1000);
    pulse.noteBytes(1700, 90_000);
    expect(pulse.state(2300)).toBe('silent');
  });

  test('what comes meanwhile counts', () => {
    const pulse = new Pulse(0);
    pulse.noteBytes(700, 50_000);
    pulse.noteBytes(900, 50_001);
    expect(thresholds(pulse, 900)).toEqual({ suspect: 700, silent: 1300 });
  });

  test('a doubt is one of all three: beats, picture and sound, and only until it is certain', () => {
    const pulse = new Pulse(0);
    pulse.noteBytes(500, 50_000);
    expect(pulse.isDoubtful(700)).toBe(false);
    pulse.noteBytes(600, 50_000);
    expect([650, 700, 1299, 1300].map((now) => pulse.isDoubtful(now))).toEqual([false, true, true, false]);
    pulse.noteArrival(1000);
    expect(pulse.isDoubtful(1700)).toBe(false);
  });

  test('beats that are lost on a bad line are no doubt where the rest arrives', () => {
    const pulse = new Pulse(0);
    for (let now = 500; now < 5000; now += 100) {
      if (pulse.state(now) !== 'well') pulse.noteBytes(now, now);
      expect(pulse.isDoubtful(now)).toBe(false);
    }
  });

  test('whatever arrived before: silence is certain 1.3 s after the last of it, and never sooner', () => {
    const step = fc.record({
      after: fc.integer({ min: 0, max: 1200 }),
      what: fc.constantFrom('beat', 'rtp'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const pulse = new Pulse(0);
        let now = 0;
        let [bytes, last] = [0, 0];
        // As the page does it: it reads the bytes each 200 ms where no beat comes.
        const live = (until: number, arrives: (at: number) => void) => {
          for (; now < until; now += 200) {
            expect(now - last < 1300).toBe(pulse.state(now) !== 'silent');
            arrives(now);
            if (pulse.state(now) !== 'well') pulse.noteBytes(now, bytes);
          }
        };
        for (const { after, what } of steps) {
          // Beats that are lost, while picture and sound come all the time.
          live(now + after, (at) => {
            if (what === 'beat') {
              pulse.noteArrival(at);
              last = at;
            } else {
              bytes += 1000;
              if (pulse.state(at) !== 'well') last = at;
            }
          });
          // A first reading of a silence is no arrival.
          if (what === 'rtp') {
            pulse.noteArrival(now);
            last = now;
          }
        }
        const end = now;
        for (; now < end + 3000; now += 10) {
          if (now % 200 === 0 && pulse.state(now) !== 'well') pulse.noteBytes(now, bytes);
          expect(pulse.state(now) === 'silent').toBe(now - last >= 1300);
        }
      }),
    );
  });
});
