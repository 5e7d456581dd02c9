import { describe, expect, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { codeGuard } from '../../security/limits.ts';

/** A guard whose pauses pass at once and move the clock. */
function guardAt() {
  const clock = { now: 1_000_000, paused: [] as number[] };
  const guess = codeGuard({
    now: () => clock.now,
    pause: async (ms) => {
      clock.paused.push(ms);
      clock.now += ms;
    },
  });
  const wrong = (address: string) => guess(address, () => null);
  const right = (address: string) => guess(address, () => 'visit');
  return { clock, guess, wrong, right };
}

async function times(count: number, work: () => Promise<unknown>): Promise<unknown[]> {
  const results = [];
  for (let index = 0; index < count; index++) results.push(await work());
  return results;
}

describe('requirements.md, section 6: guesses at dial-in codes', () => {
  test('ten wrong ones are answered at once, then each waits a second', async () => {
    const { clock, wrong } = guardAt();
    expect(await times(10, () => wrong('a'))).toEqual(Array(10).fill({ kind: 'wrong' }));
    expect(clock.paused).toEqual([]);
    expect(await wrong('a')).toEqual({ kind: 'slowed' });
    expect(await wrong('a')).toEqual({ kind: 'slowed' });
    expect(clock.paused).toEqual([1000, 1000]);
  });

  test('a right code passes from the same address after any number of wrong ones, when its turn comes', async () => {
    const { wrong, right } = guardAt();
    await times(200, () => wrong('a'));
    expect(await right('a')).toEqual({ kind: 'found', value: 'visit' });
  });

  test("a right code is never held up by others' wrong ones", async () => {
    const { clock, wrong, right } = guardAt();
    for (let attacker = 0; attacker < 100; attacker++) await times(5, () => wrong(`attacker ${attacker}`));
    clock.paused.length = 0;
    expect(await right('patient')).toEqual({ kind: 'found', value: 'visit' });
    expect(clock.paused).toEqual([]);
  });

  test('over all: after 300 wrong ones an address is slowed from its third on', async () => {
    const { clock, wrong } = guardAt();
    for (let attacker = 0; attacker < 40; attacker++) await times(8, () => wrong(`attacker ${attacker}`));
    clock.paused.length = 0;
    expect(await times(3, () => wrong('late'))).toEqual(Array(3).fill({ kind: 'wrong' }));
    expect(await wrong('late')).toEqual({ kind: 'slowed' });
  });

  test('many at once: five wait, the rest is not looked up at all', async () => {
    const { wrong, guess } = guardAt();
    await times(10, () => wrong('a'));
    let lookedUp = 0;
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        guess('a', () => {
          lookedUp++;
          return null;
        }),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'too_many').length).toBe(45);
    expect(lookedUp).toBe(5);
  });

  test('a flood from very many addresses takes little memory and slows nobody who guesses right', async () => {
    const { clock, wrong, right } = guardAt();
    await times(12, () => wrong('first'));
    for (let attacker = 0; attacker < 60_000; attacker++) await wrong(`attacker ${attacker}`);
    clock.paused.length = 0;
    expect(await right('patient')).toEqual({ kind: 'found', value: 'visit' });
    // Forgotten, because so many came later.
    expect(await wrong('first')).toEqual({ kind: 'wrong' });
    expect(clock.paused).toEqual([]);
  });

  test('after ten quiet minutes an address is as good as new', async () => {
    const { clock, wrong } = guardAt();
    await times(12, () => wrong('a'));
    clock.now += 11 * minute;
    expect(await wrong('a')).toEqual({ kind: 'wrong' });
  });
});
