import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPatienceMs, type Help, Recovery, Wishes } from '../../../static/connection/recovery.ts';

/** What is done for a connection that is never well again, with the time since the first of it. */
function helpFor(recovery: Recovery, from: number, forMs: number): [Help, number][] {
  const given: [Help, number][] = [];
  for (let now = from; now < from + forMs; now += 100) {
    const help = recovery.step(now, 'ill');
    if (help !== 'nothing') given.push([help, now - from]);
  }
  return given;
}

/** A connection that has stood for a while. */
function standing(now = 0): Recovery {
  const recovery = new Recovery();
  recovery.begin(now);
  recovery.step(now + 1000, 'well');
  return recovery;
}

describe('lesson 9: what helps a connection that is not well', () => {
  test('two ICE restarts, the first at once, then a new connection, and again without an end (P7)', () => {
    expect(helpFor(standing(), 2000, 40_000)).toEqual([
      ['restart', 0],
      ['restart', 3000],
      ['renew', 9000],
      ['restart', 19_000],
      ['restart', 22_000],
      ['renew', 28_000],
      ['restart', 38_000],
    ]);
  });

  test('one that is well needs none, however long', () => {
    const recovery = standing();
    for (let now = 1000; now < 600_000; now += 200) expect(recovery.step(now, 'well')).toBe('nothing');
  });

  test('a first connection gets time before it is helped', () => {
    const recovery = new Recovery();
    recovery.begin(50_000);
    expect(recovery.step(50_000 + firstPatienceMs - 1, 'ill')).toBe('nothing');
    expect(recovery.step(50_000 + firstPatienceMs, 'ill')).toBe('restart');
  });

  test('so does a new one that has just been begun, and it starts with the mildest help', () => {
    const recovery = standing();
    expect(helpFor(recovery, 2000, 9100).map(([help]) => help)).toEqual(['restart', 'restart', 'renew']);
    recovery.begin(11_100);
    expect(helpFor(recovery, 11_100, firstPatienceMs + 100)).toEqual([['restart', firstPatienceMs]]);
  });

  test('when it was well in between, the next trouble begins with a restart at once', () => {
    const recovery = standing();
    helpFor(recovery, 2000, 3000);
    expect(recovery.step(5000, 'well')).toBe('nothing');
    expect(helpFor(recovery, 5100, 3500)).toEqual([
      ['restart', 0],
      ['restart', 3000],
    ]);
  });

  test('news, e.g. that the network is back, ends the waiting but not the order', () => {
    const recovery = standing();
    expect(recovery.step(2000, 'ill')).toBe('restart');
    expect(recovery.step(2100, 'ill')).toBe('nothing');
    recovery.hurry(2200);
    expect(recovery.step(2200, 'ill')).toBe('restart');
    recovery.hurry(2300);
    expect(recovery.step(2300, 'ill')).toBe('renew');
  });

  test('news for a later moment never makes it wait longer', () => {
    const recovery = standing();
    recovery.step(2000, 'ill');
    recovery.hurry(100_000);
    expect(recovery.step(5000, 'ill')).toBe('restart');
  });

  test('a first connection that has failed does not wait for its time to be over', () => {
    const recovery = new Recovery();
    recovery.begin(0);
    recovery.hurry(700);
    expect(recovery.step(700, 'ill')).toBe('restart');
  });
});

describe('both sides have agreed on a restart', () => {
  test('then a new connection comes next, and soon: after 0.3 s and twice the time that it took', () => {
    for (const took of [0, 100, 400, 1000]) {
      const recovery = standing();
      expect(recovery.step(2000, 'ill')).toBe('restart');
      recovery.agree(2000 + took);
      const soon = Math.min(300 + 2 * took, 3000 - took);
      expect(helpFor(recovery, 2000 + took, 5000)[0]).toEqual(['renew', soon]);
    }
  });

  test('not where it is well again by then', () => {
    const recovery = standing();
    recovery.step(2000, 'ill');
    recovery.agree(2100);
    expect(recovery.step(2600, 'well')).toBe('nothing');
    expect(recovery.step(5000, 'ill')).toBe('restart');
  });

  test('nor where this side has not asked for it, or a first connection is still being made', () => {
    const recovery = standing();
    recovery.agree(1500);
    expect(recovery.step(2000, 'ill')).toBe('restart');
    const first = new Recovery();
    first.begin(0);
    expect(first.step(firstPatienceMs, 'ill')).toBe('restart');
    first.agree(firstPatienceMs + 100);
    expect(helpFor(first, firstPatienceMs + 100, 8900)).toEqual([['restart', 2900]]);
  });
});

describe('it may soon be certain that nothing arrives', () => {
  test('a restart is tried before, and when it has not helped a new connection comes soon', () => {
    const recovery = standing();
    expect(recovery.step(2700, 'doubtful')).toBe('restart');
    recovery.agree(2800);
    // However long the doubt is: only what is certain ends a connection.
    for (let now = 2800; now < 20_000; now += 100) expect(recovery.step(now, 'doubtful')).toBe('nothing');
    expect(helpFor(recovery, 20_000, 1000)).toEqual([['renew', 300]]);
  });

  test('certain soon after: the new connection comes when the restart has had its time', () => {
    const recovery = standing();
    recovery.step(2700, 'doubtful');
    recovery.agree(2800);
    expect(helpFor(recovery, 3300, 1000)).toEqual([['renew', 300]]);
  });

  test('a line that is nearly silent again and again is not restarted each time', () => {
    const recovery = standing();
    const helps = [2000, 4000, 11_999, 12_000, 15_000].map((now) => {
      const help = recovery.step(now, 'doubtful');
      recovery.step(now + 300, 'well');
      return help;
    });
    expect(helps).toEqual(['restart', 'nothing', 'nothing', 'restart', 'nothing']);
    // What is certain is helped whenever it comes.
    expect(recovery.step(16_000, 'ill')).toBe('restart');
  });

  test('a first connection, and one that is helped already, are not', () => {
    const first = new Recovery();
    first.begin(0);
    expect(first.step(5000, 'doubtful')).toBe('nothing');
    const helped = standing();
    helped.step(2000, 'ill');
    expect(helped.step(2100, 'doubtful')).toBe('nothing');
  });
});

test('whatever happens: never two helps without waiting in between, and never more than two restarts in a row', () => {
  const event = fc.record({
    after: fc.integer({ min: 1, max: 3000 }),
    health: fc.constantFrom('well', 'doubtful', 'ill'),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 200 }), (events) => {
      const recovery = standing();
      let now = 1000;
      let helpedAt = Number.NEGATIVE_INFINITY;
      let restarts = 0;
      let earlyAt = Number.NEGATIVE_INFINITY;
      for (const { after, health } of events) {
        now += after;
        const help = recovery.step(now, health);
        if (health === 'well') {
          expect(help).toBe('nothing');
          helpedAt = Number.NEGATIVE_INFINITY;
          restarts = 0;
        }
        if (help === 'nothing') continue;
        expect(now - helpedAt).toBeGreaterThanOrEqual(2500);
        helpedAt = now;
        if (health === 'doubtful') {
          expect(help).toBe('restart');
          expect(now - earlyAt).toBeGreaterThanOrEqual(10_000);
          earlyAt = now;
        }
        restarts = help === 'restart' ? restarts + 1 : 0;
        expect(restarts).toBeLessThanOrEqual(2);
      }
    }),
  );
});

describe('the other page may wish for a new connection', () => {
  test('the first wish is obeyed, one right after it is not', () => {
    const wishes = new Wishes();
    expect([0, 100, 4999, 5000, 5001].map((now) => wishes.grant(now))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test('whoever wishes without end gets four in a minute, five seconds apart', () => {
    const wishes = new Wishes();
    const granted: number[] = [];
    for (let now = 0; now <= 120_000; now += 50) if (wishes.grant(now)) granted.push(now);
    expect(granted).toEqual([0, 5000, 10_000, 15_000, 60_000, 65_000, 70_000, 75_000, 120_000]);
  });

  test('however often it wishes: never two within 5 s, never five within a minute; after a minute always one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 }), (pauses) => {
        const wishes = new Wishes();
        const granted: number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          if (wishes.grant(now)) granted.push(now);
          expect(granted.at(-1) ?? now).toBeGreaterThan(now - 60_000);
        }
        for (const [index, at] of granted.entries()) {
          expect(at - (granted[index - 1] ?? -5000)).toBeGreaterThanOrEqual(5000);
          expect(at - (granted[index - 4] ?? -60_000)).toBeGreaterThanOrEqual(60_000);
        }
        expect(wishes.grant(now + 60_000)).toBe(true);
      }),
    );
  });
});
