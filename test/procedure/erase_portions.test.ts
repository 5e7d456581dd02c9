import { describe, expect, onTestFinished, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { write } from '../../db/write.ts';
import { purge, purgeInPortions, purgePortions } from '../../procedure/erase.ts';
import { manyCases } from '../fixtures/many_cases.ts';
import { requested } from '../fixtures/patients.ts';
import { type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const kB = 1024;

const left = (rt: TestRuntime, table = 'consultations') =>
  Number(rt.db.$client.prepare(`select count(*) from ${table}`).pluck().get());

/** What is left after each portion; none is under way then, so others can write. */
function steps(rt: TestRuntime, most = Number.POSITIVE_INFINITY): number[] {
  const found: number[] = [];
  for (const _ of purgePortions(rt, rt.now())) {
    found.push(left(rt));
    write(rt, () => {});
    if (found.length >= most) break;
  }
  return found;
}

describe('a purge in portions', () => {
  test.each([
    [50, 1, [30, 10, 0]],
    // By their bytes: one that is large goes alone.
    [6, 400 * kB, [4, 2, 0]],
    [3, 3_000 * kB, [2, 1, 0]],
  ])('%i cases of %i bytes leave %j after each', (cases, bytes, expected) => {
    const rt = testRuntime();
    manyCases(rt, { cases, bytes, endedDays: () => 31 });
    expect(steps(rt)).toEqual(expected);
    expect(left(rt, 'documents')).toBe(0);
  });

  test('what is open and forgotten is closed one by one and goes with the others', () => {
    const rt = testRuntime();
    for (let number = 0; number < 3; number++) requested(rt);
    rt.clock.now += 31 * day;
    expect(steps(rt)).toEqual([3, 3, 3, 0, 0]);
  });

  test('the lines of the audit go a thousand at once, and the chain holds after each', () => {
    const rt = testRuntime();
    const insert = rt.db.$client.prepare(
      "insert into audit (at, actor, action) values (?, 'system', 'sign_in')",
    );
    rt.db.transaction(() => {
      for (let number = 0; number < 2_500; number++) insert.run(rt.now() - 31 * day);
    });
    const lines: number[] = [];
    for (const _ of purgePortions(rt, rt.now())) lines.push(left(rt, 'audit'));
    expect(lines).toEqual([1_500, 500, 0]);
  });

  test('ended after any portion, it goes on with what is left; the sum is what a dry run says', () => {
    for (let most = 1; most <= 4; most++) {
      const rt = testRuntime();
      manyCases(rt, { cases: 70, bytes: kB, endedDays: (number) => (number < 60 ? 31 : 29) });
      const { consultations, documents } = purge(rt, { now: rt.now(), dryRun: true });
      expect([consultations, documents]).toEqual([60, 60]);
      steps(rt, most);
      const rest = left(rt);
      expect(purge(rt, { now: rt.now(), dryRun: false }).consultations).toBe(rest - 10);
      expect(left(rt)).toBe(10);
    }
  });

  test('beside a server others have their turns, and a stop ends it after a portion', async () => {
    const rt = testRuntime();
    manyCases(rt, { cases: 60, bytes: 600 * kB, endedDays: () => 31 });
    const stop = new AbortController();
    const seen = new Set<number>();
    const looking = setInterval(() => {
      seen.add(left(rt));
      if (left(rt) < 40) stop.abort();
    }, 1);
    onTestFinished(() => clearInterval(looking));
    const report = await purgeInPortions(rt, rt.now(), stop.signal);
    expect(seen.size).toBeGreaterThan(3);
    expect(report.consultations).toBeLessThan(60);
    expect((await purgeInPortions(rt, rt.now())).consultations).toBe(60 - report.consultations);
  });
});
