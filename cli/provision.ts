import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { beneath, readSettingsFile, writeSettingsFile } from '../config/file.ts';
import { ConfigError, dataDirOf, readConfig } from '../config/settings.ts';
import { emptySettings } from '../consultation/practice.ts';
import { databaseFile } from '../db/database.ts';
import { lockFolder } from '../db/folder_lock.ts';
import { loadWording } from '../db/mail_templates.ts';
import { loadPractice } from '../db/settings.ts';
import { listUsers } from '../db/staff.ts';
import { mailKinds } from '../letters/kinds.ts';
import { addAccount, changeAccountRoles, changeOwnAccount } from '../procedure/accounts.ts';
import { changeWording, restoreWording } from '../procedure/change_wording.ts';
import { saveSettings } from '../procedure/practice_settings.ts';
import { reasonOf } from '../program/reason.ts';
import type { Runtime } from '../runtime.ts';
import { CommandError, UsageError } from './errors.ts';
import { openPractice } from './open_practice.ts';
import { readOptions } from './options.ts';
import { type ReadDocument, readProvisionDocument } from './provision/document.ts';
import { type Change, changeWords, planProvision, type Standing, settingNamed } from './provision/plan.ts';

/**
 * `provision FILE [--dry-run] [--json]`: brings a practice to what a JSON file says: what it tells of itself,
 * accounts, settings, words of mails. Makes the practice where there is none. Called again it does what is
 * left, and nothing where nothing is; a file with a fault changes nothing at all.
 */
export async function run(args: string[]): Promise<number> {
  const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = readOptions(args, options, 1);
  const [file] = positionals;
  if (!file) throw new UsageError('provision: expected the name of a JSON file');
  const read = readProvisionDocument(textOf(file));
  const exists = existsSync(databaseFile(dataDirOf(process.env)));
  const found = exists ? withPractice(standing) : nothingYet;
  const { changes, faults } = planProvision(withSettingFaults(read), found);
  if (faults.length > 0)
    throw new CommandError(
      faults.map(({ line, text }) => `${file}:${line}: ${text}`).join('\nsprechzimmer: '),
    );
  const links = values['dry-run'] ? [] : apply(changes, exists);
  tell(changes, { links, json: values.json ?? false, dryRun: values['dry-run'] ?? false });
  return 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file}: cannot be read (${reasonOf(error)})`);
  }
}

const nothingYet: Standing = { practice: emptySettings, users: [], wordings: {}, settings: {} };

function standing(rt: Runtime): Standing {
  const own = mailKinds.flatMap((kind) => {
    const wording = loadWording(rt.db, kind);
    return wording ? [[kind, { subject: wording.subject, body: wording.body }]] : [];
  });
  return {
    practice: loadPractice(rt.db).settings,
    users: listUsers(rt),
    wordings: Object.fromEntries(own),
    settings: readSettingsFile(rt.config.dataDir),
  };
}

/** Settings as a start would find them: together, since some go with others. */
function withSettingFaults(read: ReadDocument): ReadDocument {
  try {
    readConfig(beneath(process.env, read.document.settings), {}, { existing: true });
    return read;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const name = settingNamed(error.message);
    // Not this file's: then the whole command cannot go on.
    if (!name || read.document.settings[name] === undefined) throw error;
    const line = read.lineOf(`settings.${name}`);
    return { ...read, faults: [...read.faults, { line, text: `settings.${error.message}` }] };
  }
}

/** @returns links of the accounts that were added, in their order */
function apply(changes: readonly Change[], exists: boolean): string[] {
  if (exists && changes.length === 0) return [];
  const changed = changes.filter(({ what }) => what === 'setting');
  const settings = Object.fromEntries(
    changed.flatMap((one) => ('value' in one ? [[one.name, one.value]] : [])),
  );
  if (exists) {
    // First: the links of new accounts carry the new address.
    if (changed.length > 0) writeSettingsFile(dataDirOf(process.env), settings);
    return withPractice((rt) => applyTo(rt, changes));
  }
  const { dataDir } = readConfig(beneath(process.env, settings));
  const lock = lockFolder(dataDir);
  try {
    // Another program may have made it while this one read the file.
    if (existsSync(databaseFile(dataDir))) throw stale();
    if (changed.length > 0) writeSettingsFile(dataDir, settings);
    return withPractice((rt) => applyTo(rt, changes), { make: true });
  } finally {
    lock.release();
  }
}

function withPractice<T>(work: (rt: Runtime) => T, how: { make?: boolean } = {}): T {
  const { rt, close } = openPractice(how);
  try {
    return work(rt);
  } finally {
    close();
  }
}

function applyTo(rt: Runtime, changes: readonly Change[]): string[] {
  const practice = changes.flatMap((one) => (one.what === 'practice' ? [[one.name, one.value]] : []));
  const { settings, version } = loadPractice(rt.db);
  if (
    practice.length > 0 &&
    saveSettings(rt, { ...settings, ...Object.fromEntries(practice) }, { version }) === 'stale'
  )
    throw stale();
  // New administrators first, so that an old one may go.
  const accounts = changes.filter((one) => one.what === 'account');
  const links = accounts.map(
    ({ email, name, roles }) => addAccount(rt, { email, name, roles, by: 'system' }).url,
  );
  const fewerLast = changes.toSorted((one, other) => Number(losesAdmin(one)) - Number(losesAdmin(other)));
  for (const change of fewerLast) applyRest(rt, change);
  return links;
}

function losesAdmin(change: Change): boolean {
  return change.what === 'account_roles' && !change.roles.includes('admin');
}

function applyRest(rt: Runtime, change: Change): void {
  switch (change.what) {
    case 'account_name':
      changeOwnAccount(rt, change.user.id, { name: change.name, email: change.user.email });
      return;
    case 'account_roles':
      if (!changeAccountRoles(rt, { id: change.user.id, roles: change.roles, by: 'system' })) throw stale();
      return;
    case 'wording': {
      const seen = { kind: change.kind, version: loadWording(rt.db, change.kind)?.version ?? 0 };
      const done = change.wording ? changeWording(rt, seen, change.wording) : restoreWording(rt, seen);
      if (done === 'stale') throw stale();
    }
  }
}

function stale(): CommandError {
  return new CommandError('provision: somebody has changed the practice meanwhile; call it again');
}

interface Told {
  links: string[];
  json: boolean;
  dryRun: boolean;
}

/** A link is shown once: who is given it is not this program's business. */
function tell(changes: readonly Change[], { links, json, dryRun }: Told): void {
  const left = [...links];
  const told = changes.map((change) => ({
    change: changeWords(change),
    link: change.what === 'account' ? (left.shift() ?? null) : null,
  }));
  if (json) {
    process.stdout.write(`${JSON.stringify({ dryRun, changes: told })}\n`);
    return;
  }
  for (const { change, link } of told)
    process.stdout.write(`${dryRun ? 'would: ' : ''}${change}\n${link ? `${link}\n` : ''}`);
  for (const change of changes)
    if (change.what === 'setting' && process.env[change.name]?.trim())
      process.stdout.write(`settings.${change.name}: the environment says it too, and wins\n`);
  if (told.length === 0) process.stdout.write('nothing to change\n');
  else if (!dryRun && changes.some(({ what }) => what === 'setting'))
    process.stdout.write('settings count from the next start of the server on\n');
}
