import { closeSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import packageJson from '../package.json' with { type: 'json' };
import { eraseFile, erasePracticeIn } from './erase_file.ts';

/**
 * Keeps the database as it is, beside itself, before a new version changes its tables:
 * `before-update-VERSION-TIME.sqlite`. It needs no other protection than the database: the same owner, the
 * same sealed columns, the same key.
 */
export function copyBeforeUpdate(client: SQLite.Database, folder: string): string {
  const file = join(folder, `before-update-${packageJson.version}-${timeName(Date.now())}.sqlite`);
  // Made first, because SQLite would make it readable by others.
  closeSync(openSync(file, 'wx', 0o600));
  try {
    client.prepare('vacuum into ?').run(file);
    sync(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  return file;
}

/** D3: a copy goes when a backup of that age would go, and so does a practice that was replaced. */
export async function eraseCopiesBefore(folder: string, before: number): Promise<void> {
  for (const name of readdirSync(folder)) {
    const made = /^before-update-.*-(\d{8}T\d{6}Z)\.sqlite$/.exec(name)?.[1];
    if (made && timeOf(made) <= before) await eraseFile(join(folder, name));
    const kept = keptName.exec(name)?.[1];
    if (kept && timeOf(kept) <= before) await erasePracticeIn(join(folder, name));
  }
}

const keptName = /^before-restore-(\d{8}T\d{6}Z)$/;

/** The folder in which a practice is kept whose place another one took at that time. */
export function keptBefore(at: number): string {
  return `before-restore-${timeName(at)}`;
}

/** When the newest of those was replaced, in milliseconds since the epoch; null where there is none. */
export function newestKept(folder: string): number | null {
  const times = readdirSync(folder).flatMap((name) => timeOf(keptName.exec(name)?.[1] ?? ''));
  return times.filter(Number.isFinite).sort((a, b) => b - a)[0] ?? null;
}

/** `20261125T073000Z` */
export function timeName(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** @returns milliseconds since the epoch */
export function timeOf(name: string): number {
  return Date.parse(name.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'));
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
