import { type Environment, type SettingName, settings } from '../../config/settings.ts';
import { longestWaitingWords, mostWaitingWords } from '../../consultation/doctor_word.ts';
import { regions } from '../../consultation/holidays.ts';
import type { PracticeSettings } from '../../consultation/practice.ts';
import { mostCharacters, type PracticeFault, practiceFaults } from '../../consultation/practice_faults.ts';
import type { Roles } from '../../consultation/staff.ts';
import type { User } from '../../db/staff.ts';
import { type MailKind, mailKinds } from '../../letters/kinds.ts';
import { checkWording, type Wording } from '../../letters/wording.ts';
import { germanWording } from '../../views/mail/wordings.ts';
import type { ProvisionDocument, ProvisionFault, ReadDocument } from './document.ts';

/** How the practice stands. */
export interface Standing {
  practice: PracticeSettings;
  users: User[];
  /** Its own words; what is not here is as it came. */
  wordings: Partial<Record<MailKind, Wording>>;
  /** Lines of `DATA_DIR/settings.env`. */
  settings: Environment;
}

/** One thing that is different from what the file says. */
export type Change =
  | { what: 'practice'; name: keyof PracticeSettings; value: string }
  | { what: 'account'; email: string; name: string; roles: Roles }
  | { what: 'account_name'; user: User; name: string }
  | { what: 'account_roles'; user: User; roles: Roles }
  | { what: 'setting'; name: SettingName; value: string }
  | { what: 'wording'; kind: MailKind; wording: Wording | null };

/** What there is to do, or what keeps it from being done; never both. */
export interface Plan {
  changes: Change[];
  faults: ProvisionFault[];
}

/**
 * Compares; changes nothing. Who is not in the file keeps the account: nobody is disabled by leaving a line
 * out.
 */
export function planProvision({ document, faults: read, lineOf }: ReadDocument, now: Standing): Plan {
  // What could not be read would only be asked for again.
  if (read.length > 0) return { changes: [], faults: read };
  const faults: ProvisionFault[] = [];
  const wrong = (path: string, words: string) =>
    void faults.push({ line: lineOf(path), text: `${path}: ${words}` });
  const practice = { ...now.practice, ...document.practice };
  for (const [name, fault] of Object.entries(practiceFaults(practice)))
    wrong(`practice.${name}`, practiceWords[fault](name as keyof PracticeSettings));

  const changes: Change[] = [];
  for (const name of Object.keys(document.practice) as (keyof PracticeSettings)[])
    if (practice[name] !== now.practice[name])
      changes.push({ what: 'practice', name, value: practice[name] });
  changes.push(
    ...document.staff.flatMap((one, index) =>
      staffChanges(one, now.users, (words) => wrong(`staff.${index}`, words)),
    ),
  );
  if (!hasAdmin(document.staff, now.users))
    wrong('staff', 'one of them must be admin: nobody else could let anybody in');
  for (const name of Object.keys(document.settings) as SettingName[]) {
    const value = document.settings[name] ?? '';
    if (value !== (now.settings[name] ?? '')) changes.push({ what: 'setting', name, value });
  }
  for (const kind of mailKinds) changes.push(...wordingChanges(kind, document, now, wrong));
  return faults.length > 0
    ? { changes: [], faults: faults.toSorted((one, other) => one.line - other.line) }
    : { changes, faults };
}

/** What a change is called; no value of a setting, which may be a password. */
export function changeWords(change: Change): string {
  switch (change.what) {
    case 'practice':
      return `practice.${change.name}: changed`;
    case 'account':
      return `staff ${change.email}: added as ${change.roles.join(', ')}`;
    case 'account_name':
      return `staff ${change.user.email}: renamed`;
    case 'account_roles':
      return `staff ${change.user.email}: now ${change.roles.join(', ')}`;
    case 'setting':
      return `settings.${change.name}: ${change.value === '' ? 'taken away' : 'changed'}`;
    case 'wording':
      return `mails.${change.kind}: ${change.wording ? 'changed' : 'as it came'}`;
  }
}

const practiceWords: Record<PracticeFault, (name: keyof PracticeSettings) => string> = {
  too_long: (name) => `is too long, at most ${mostCharacters(name)} characters`,
  empty: () => 'must not be empty',
  no_mail_address: () => 'expected an e-mail address',
  no_web_address: () => 'expected an address that begins with https://',
  no_phone_number: () => 'expected a telephone number such as 030 1234567',
  no_postcode: () => 'expected a postcode of five digits',
  too_many_lines: () => `has too many lines, at most ${mostWaitingWords}`,
  long_line: () => `has a line that is too long, at most ${longestWaitingWords} characters`,
  not_yes: () => 'expected true or false',
  no_region: () => `expected one of ${Object.keys(regions).join(', ')}, or an empty text`,
};

function staffChanges(
  { email, name, roles }: ProvisionDocument['staff'][number],
  users: readonly User[],
  wrong: (words: string) => void,
): Change[] {
  const user = users.find((one) => one.email === email);
  if (!user) return [{ what: 'account', email, name, roles }];
  if (user.disabledAt !== null) {
    wrong(`${email} is disabled; take the line out, or let them in again with "user reset"`);
    return [];
  }
  return [
    ...(user.name === name ? [] : [{ what: 'account_name' as const, user, name }]),
    ...(user.roles.join() === roles.join() ? [] : [{ what: 'account_roles' as const, user, roles }]),
  ];
}

/** As it will be. */
function hasAdmin(staff: ProvisionDocument['staff'], users: readonly User[]): boolean {
  const named = new Set(staff.map(({ email }) => email));
  const others = users.filter(({ email, disabledAt }) => disabledAt === null && !named.has(email));
  return [...staff, ...others].some(({ roles }) => roles.includes('admin'));
}

function wordingChanges(
  kind: MailKind,
  { mails }: ProvisionDocument,
  now: Standing,
  wrong: (path: string, words: string) => void,
): Change[] {
  const given = mails[kind];
  if (given === undefined) return [];
  const own = now.wordings[kind];
  if (given === null) return own ? [{ what: 'wording', kind, wording: null }] : [];
  const { subject, body } = own ?? germanWording(kind);
  const wording = { subject, body, ...given };
  for (const [part, words] of Object.entries(checkWording(germanWording(kind), wording)))
    wrong(`mails.${kind}.${part}`, words);
  return wording.subject === subject && wording.body === body ? [] : [{ what: 'wording', kind, wording }];
}

/** The setting that a failure of `readConfig` names; null where it names none. */
export function settingNamed(message: string): SettingName | null {
  const name = /^([A-Z][A-Z0-9_]*): /.exec(message)?.[1] ?? '';
  return Object.hasOwn(settings, name) ? (name as SettingName) : null;
}
