import { describe, expect, test } from 'vitest';
import { isClockTrusted } from '../../consultation/clock_trust.ts';
import { day, hour } from '../../consultation/durations.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { jobStatus } from '../../db/jobs.ts';
import { claimDue, listMails, markFailed } from '../../db/mails.ts';
import { findSession } from '../../db/sessions.ts';
import { write } from '../../db/write.ts';
import { erase } from '../../procedure/background.ts';
import { createSession } from '../../security/sessions.ts';
import { requested } from '../fixtures/patients.ts';
import { staff, testApp, testRuntime } from '../fixtures/runtime.ts';

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
    rt.clock.now += 23 * hour;
    await erase(rt);
    expect(loadConsultation(rt, id)).not.toBeNull();
    rt.clock.now += hour;
    await erase(rt);
    expect(loadConsultation(rt, id)).toBeNull();
  });

  test.each([
    [null, null, 0, true],
    [0, null, 7 * day, true],
    [0, null, 7 * day + 1, false],
    [0, 8 * day, 9 * day - 1, false],
    [0, 8 * day, 9 * day, true],
    [0, 366 * day, 368 * day, false],
    [100 * day, null, 0, true],
  ])('trusted at %j, in doubt since %j, now %j: %j', (trustedAt, doubtedSince, now, trusted) => {
    expect(isClockTrusted(now, { trustedAt, doubtedSince })).toBe(trusted);
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
