import { retentionCutoff } from '../consultation/retention.ts';
import {
  countRows,
  emptyWal,
  endedConsultations,
  eraseRows,
  idleConsultations,
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
  const cutoff = retentionCutoff(input.now, rt.config.retentionDays);
  const idle = idleConsultations(rt, cutoff);
  if (!input.dryRun) {
    for (const id of idle) takeStep(rt, { id, by: { kind: 'system' } }, 'lapse', () => ({ endedAt: cutoff }));
  }
  const report = write(rt, (tx) => {
    const ids = [...new Set([...endedConsultations(tx, cutoff), ...idle])];
    const report = countRows(tx, ids, cutoff, input.now);
    if (!input.dryRun) eraseRows(tx, ids, cutoff, input.now);
    return report;
  });
  const erased = Object.values(report).some((number) => number > 0);
  if (!input.dryRun && erased) emptyWal(rt);
  return report;
}
