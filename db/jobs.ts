import { and, eq, inArray, lte } from 'drizzle-orm';
import { storeFailed } from '../consultation/storage_trouble.ts';
import type { Transaction } from './database.ts';
import { jobs } from './schema.ts';
import type { Store } from './store.ts';
import { write } from './write.ts';

/**
 * Work in the background whose state somebody wants to know: the practice's banner, `/metrics`, `check`.
 * `key` is the drill whether the stored key opens the newest backup, `gdt` the folder of the practice
 * software, `update` the reading of `UPDATE_FEED`, `offsite` taking the backup out of the house, `rehearsal`
 * restoring it on trial. Two have been shown once and hold from then on: `key_copy`, that a copy of the key
 * lies elsewhere, and `mail_accepted`, that the mail server takes mails.
 */
export type JobName =
  | 'purge'
  | 'backup'
  | 'offsite'
  | 'rehearsal'
  | 'intake'
  | 'outbox'
  | 'certificate'
  | 'key'
  | 'key_copy'
  | 'mail_accepted'
  | 'gdt'
  | 'update';

/** Times in milliseconds since the epoch. */
export interface JobStatus {
  lastRunAt: number;
  lastSuccessAt: number | null;
  /** When it began to fail; null while it works. */
  failingSince: number | null;
  /** A short code such as `ECONNREFUSED`; null while it works. */
  lastError: string | null;
}

/** @param error a short code, never a server's words; null where the work succeeded */
export function recordJob(
  rt: Pick<Store, 'db' | 'now'>,
  tx: Transaction,
  name: JobName,
  error: string | null,
): void {
  const now = rt.now();
  const before = jobStatus(rt, name);
  const values = {
    lastRunAt: now,
    lastSuccessAt: error === null ? now : (before?.lastSuccessAt ?? null),
    failingSince: error === null ? null : (before?.failingSince ?? now),
    lastError: error,
  };
  tx.insert(jobs)
    .values({ name, ...values })
    .onConflictDoUpdate({ target: jobs.name, set: values })
    .run();
}

/** @returns null where it has never run */
export function jobStatus(rt: Pick<Store, 'db'>, name: JobName): JobStatus | null {
  const row = rt.db.select().from(jobs).where(eq(jobs.name, name)).get();
  if (!row) return null;
  const { name: _name, ...status } = row;
  return status;
}

/** What they have proved holds no longer: as if they had never run. */
export function forgetJobs(tx: Transaction, names: readonly JobName[]): void {
  tx.delete(jobs)
    .where(inArray(jobs.name, [...names]))
    .run();
}

/** Those of `names` that have failed since `before` or longer. */
export function longFailing<Name extends JobName>(
  rt: Pick<Store, 'db'>,
  names: readonly Name[],
  before: number,
): { name: Name; since: number; code: string }[] {
  return rt.db
    .select()
    .from(jobs)
    .where(and(inArray(jobs.name, [...names]), lte(jobs.failingSince, before)))
    .all()
    .map(({ name, failingSince, lastError }) => ({
      name: name as Name,
      since: failingSince ?? 0,
      code: lastError ?? '',
    }));
}

/**
 * Writes down how a job went, where the disk lets it: telling of work must never end the work. What cannot be
 * written is in the log, and is told again by the job's next turn.
 *
 * @param error as for `recordJob`
 * @returns whether it was written
 */
export function noteJob(rt: Pick<Store, 'db' | 'now' | 'log'>, name: JobName, error: string | null): boolean {
  try {
    write(rt, (tx) => recordJob(rt, tx, name, error));
    return true;
  } catch (failure) {
    if (!storeFailed(failure)) throw failure;
    return false;
  }
}
