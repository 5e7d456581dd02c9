let last: Promise<unknown> = Promise.resolve();

/**
 * What reads or writes all of the database (backup, purge, a close look) is done one after another: while a
 * backup reads, whatever a purge writes stays in the log of the database, and ends as one long pause.
 */
export function afterOtherHeavyWork<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => {});
  return mine;
}
