import { execFileSync } from 'node:child_process';
import process from 'node:process';

/**
 * The commit that is built, from git or, where there is no repository, from `SOURCE_COMMIT`; else `unknown`.
 */
export function sourceCommit(root: string): string {
  const given = process.env.SOURCE_COMMIT?.slice(0, 40);
  return given || git(root, ['describe', '--always', '--dirty', '--abbrev=7', '--exclude=*']) || 'unknown';
}

/**
 * When it was committed: the one date that a build may carry (`SOURCE_DATE_EPOCH`, reproducible-builds.org).
 */
export function sourceDate(root: string): Date {
  const seconds = process.env.SOURCE_DATE_EPOCH || git(root, ['log', '-1', '--format=%ct']) || '0';
  return new Date(Number(seconds) * 1000);
}

function git(root: string, args: string[]): string | null {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
