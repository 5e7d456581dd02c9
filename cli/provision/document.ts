import { type SettingName, settings } from '../../config/settings.ts';
import { isMailAddress } from '../../consultation/mail_address.ts';
import { emptySettings, type PracticeSettings } from '../../consultation/practice.ts';
import { yesSettings } from '../../consultation/practice_faults.ts';
import { parseRoles, type Roles, roles } from '../../consultation/staff.ts';
import { type MailKind, mailKinds } from '../../letters/kinds.ts';
import type { Wording } from '../../letters/wording.ts';
import { jsonPlaces } from './json_lines.ts';

/** What a file for `provision` says; what it does not name stays as it is. */
export interface ProvisionDocument {
  practice: Partial<PracticeSettings>;
  staff: { email: string; name: string; roles: Roles }[];
  /** For `DATA_DIR/settings.env`; an empty text takes the line away. */
  settings: Partial<Record<SettingName, string>>;
  /** Null: as it came. */
  mails: Partial<Record<MailKind, Partial<Wording> | null>>;
}

/** What is wrong, and where. */
export interface ProvisionFault {
  /** From 1. */
  line: number;
  text: string;
}

/** A document without faults, or its faults; with where each thing stands. */
export interface ReadDocument {
  document: ProvisionDocument;
  faults: ProvisionFault[];
  /** Line of a path such as `staff.0.email`, or of what it is in. */
  lineOf(path: string): number;
}

/**
 * Looks at shape and names; what is right for this practice is looked at later, all of it before anything
 * changes.
 */
export function readProvisionDocument(text: string): ReadDocument {
  const document: ProvisionDocument = { practice: {}, staff: [], settings: {}, mails: {} };
  const faults: ProvisionFault[] = [];
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    return { document, faults: [syntaxFault(text, (error as Error).message)], lineOf: () => 1 };
  }
  const { lines, twice } = jsonPlaces(text);
  const lineOf = (path: string): number => lines.get(path) ?? (path.includes('.') ? lineOf(parent(path)) : 1);
  const wrong = (path: string, words: string) =>
    void faults.push({ line: lineOf(path), text: path === '' ? words : `${path}: ${words}` });
  for (const { path, line } of twice) faults.push({ line, text: `${path}: comes twice` });

  const members = (value: unknown, path: string, known: readonly string[]): [string, unknown][] => {
    if (value === undefined) return [];
    if (!isObject(value)) {
      wrong(path, 'expected an object {…}');
      return [];
    }
    return Object.entries(value).filter(([name]) => {
      if (known.includes(name)) return true;
      const own = path === '' ? name : `${path}.${name}`;
      wrong(
        own,
        `is not known; expected ${known.length > 30 ? 'a name from the handbook' : known.join(', ')}`,
      );
      return false;
    });
  };

  const parts = Object.fromEntries(members(given, '', ['practice', 'staff', 'settings', 'mails']));
  for (const [name, value] of members(parts.practice, 'practice', Object.keys(emptySettings)))
    readPracticeSetting(name as keyof PracticeSettings, value);
  if (parts.staff !== undefined && !Array.isArray(parts.staff)) wrong('staff', 'expected a list […]');
  for (const [index, one] of (Array.isArray(parts.staff) ? parts.staff : []).entries())
    readStaff(one, `staff.${index}`);
  for (const [name, value] of members(parts.settings, 'settings', Object.keys(settings)))
    readSetting(name as SettingName, value);
  for (const [kind, value] of members(parts.mails, 'mails', mailKinds)) readMail(kind as MailKind, value);
  return { document, faults: faults.toSorted((one, other) => one.line - other.line), lineOf };

  function readPracticeSetting(name: keyof PracticeSettings, value: unknown): void {
    const path = `practice.${name}`;
    if (yesSettings.has(name)) {
      if (typeof value === 'boolean') document.practice[name] = value ? 'yes' : '';
      else wrong(path, 'expected true or false');
    } else if (typeof value === 'string') document.practice[name] = value.trim();
    else if (isTextList(value)) document.practice[name] = value.join('\n');
    else wrong(path, 'expected a text, or a list of lines');
  }

  function readStaff(one: unknown, path: string): void {
    const entry = Object.fromEntries(members(one, path, ['email', 'name', 'roles']));
    const email = typeof entry.email === 'string' ? entry.email.trim().toLowerCase() : '';
    const name = typeof entry.name === 'string' ? entry.name.trim() : '';
    const own = parseRoles(isTextList(entry.roles) ? entry.roles : [String(entry.roles ?? '')]);
    if (!isMailAddress(email)) wrong(`${path}.email`, 'expected an e-mail address');
    else if (document.staff.some((other) => other.email === email))
      wrong(`${path}.email`, `${email} comes twice`);
    if (name === '' || name.length > 100) wrong(`${path}.name`, 'expected a name, at most 100 characters');
    if (!own) wrong(`${path}.roles`, `expected a list of ${roles.join(', ')}`);
    else document.staff.push({ email, name, roles: own });
  }

  function readSetting(name: SettingName, value: unknown): void {
    const path = `settings.${name}`;
    if (/^(DATA_DIR|SECRET_KEY.*)$/.test(name)) wrong(path, 'is said by the environment alone');
    else if (value === null) document.settings[name] = '';
    else if (typeof value === 'string' || typeof value === 'number') {
      document.settings[name] = String(value).trim();
      if (/[\r\n]/.test(String(value))) wrong(path, 'expected one line');
    } else wrong(path, 'expected a text, a number, or null to take it away');
  }

  function readMail(kind: MailKind, value: unknown): void {
    const path = `mails.${kind}`;
    if (value === null) {
      document.mails[kind] = null;
      return;
    }
    const wording: Partial<Wording> = {};
    for (const [name, text] of members(value, path, ['subject', 'body'])) {
      if (typeof text === 'string') wording[name as keyof Wording] = text.trim();
      else if (isTextList(text)) wording[name as keyof Wording] = text.join('\n');
      else wrong(`${path}.${name}`, 'expected a text, or a list of lines');
    }
    document.mails[kind] = wording;
  }
}

/** V8 says where: `… at position 12 (line 2 column 3)`, or that the text has ended. */
function syntaxFault(text: string, message: string): ProvisionFault {
  const last = text.trimEnd().split('\n').length;
  const line = Number(/\(line (\d+) column \d+\)/.exec(message)?.[1] ?? last);
  return {
    line,
    text: `this is no JSON: ${message.replace(/,? ?(in JSON )?(at position.*|"[\s\S]*)$/, '')}`,
  };
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
