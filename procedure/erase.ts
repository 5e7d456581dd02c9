import { setTimeout as after } from 'node:timers/promises';
import { retentionCutoff } from '../consultation/retention.ts';
import {
  countRows,
  emptyReport,
  emptyWal,
  endedConsultations,
  eraseCases,
  eraseOldRows,
  idleConsultations,
  nextEnded,
  type PurgeReport,
} from '../db/purge.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { takeStep } from './step.ts';

/**
 * D3: erases everything about consultations that ended `RETENTION_DAYS` ago, and what is older in the audit.
 * What was left open and untouched for as long is closed first: nothing stays because somebody forgot it.
 *
 * @param input.now milliseconds since the epoch
 * @param input.dryRun only counts
 */
export function purge(rt: Runtime, input: { now: number; dryRun: boolean }): PurgeReport {
  if (input.dryRun) return wouldErase(rt, input.now);
  const portions = purgePortions(rt, input.now);
  for (;;) {
    const { done, value } = portions.next();
    if (!done) continue;
    emptyWal(rt);
    return value;
  }
}

/** Others have as much of the time as the purge, and the disk as well. */
const longestPauseMs = 50;
/** Below that nobody waits. */
const unnoticedMs = 10;

/**
 * The same beside a server that answers, with a pause after each portion. Each is a transaction of its own: a
 * purge that is killed goes on with what is left.
 *
 * @param stop ends it after the portion that is under way
 */
export async function purgeInPortions(rt: Runtime, now: number, stop?: AbortSignal): Promise<PurgeReport> {
  const portions = purgePortions(rt, now);
  for (let worked = 0; ; ) {
    const began = performance.now();
    const { done, value } = portions.next();
    worked += performance.now() - began;
    if (done) {
      rt.hub.waitingListChanged();
      await untilWalIsEmpty(rt, stop);
      return value;
    }
    if (worked < unnoticedMs) continue;
    await after(Math.min(longestPauseMs, worked), undefined, { ref: false });
    worked = 0;
    if (stop?.aborted) return value;
  }
}

/**
 * Portion by portion, each whole or not at all. It yields after each what has gone so far, always the same
 * object.
 */
export function* purgePortions(rt: Runtime, now: number): Generator<PurgeReport, PurgeReport> {
  const cutoff = retentionCutoff(now, rt.config.retentionDays);
  const report = emptyReport();
  for (let from: string | null = ''; from !== null; ) {
    const { ids, next }: ReturnType<typeof idleConsultations> = idleConsultations(rt, cutoff, from);
    for (const id of ids) {
      takeStep(rt, { id, by: { kind: 'system' } }, 'lapse', () => ({ endedAt: cutoff }));
      yield report;
    }
    from = next;
  }
  for (;;) {
    const erased = write(rt, (tx) => {
      const ids = nextEnded(tx, cutoff);
      return ids.length > 0 ? eraseCases(tx, ids) : null;
    });
    if (!erased) break;
    add(report, erased);
    yield report;
  }
  for (;;) {
    const erased = write(rt, (tx) => eraseOldRows(tx, cutoff, now));
    add(report, erased.report);
    if (erased.done) return report;
    yield report;
  }
}

function add(sum: PurgeReport, part: PurgeReport): void {
  for (const name of Object.keys(sum) as (keyof PurgeReport)[]) sum[name] += part[name];
}

/** A backup that reads holds it up; then the next purge does it. */
async function untilWalIsEmpty(rt: Runtime, stop?: AbortSignal): Promise<void> {
  for (let tries = 0; tries < 20 && !stop?.aborted && !emptyWal(rt); tries++)
    await after(100, undefined, { ref: false });
}

function wouldErase(rt: Runtime, now: number): PurgeReport {
  const cutoff = retentionCutoff(now, rt.config.retentionDays);
  const idle: string[] = [];
  for (let from: string | null = ''; from !== null; ) {
    const { ids, next }: ReturnType<typeof idleConsultations> = idleConsultations(rt, cutoff, from);
    idle.push(...ids);
    from = next;
  }
  const ids = [...new Set([...endedConsultations(rt.db, cutoff), ...idle])];
  return countRows(rt.db, ids, cutoff, now);
}
