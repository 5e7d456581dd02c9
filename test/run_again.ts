/** More is no hiccup. */
const mostFiles = 4;
/** CI has its limit too. */
const mostMs = 600_000;

/** @returns what failed, where beginning anew says something and CI has the time; otherwise nothing */
export function worthAgain<File extends { ms: number }>(failed: readonly File[]): readonly File[] {
  const ms = failed.reduce((sum, file) => sum + file.ms, 0);
  return failed.length <= mostFiles && ms <= mostMs ? failed : [];
}
