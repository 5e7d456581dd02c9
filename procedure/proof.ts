import { forgetJobs, type JobName, recordJob } from '../db/jobs.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/** Something has been shown to work, or a person has shown it: from now on it has its tick. */
export function noteProof(rt: Runtime, name: 'key_copy' | 'mail_accepted'): void {
  write(rt, (tx) => recordJob(rt, tx, name, null));
}

/** What was shown was shown of something else: the tick is gone until it is shown again. */
export function forgetProofs(rt: Runtime, names: readonly JobName[]): void {
  write(rt, (tx) => forgetJobs(tx, names));
}
