import { describe, expect, test } from 'vitest';
import { Pulse } from '../../static/call/pulse.ts';
import { firstPatienceMs, type Help, Recovery } from '../../static/call/recovery.ts';

/** What is done, and when, while nothing gets well. */
function helps(recovery: Recovery, until: number, isWell: (now: number) => boolean = () => false) {
  const done: [number, Help][] = [];
  for (let now = 0; now <= until; now += 100) {
    const help = recovery.step(now, isWell(now));
    if (help !== 'nothing') done.push([now, help]);
  }
  return done;
}

describe('lesson 9: helping a connection', () => {
  test('at once, then again, then a new one, and so on without end (P7)', () => {
    expect(helps(new Recovery(), 26_000)).toEqual([
      [0, 'restart'],
      [2500, 'restart'],
      [6500, 'renew'],
      [12_500, 'restart'],
      [15_000, 'restart'],
      [19_000, 'renew'],
      [25_000, 'restart'],
    ]);
  });

  test('a first connection gets time', () => {
    const recovery = new Recovery();
    recovery.begin(0);
    expect(helps(recovery, firstPatienceMs)).toEqual([[firstPatienceMs, 'restart']]);
  });

  test('what is well again begins anew with the mildest help', () => {
    const recovery = new Recovery();
    expect(helps(recovery, 8000, (now) => now > 3000 && now < 5000)).toEqual([
      [0, 'restart'],
      [2500, 'restart'],
      [5000, 'restart'],
      [7500, 'restart'],
    ]);
  });

  test('whoever learns something new does not wait', () => {
    const recovery = new Recovery();
    recovery.step(0, false);
    expect(recovery.step(500, false)).toBe('nothing');
    recovery.hurry(500);
    expect(recovery.step(500, false)).toBe('restart');
  });
});

describe('the pulse of the other side', () => {
  test('suspect first, silent after 1.3 s, well with the next word', () => {
    const pulse = new Pulse(0);
    expect([0, 600, 700, 1299, 1300].map((now) => pulse.state(now))).toEqual([
      'well',
      'well',
      'suspect',
      'suspect',
      'silent',
    ]);
    pulse.hear(1400);
    expect(pulse.state(2000)).toBe('well');
  });

  test('a page in the background may be slower', () => {
    const pulse = new Pulse(0);
    pulse.hear(0, true);
    expect([1300, 2000, 2600].map((now) => pulse.state(now))).toEqual(['well', 'suspect', 'silent']);
    pulse.hear(2700, false);
    expect(pulse.state(4000)).toBe('silent');
  });
});
