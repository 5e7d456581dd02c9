import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loginThrottle, requestThrottle } from '../../security/throttle.ts';

const minute = 60_000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Throttle = ReturnType<typeof loginThrottle>;

/** A wrong password; true when it was looked at. */
const fail = async (throttle: Throttle, from: string, email: string) =>
  (await throttle.begin(from, email)) !== null;

async function failTimes(throttle: Throttle, count: number, from: string, email: string): Promise<number> {
  let tried = 0;
  for (let attempt = 0; attempt < count; attempt++) if (await fail(throttle, from, email)) tried++;
  return tried;
}

describe('P16: sign-ins', () => {
  test('five failures for one account from one address in a quarter of an hour', async () => {
    const throttle = loginThrottle();
    expect(await failTimes(throttle, 8, '192.0.2.1', 'a')).toBe(5);
    vi.advanceTimersByTime(15 * minute + 1);
    expect(await fail(throttle, '192.0.2.1', 'a')).toBe(true);
  });

  test('many at the same moment get no further than one after another', async () => {
    const throttle = loginThrottle();
    const attempts = await Promise.all(Array.from({ length: 50 }, () => throttle.begin('192.0.2.1', 'a')));
    expect(attempts.filter((attempt) => attempt !== null).length).toBe(5);
  });

  test('thirty failures from one address, whatever the accounts', async () => {
    const throttle = loginThrottle();
    let tried = 0;
    for (let account = 0; account < 50; account++)
      if (await fail(throttle, '192.0.2.1', `a${account}`)) tried++;
    expect(tried).toBe(30);
    expect(await fail(throttle, '192.0.2.2', 'a1')).toBe(true);
  });

  test('a hundred failures an hour for one account, from wherever', async () => {
    const throttle = loginThrottle();
    let tried = 0;
    for (let address = 0; address < 40; address++)
      tried += await failTimes(throttle, 3, `attacker ${address}`, 'a');
    expect(tried).toBe(100);
    vi.advanceTimersByTime(60 * minute + 1);
    expect(await fail(throttle, '192.0.2.2', 'a')).toBe(true);
  });

  test("others' failures below that bound lock nobody out, and one address cannot reach it", async () => {
    const throttle = loginThrottle();
    for (let address = 0; address < 19; address++) await failTimes(throttle, 500, `attacker ${address}`, 'a');
    expect(await fail(throttle, 'the doctor', 'a')).toBe(true);
  });

  test('a right password counts as no failure and forgets those before it', async () => {
    const throttle = loginThrottle();
    for (let time = 0; time < 200; time++) await (await throttle.begin('practice', 'a'))?.succeeded();
    expect(await failTimes(throttle, 4, 'practice', 'a')).toBe(4);
    await (await throttle.begin('practice', 'a'))?.succeeded();
    expect(await failTimes(throttle, 8, 'practice', 'a')).toBe(5);
  });

  test('what was not looked at is not counted', async () => {
    const throttle = loginThrottle();
    for (let time = 0; time < 200; time++) await (await throttle.begin('practice', 'a'))?.notTried();
    expect(await failTimes(throttle, 8, 'practice', 'a')).toBe(5);
  });
});

describe('requests', () => {
  test('twenty an hour from one address', async () => {
    const throttle = requestThrottle();
    const answers = await Promise.all(Array.from({ length: 25 }, () => throttle.allows('192.0.2.1')));
    expect(answers.filter(Boolean).length).toBe(20);
    expect(await throttle.allows('192.0.2.2')).toBe(true);
    vi.advanceTimersByTime(60 * minute + 1);
    expect(await throttle.allows('192.0.2.1')).toBe(true);
  });

  test('five hundred an hour over all', async () => {
    const throttle = requestThrottle();
    let taken = 0;
    for (let address = 0; address < 600; address++) if (await throttle.allows(`address ${address}`)) taken++;
    expect(taken).toBe(500);
  });
});
