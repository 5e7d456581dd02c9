import { expect, test } from 'vitest';
import { jobStatus, noteJob } from '../../db/jobs.ts';
import { currentStorageTrouble, lookForStorage } from '../../db/storage_watch.ts';
import { testRuntime } from '../fixtures/runtime.ts';

/*
 * X4: telling how a job went must never end the job: mailbox, outbox, backup and certificates go on by
 * themselves.
 */

test('a job on a disk that takes nothing goes on, and is told again when it does', () => {
  const rt = testRuntime();
  rt.db.$client.pragma('query_only = 1');
  expect(noteJob(rt, 'intake', 'ECONNREFUSED')).toBe(false);
  expect(jobStatus(rt, 'intake')).toBe(null);
  expect(currentStorageTrouble(rt)).toBe('read_only');
  rt.db.$client.pragma('query_only = 0');
  lookForStorage(rt);
  expect(noteJob(rt, 'intake', 'ECONNREFUSED')).toBe(true);
  expect(jobStatus(rt, 'intake')?.lastError).toBe('ECONNREFUSED');
});

test('any other failure is a fault of ours and is not hidden', () => {
  const rt = testRuntime();
  rt.db.$client.exec('drop table jobs');
  expect(() => noteJob(rt, 'intake', null)).toThrow();
});
