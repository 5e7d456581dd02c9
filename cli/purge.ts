import process from 'node:process';
import { day } from '../consultation/durations.ts';
import { recordJob } from '../db/jobs.ts';
import { write } from '../db/write.ts';
import { confirmClock, trustsClock } from '../procedure/clock.ts';
import { purge, purgeInPortions } from '../procedure/erase.ts';
import { eraseCopies } from '../procedure/erase_copies.ts';
import { CommandError, UsageError } from './errors.ts';
import { openPractice } from './open_practice.ts';
import { readOptions } from './options.ts';

/** D3: erases what is over its time, or says what would be erased. `--now` lets IT look ahead. */
export async function run(args: string[]): Promise<number> {
  const { values } = readOptions(args, { 'dry-run': { type: 'boolean' }, now: { type: 'string' } });
  const now = values.now === undefined ? Date.now() : Date.parse(values.now);
  if (Number.isNaN(now)) throw new UsageError('--now: expected a time such as 2026-12-24T00:00:00Z');
  const dryRun = values['dry-run'] ?? false;
  const { rt, close } = openPractice();
  try {
    if (values.now === undefined && !dryRun && !trustsClock(rt))
      throw new CommandError(
        `the clock says ${new Date(now).toISOString()}, far from when it was last right; set it right, or confirm it with --now`,
      );
    const isToday = Math.abs(now - Date.now()) <= day;
    // What came under a wrong clock bears its times, and would go at once.
    if (!isToday && !dryRun && !trustsClock(rt))
      throw new CommandError(
        `--now: the clock of this machine says ${new Date().toISOString()}; set it right first`,
      );
    const report = dryRun ? purge(rt, { now, dryRun }) : await purgeInPortions(rt, now);
    if (!dryRun) {
      write(rt, (tx) => {
        recordJob(rt, tx, 'purge', null);
        if (isToday) confirmClock(rt, tx);
      });
      await eraseCopies(rt, now);
    }
    // `checkReports` is two words for people.
    const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const parts = Object.entries(report).map(([name, number]) => `${number} ${words(name)}`);
    process.stdout.write(`${dryRun ? 'would erase' : 'erased'}: ${parts.join(', ')}\n`);
  } finally {
    close();
  }
  return 0;
}
