/** More is no hiccup. */
const mostFiles = 4;
/** CI has its limit, and what ran into one hiccup may run into another. */
const mostMs = 85 * 60_000;

/**
 * @param began when CI did, in milliseconds since the epoch; `now` as well
 * @returns what failed, where beginning anew says something and CI has the time; otherwise nothing
 */
export function worthAgain<File extends { ms: number }>(
  failed: readonly File[],
  { began, now }: { began: number; now: number },
): readonly File[] {
  const ms = failed.reduce((sum, file) => sum + file.ms, 0);
  return failed.length <= mostFiles && now + ms - began <= mostMs ? failed : [];
}
