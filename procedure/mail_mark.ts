import { storeFailed } from '../consultation/storage_trouble.ts';
import { beginReading, endReading, triesOf } from '../db/mail_readings.ts';
import { write } from '../db/write.ts';
import { type Found, readMail, Stopped } from '../foreign/read.ts';
import type { ArrivedMail } from '../mail/mailbox_look.ts';
import type { Runtime } from '../runtime.ts';
import { today } from './practice_day.ts';

/** A second time, because the machine may have been busy, or somebody may have pulled the plug. */
const mostTries = 2;

/**
 * X2: reads a mail that has been marked before, so that one that ends the reader, or the whole process, is
 * known by its mark.
 *
 * @returns null for a mail that was tried too often
 */
export async function readMarked(
  rt: Runtime,
  { raw }: ArrivedMail,
  unread: string,
): Promise<Found<'mail'> | null> {
  const mark = () => write(rt, (tx) => beginReading(tx, unread, rt.now()));
  while (triesOf(rt.db, unread) < mostTries) {
    try {
      return await readMail({ raw, today: today(rt) }, mark);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      rt.log.warn({ why: error.why }, 'reading a mail was stopped');
    }
  }
  return null;
}

/** Where not even this can be written, it counts as a try that ended nothing; the next one takes it away. */
export function forgetMark(rt: Runtime, unread: string): void {
  try {
    write(rt, (tx) => endReading(tx, unread));
  } catch (error) {
    if (!storeFailed(error)) throw error;
  }
}
