import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../consultation/durations.ts';
import { listLog, recordAudit } from '../../db/audit.ts';
import { checkChain, checkChainInPortions } from '../../db/audit_chain.ts';
import { write } from '../../db/write.ts';
import { purge } from '../../procedure/erase.ts';
import { type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

const some = crypto.randomUUID();

/** Lines, a minute from each other. */
function lines(rt: TestRuntime, number: number, consultationId: string | null = null): void {
  for (let line = 0; line < number; line++) {
    write(rt, (tx) =>
      recordAudit(tx, { at: rt.now(), actor: 'system', action: `act_${line}`, consultationId }),
    );
    rt.clock.now += minute;
  }
}

const sql = (rt: TestRuntime, text: string) => rt.db.$client.exec(text);

describe('the chain of the audit', () => {
  test('holds, and tells how many lines there are', () => {
    const rt = testRuntime();
    expect(checkChain(rt.db)).toEqual({ whole: true, lines: 0, head: '' });
    lines(rt, 5, some);
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 5 });
  });

  test.each([
    ['a line cut out', 'delete from audit where id = 3', 3],
    ['the first cut out', 'delete from audit where id = 1', 1],
    ['the last cut off', 'delete from audit where id = 6', 4],
    ['another actor', "update audit set actor = 'x' where id = 4", 3],
    ['another time', 'update audit set at = at + 1 where id = 4', 3],
    ['another act', "update audit set action = 'x' where id = 4", 3],
    ['another case', "update audit set consultation_id = 'x' where id = 4", 3],
    [
      'another case, hash and all',
      'update audit set consultation_id = null, case_hash = null where id = 4',
      3,
    ],
    ['two exchanged', 'update audit set id = case id when 3 then 99 when 4 then 3 else id end', 2],
    ['a line put in', "insert into audit (at, actor, action, hash) values (1, 'system', 'x', 'x')", -1],
    ['a hash taken away', 'update audit set hash = null where id = 2', 1],
    ['the ends taken away', 'delete from audit_chain', -1],
    ['all lines taken away', 'delete from audit', -1],
    ['all lines and the ends taken away', 'delete from audit; delete from audit_chain', -1],
  ])('%s is noticed', (_what, change, at) => {
    const rt = testRuntime();
    const begin = rt.now();
    lines(rt, 6, some);
    sql(rt, change);
    const state = checkChain(rt.db);
    expect(state.whole).toBe(false);
    if (at >= 0 && !state.whole) expect(state.from).toBeGreaterThanOrEqual(begin + (at - 1) * minute);
    // Going on does not heal it.
    lines(rt, 1);
    expect(checkChain(rt.db).whole).toBe(false);
  });

  test('lines from before the update are taken into it', () => {
    const rt = testRuntime();
    for (const id of [1, 2, 3])
      sql(
        rt,
        `insert into audit (id, at, actor, action, consultation_id) values (${id}, ${id}, 'system', 'old', '${some}')`,
      );
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 3 });
    lines(rt, 1);
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 4 });
    sql(rt, 'delete from audit where id = 2');
    expect(checkChain(rt.db).whole).toBe(false);
  });

  test('D3: the retention erases from the beginning, and what is left can still be looked at', () => {
    const rt = testRuntime();
    lines(rt, 3, some);
    rt.clock.now += 20 * day;
    lines(rt, 3);
    const now = rt.now() + 15 * day;
    expect(purge(rt, { now, dryRun: true }).audit).toBe(3);
    expect(purge(rt, { now, dryRun: false }).audit).toBe(3);
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 3 });
    sql(rt, 'delete from audit where id = 4');
    expect(checkChain(rt.db).whole).toBe(false);
    purge(rt, { now: rt.now() + 60 * day, dryRun: false });
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 0 });
    lines(rt, 1);
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 1 });
  });

  test('a line that a wrong clock wrote neither stays for ever nor takes younger ones along', () => {
    const rt = testRuntime();
    lines(rt, 2);
    const now = rt.now();
    rt.clock.now = now + 3650 * day;
    lines(rt, 1);
    rt.clock.now = now - 3650 * day;
    lines(rt, 1);
    rt.clock.now = now + hour;
    lines(rt, 2);
    expect(purge(rt, { now: now + day, dryRun: false }).audit).toBe(0);
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 6 });
    expect(purge(rt, { now: now + 31 * day, dryRun: false }).audit).toBe(6);
  });

  test('an erased consultation leaves no trace but that there was one', () => {
    const rt = testRuntime();
    lines(rt, 1, some);
    sql(rt, 'update audit set consultation_id = null where id = 1');
    expect(checkChain(rt.db).whole).toBe(true);
    expect(listLog(rt.db, { before: null, limit: 9 })).toMatchObject([
      { consultationId: null, erased: true },
    ]);
  });

  test('in portions it says the same, while others write and erase', async () => {
    const rt = testRuntime();
    write(rt, (tx) => {
      for (let line = 0; line < 2_500; line++)
        recordAudit(tx, { at: rt.now() + line, actor: some, action: 'read', consultationId: some });
    });
    const look = checkChainInPortions(rt.db);
    lines(rt, 3);
    expect(await look).toMatchObject({ whole: true, lines: 2_500 });
    const next = checkChainInPortions(rt.db);
    purge(rt, { now: rt.now() + 30 * day, dryRun: false });
    expect((await next).whole).toBe(true);
    lines(rt, 2);
    sql(rt, 'delete from audit where id = (select max(id) from audit)');
    expect((await checkChainInPortions(rt.db)).whole).toBe(false);
  });

  test('four thousand lines are looked at in no time that anybody notices', () => {
    const rt = testRuntime();
    write(rt, (tx) => {
      for (let line = 0; line < 4_000; line++)
        recordAudit(tx, { at: rt.now(), actor: some, action: 'read', consultationId: some });
    });
    // Of the processor, not of the clock: others work beside it.
    const began = process.cpuUsage();
    expect(checkChain(rt.db)).toMatchObject({ whole: true, lines: 4_000 });
    const { user, system } = process.cpuUsage(began);
    const took = (user + system) / 1000;
    console.info(`4,000 lines of the audit: ${took.toFixed(0)} ms`);
    expect(took).toBeLessThan(400);
  });
});
