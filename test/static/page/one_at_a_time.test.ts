import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneAtATime, Turns } from '../../../static/page/one_at_a_time.ts';

/** Work that ends when the test says so. */
function heldWork() {
  const held: { succeed(): void; fail(error: Error): void }[] = [];
  const log = { begun: 0, atOnce: 0, most: 0 };
  const work = async () => {
    log.begun += 1;
    log.atOnce += 1;
    log.most = Math.max(log.most, log.atOnce);
    try {
      await new Promise<void>((succeed, fail) => held.push({ succeed, fail }));
    } finally {
      log.atOnce -= 1;
    }
  };
  return { work, held, log };
}
/** Lets everything happen that only waits for promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const failure = new Error('the answer broke off');

describe('one at a time', () => {
  test('several calls during one run are one more run', async () => {
    const { work, held, log } = heldWork();
    const call = oneAtATime(work);
    const whole = call();
    for (const _ of [1, 2, 3]) await call();
    expect(log.begun).toBe(1);
    held[0]?.succeed();
    await settle();
    expect(log.begun).toBe(2);
    held[1]?.succeed();
    await whole;
    expect(log).toEqual({ begun: 2, atOnce: 0, most: 1 });
  });

  test('a run that fails is told to its caller, and the next call runs', async () => {
    const { work, held, log } = heldWork();
    const call = oneAtATime(work);
    const first = call();
    held[0]?.fail(failure);
    await expect(first).rejects.toBe(failure);
    void call();
    expect(log.begun).toBe(2);
  });

  test('who called during a run that fails still has one', async () => {
    const { work, held, log } = heldWork();
    const call = oneAtATime(work);
    const first = call();
    void call();
    held[0]?.fail(failure);
    await settle();
    expect(log.begun).toBe(2);
    held[1]?.succeed();
    await expect(first).rejects.toBe(failure);
  });

  test('work that throws before it waits for anything blocks nothing either', async () => {
    let begun = 0;
    const call = oneAtATime(() => {
      begun += 1;
      throw failure;
    });
    await expect(call()).rejects.toBe(failure);
    await expect(call()).rejects.toBe(failure);
    expect(begun).toBe(2);
  });

  test('where the next call comes by itself, one during a run is for nothing', async () => {
    const { work, held, log } = heldWork();
    const call = oneAtATime(work, 'skip');
    const first = call();
    await call();
    held[0]?.succeed();
    await first;
    await settle();
    expect(log.begun).toBe(1);
    void call();
    expect(log.begun).toBe(2);
  });
});

describe('turns', () => {
  test('each begins when the one before has ended, whichever way', async () => {
    const turns = new Turns();
    const log: string[] = [];
    const step = (name: string, fails: boolean) => async () => {
      log.push(`${name} begins`);
      await settle();
      log.push(`${name} ends`);
      if (fails) throw failure;
    };
    const [first, second] = [turns.take(step('first', true)), turns.take(step('second', false))];
    await expect(first).rejects.toBe(failure);
    await second;
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});

/** What may happen: a call, or the end of a run that is under way. */
const happenings = fc.array(fc.constantFrom('call', 'succeed', 'fail'), { maxLength: 40 });

describe('in any order of calls, successes and failures', () => {
  test.each(['again', 'skip'] as const)(
    'one at a time (%s): never two at once, and the last call runs',
    async (meanwhile) => {
      await fc.assert(
        fc.asyncProperty(happenings, async (order) => {
          const { work, held, log } = heldWork();
          const call = oneAtATime(work, meanwhile);
          const end = async (how: 'succeed' | 'fail') => {
            if (how === 'succeed') held.shift()?.succeed();
            else held.shift()?.fail(failure);
            await settle();
          };
          for (const what of order) {
            if (what !== 'call') await end(what);
            else {
              const before = { begun: log.begun, running: held.length > 0 };
              void call().catch(() => {});
              // A call that finds nothing running begins at once, whatever has failed before.
              expect(log.begun - before.begun).toBe(before.running ? 0 : 1);
              if (meanwhile === 'again' && before.running) {
                const begun = log.begun;
                await end(order.length % 2 ? 'succeed' : 'fail');
                expect(log.begun).toBe(begun + 1);
              }
            }
          }
          expect(log.most).toBeLessThanOrEqual(1);
        }),
      );
    },
  );

  test('turns: every work runs, once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async (fails) => {
        const turns = new Turns();
        const begun: number[] = [];
        const ends = fails.map((fail, index) =>
          turns.take(async () => {
            begun.push(index);
            if (fail) throw failure;
          }),
        );
        const outcomes = await Promise.allSettled(ends);
        expect(begun).toEqual(fails.map((_, index) => index));
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(fails);
      }),
    );
  });
});
