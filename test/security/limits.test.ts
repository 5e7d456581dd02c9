import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { loginLimit, requestLimit } from '../../security/limits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Limit = ReturnType<typeof loginLimit>;

/** A wrong password; true when it was looked at. */
const fail = (limit: Limit, from: string, email: string) => limit.begin(from, email) !== null;

function failTimes(limit: Limit, count: number, from: string, email: string): number {
  let tried = 0;
  for (let attempt = 0; attempt < count; attempt++) if (fail(limit, from, email)) tried++;
  return tried;
}

describe('P16: sign-ins', () => {
  test('five failures for one account from one address in a quarter of an hour', () => {
    const limit = loginLimit();
    expect(failTimes(limit, 8, '192.0.2.1', 'a')).toBe(5);
    vi.advanceTimersByTime(15 * minute + 1);
    expect(fail(limit, '192.0.2.1', 'a')).toBe(true);
  });

  test('many at the same moment get no further than one after another', () => {
    const limit = loginLimit();
    const attempts = Array.from({ length: 50 }, () => limit.begin('192.0.2.1', 'a'));
    expect(attempts.filter((attempt) => attempt !== null).length).toBe(5);
  });

  test('thirty failures from one address, whatever the accounts', () => {
    const limit = loginLimit();
    let tried = 0;
    for (let account = 0; account < 50; account++) if (fail(limit, '192.0.2.1', `a${account}`)) tried++;
    expect(tried).toBe(30);
    expect(fail(limit, '192.0.2.2', 'a1')).toBe(true);
  });

  test('after a hundred failures an hour for one account, from wherever, each address has two tries', () => {
    const limit = loginLimit();
    for (let address = 0; address < 20; address++) failTimes(limit, 5, `attacker ${address}`, 'a');
    expect(failTimes(limit, 8, 'attacker 20', 'a')).toBe(2);
    expect(failTimes(limit, 8, 'attacker 20', 'b')).toBe(5);
    vi.advanceTimersByTime(60 * minute + 1);
    expect(failTimes(limit, 8, 'attacker 20', 'a')).toBe(5);
  });

  test("X3: a right password is never locked out by others' wrong ones", () => {
    const limit = loginLimit();
    for (let address = 0; address < 5_000; address++) failTimes(limit, 3, `attacker ${address}`, 'a');
    for (let day = 0; day < 10; day++) {
      const attempt = limit.begin('the doctor', 'a');
      expect(attempt).not.toBeNull();
      attempt?.succeeded();
    }
    expect(fail(limit, 'the doctor after a slip', 'a')).toBe(true);
    limit.begin('the doctor after a slip', 'a')?.succeeded();
  });

  test('a right password counts as no failure and forgets those before it', () => {
    const limit = loginLimit();
    for (let time = 0; time < 200; time++) limit.begin('practice', 'a')?.succeeded();
    expect(failTimes(limit, 4, 'practice', 'a')).toBe(4);
    limit.begin('practice', 'a')?.succeeded();
    expect(failTimes(limit, 8, 'practice', 'a')).toBe(5);
  });

  test('what was not looked at is not counted', () => {
    const limit = loginLimit();
    for (let time = 0; time < 200; time++) limit.begin('practice', 'a')?.notTried();
    expect(failTimes(limit, 8, 'practice', 'a')).toBe(5);
  });
});

describe('requests', () => {
  test('twenty an hour from one address', () => {
    const limit = requestLimit();
    const answers = Array.from({ length: 25 }, () => limit.allows('192.0.2.1'));
    expect(answers.filter(Boolean).length).toBe(20);
    expect(limit.allows('192.0.2.2')).toBe(true);
    vi.advanceTimersByTime(60 * minute + 1);
    expect(limit.allows('192.0.2.1')).toBe(true);
  });

  test('five hundred an hour over all', () => {
    const limit = requestLimit();
    let taken = 0;
    for (let address = 0; address < 600; address++) if (limit.allows(`address ${address}`)) taken++;
    expect(taken).toBe(500);
  });

  test('five hundred over all take nothing from an address that they refuse', () => {
    const limit = requestLimit({ perAddress: 2, overAll: 1 });
    expect(limit.allows('a')).toBe(true);
    for (let again = 0; again < 5; again++) expect(limit.allows('b')).toBe(false);
    vi.advanceTimersByTime(60 * minute + 1);
    expect(limit.allows('b')).toBe(true);
  });
});
