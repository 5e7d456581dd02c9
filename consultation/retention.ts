import { day } from './durations.ts';
import { isEnd, type Stage } from './lifecycle.ts';

/**
 * D3: what was last used at this moment or before has been kept long enough. Milliseconds since the epoch.
 */
export function retentionCutoff(now: number, retentionDays: number): number {
  return now - retentionDays * day;
}

/** Of a consultation, all in milliseconds since the epoch. */
export interface RetentionFacts {
  stage: Stage;
  startsAt: number | null;
  updatedAt: number;
  endedAt: number | null;
}

/**
 * What the purge does with a consultation; the queries of procedure/erase.ts say the same in SQL.
 *
 * `erase`: it ended long enough ago. `lapse`: it is open, but nothing has happened for as long and no
 * appointment has been since. The purge closes and erases it in one go; otherwise it would stay for twice the
 * retention.
 */
export function due(facts: RetentionFacts, cutoff: number): 'keep' | 'erase' | 'lapse' {
  if (facts.stage === 'erased') return 'keep';
  if (isEnd(facts.stage)) return (facts.endedAt ?? facts.updatedAt) <= cutoff ? 'erase' : 'keep';
  return Math.max(facts.updatedAt, facts.startsAt ?? 0) <= cutoff ? 'lapse' : 'keep';
}
