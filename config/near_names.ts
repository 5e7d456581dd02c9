import { settings } from './settings.ts';

/**
 * Names in the environment that are nearly those of settings, and so do nothing: `SMPT_URL`, `PUBLICURL`,
 * `smtp_url`. Where the environment cannot be listed (Deno), nobody knows.
 *
 * @returns each with the setting that is probably meant
 */
export function nearNames(
  environment: Record<string, string | undefined>,
): { name: string; meant: string }[] {
  return namesIn(environment).flatMap((name) => {
    const plain = name.replace(/_FILE$/, '');
    if (plain in settings) return [];
    const meant = known.find((setting) => isNear(plain, setting));
    return meant ? [{ name, meant: meant + name.slice(plain.length) }] : [];
  });
}

const known = Object.keys(settings);

function namesIn(environment: Record<string, string | undefined>): string[] {
  try {
    return Object.keys(environment);
  } catch {
    return [];
  }
}

/** The same but for case and underscores; or, where it is long enough to be meant, but for one letter. */
function isNear(name: string, setting: string): boolean {
  const [one, other] = [bare(name), bare(setting)];
  return one === other || (Math.min(one.length, other.length) > 5 && isOneStepAway(one, other));
}

function bare(name: string): string {
  return name.toUpperCase().replaceAll('_', '');
}

/** One letter too many, too few or another, or two that have changed places. */
function isOneStepAway(one: string, other: string): boolean {
  let begin = 0;
  while (begin < one.length && one[begin] === other[begin]) begin++;
  let end = 0;
  const most = Math.min(one.length, other.length) - begin;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [rest, wanted] = [one.slice(begin, one.length - end), other.slice(begin, other.length - end)];
  if (Math.max(rest.length, wanted.length) <= 1) return true;
  return rest.length === 2 && wanted.length === 2 && rest[0] === wanted[1] && rest[1] === wanted[0];
}
