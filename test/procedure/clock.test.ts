import { describe, expect, test } from 'vitest';
import { type ClockState, judgeClock } from '../../consultation/clock_trust.ts';
import { day, hour, minute } from '../../consultation/durations.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { jobStatus } from '../../db/jobs.ts';
import { claimDue, listMails, markFailed } from '../../db/mails.ts';
import { findSession } from '../../db/sessions.ts';
import { write } from '../../db/write.ts';
import { erase } from '../../procedure/background.ts';
import { createSession } from '../../security/sessions.ts';
import { requested } from '../fixtures/patients.ts';
import { monday, staff, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';

/** The server runs for so long, and erases at the end of it. */
async function run(rt: TestRuntime, ms: number): Promise<void> {
  rt.clock.now += ms;
  rt.clock.ran += ms;
  await erase(rt);
}

describe('a clock that jumps ahead erases nothing', () => {
  test('and the practice is told, until it has been set right', async () => {
    const rt = testRuntime();
    const { id } = requested(rt);
    await erase(rt);
    const before = rt.clock.now;
    rt.clock.now = Date.parse('2099-01-01T00:00:00Z');
    await erase(rt);
    rt.clock.now += 2 * day;
    await erase(rt);
    expect(loadConsultation(rt, id)).not.toBeNull();
    const { cookie } = staff(rt, 'reception');
    const page = await (await testApp(rt).request('/practice', { headers: { Cookie: cookie } })).text();
    expect(page).toContain('Die Uhr des Servers geht vielleicht falsch');
    expect(page).toContain('2099');

    rt.clock.now = before + hour;
    await erase(rt);
    expect(jobStatus(rt, 'purge')).toMatchObject({ failingSince: null, lastSuccessAt: before + hour });
    // D3: in its own time it goes.
    for (let week = 0; week < 5; week++) {
      rt.clock.now += 6 * day;
      await erase(rt);
    }
    expect(loadConsultation(rt, id)).toBeNull();
  });

  test('D3: after long holidays it is believed when it has gone on for a day', async () => {
    const rt = testRuntime();
    const { id } = requested(rt);
    await erase(rt);
    rt.clock.now += 60 * day;
    await erase(rt);
    await run(rt, 23 * hour);
    expect(loadConsultation(rt, id)).not.toBeNull();
    await run(rt, hour);
    expect(loadConsultation(rt, id)).toBeNull();
  });

  test('a day by the clock itself is none: a second jump begins the doubt anew', async () => {
    const rt = testRuntime();
    const { id } = requested(rt);
    await erase(rt);
    for (let jump = 0; jump < 4; jump++) {
      rt.clock.now += 31 * day;
      await erase(rt);
      await run(rt, 20 * hour);
    }
    expect(loadConsultation(rt, id)).not.toBeNull();
    await run(rt, 4 * hour);
    expect(loadConsultation(rt, id)).toBeNull();
  });

  const at = (trustedAt: number, rest: Partial<ClockState> = {}): ClockState => ({
    trustedAt: monday + trustedAt,
    seenAt: monday + trustedAt,
    doubt: null,
    doubtedMs: 0,
    since: 0,
    ...rest,
  });
  const ahead = (seenAt: number, doubtedMs = 0) =>
    at(0, { seenAt: monday + seenAt, doubt: 'ahead', doubtedMs });
  const behind = (seenAt: number) => at(0, { seenAt: monday + seenAt, doubt: 'behind', doubtedMs: 90 * day });

  test.each<[ClockState | null, now: number, ranMs: number, [ClockState['doubt'], doubtedMs: number]]>([
    [null, 0, 0, [null, 0]],
    [null, -monday, 0, ['behind', 0]],
    [at(0), 7 * day, 0, [null, 0]],
    [at(0), 7 * day + 1, 0, ['ahead', 0]],
    [at(0), 7 * day + 1, 7 * day + 1, ['ahead', 0]],
    // A day of running, with stops; not a day of the clock.
    [ahead(8 * day), 8 * day + hour, hour, ['ahead', hour]],
    [ahead(8 * day, 23 * hour), 8 * day + hour, hour, [null, 0]],
    [ahead(8 * day, 23 * hour), 9 * day, 0, ['ahead', 23 * hour]],
    [ahead(8 * day, 23 * hour), 16 * day, hour, ['ahead', 0]],
    [ahead(8 * day, 90 * day), 366 * day + 8 * day, 366 * day, ['ahead', 456 * day]],
    // Set right.
    [ahead(8 * day, hour), hour, hour, [null, 0]],
    [ahead(8 * day, hour), -day, hour, ['behind', 0]],
    // A machine that takes local time for universal time is no news.
    [at(0), -3 * hour, 0, [null, 0]],
    [at(0), -3 * hour - 1, 0, ['behind', 0]],
    // It never becomes right by going on.
    [behind(-day), -hour * 4, 20 * hour, ['behind', 90 * day + 20 * hour]],
    [behind(-400 * day), -400 * day + hour, hour, ['behind', 90 * day + hour]],
    [behind(-400 * day), -2 * day, hour, ['behind', 0]],
    [behind(-400 * day), day, hour, [null, 0]],
  ])('%j, now %i after running %i: doubt %j', (before, now, ranMs, [doubt, doubtedMs]) => {
    expect(judgeClock(before, { now: monday + now, ranMs })).toMatchObject({ doubt, doubtedMs });
  });
});

describe('a clock that is behind', () => {
  test('is told as one that is ahead; what comes then outlives its being set right, for its time', async () => {
    const rt = testRuntime();
    await erase(rt);
    const right = rt.clock.now;
    const old = requested(rt);
    rt.clock.now = right - 400 * day;
    await erase(rt);
    const { cookie } = staff(rt, 'reception');
    const page = await (await testApp(rt).request('/practice', { headers: { Cookie: cookie } })).text();
    expect(page).toContain('Die Uhr des Servers geht vielleicht falsch');
    expect(page).toContain('eine Zeit, die schon vorbei ist');
    expect(jobStatus(rt, 'purge')?.lastError).toBe('ECLOCK');
    await run(rt, hour);
    const { id } = requested(rt);
    const declined = requested(rt);
    rt.db.$client
      .prepare("update consultations set ended_at = updated_at, stage = 'declined' where id = ?")
      .run(declined.id);
    await run(rt, minute);

    rt.clock.now = right + 2 * hour;
    await erase(rt);
    for (const one of [old.id, id, declined.id]) expect(loadConsultation(rt, one)).not.toBeNull();
    for (let week = 0; week < 6; week++) {
      rt.clock.now += 5 * day;
      await erase(rt);
    }
    for (const one of [old.id, id, declined.id]) expect(loadConsultation(rt, one)).toBeNull();
  });
});

describe('a clock that is set back holds nothing up', () => {
  test('D3: a machine that wakes in 1970 erases on time when it has heard what day it is', async () => {
    const rt = testRuntime();
    const { id } = requested(rt);
    const start = rt.clock.now;
    await erase(rt);
    rt.clock.now = 0;
    await erase(rt);
    for (let passed = 5; passed <= 30; passed += 5) {
      rt.clock.now = start + passed * day;
      await erase(rt);
    }
    expect(loadConsultation(rt, id)).toBeNull();
  });

  test('mails that were to be tried again in a future that does not come go out', () => {
    const rt = testRuntime();
    const { id } = requested(rt);
    const [mail] = write(rt, (tx) => claimDue(rt, tx, { leaseMs: 60_000, limit: 20, channel: 'mail' }));
    write(rt, (tx) => markFailed(tx, mail?.id ?? '', { code: 'ECONNREFUSED', retryAt: rt.clock.now + hour }));
    expect(write(rt, (tx) => claimDue(rt, tx, { leaseMs: 60_000, limit: 20, channel: 'mail' }))).toEqual([]);
    rt.clock.now -= 30 * day;
    expect(
      write(rt, (tx) => claimDue(rt, tx, { leaseMs: 60_000, limit: 20, channel: 'mail' })).map(
        (entry) => entry.id,
      ),
    ).toEqual([mail?.id]);
    expect(listMails(rt, id)).toHaveLength(1);
  });

  test('requirements.md, section 6: a session from that future is over', () => {
    const rt = testRuntime();
    const hash = rt.vault.lookupHash('session', createSession(rt, staff(rt, 'doctor').id));
    expect(findSession(rt, hash)).not.toBeNull();
    rt.clock.now -= 2 * hour;
    expect(findSession(rt, hash)).toBeNull();
  });
});
