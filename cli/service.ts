import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import process from 'node:process';
import { readServiceFile, type ServicePlaces, servicePlaces } from '../config/service_file.ts';
import type { Environment } from '../config/settings.ts';

/*
 * On a machine where the practice is a service, its settings are the unit's, not the shell's. So a command in
 * root's shell takes them from where the unit has them, and works on that practice as that service: with its
 * user's rights, so that nothing in its folder becomes root's.
 */

/** What these do has nothing to do with a practice of this machine. */
const apart = new Set(['demo', 'help', 'version', 'licences']);

/** What a command takes over from the service. */
export interface Adopted {
  /** To be set where the environment says nothing. */
  settings: Record<string, string>;
  /** Whose rights it takes; null: those that it has. */
  owner: { uid: number; gid: number } | null;
}

/**
 * What this command takes over.
 *
 * @param uid of the process; null where there is none
 * @returns null where the environment says which practice, where this is no root, or where there is no
 *   service
 * @throws ConfigError naming the line of the service's settings that is wrong
 */
export function adoptedFrom(
  places: ServicePlaces,
  { command, environment, uid }: { command: string; environment: Environment; uid: number | null },
): Adopted | null {
  if (uid !== 0 || apart.has(command.replace(/^--/, ''))) return null;
  if (environment.DATA_DIR || environment.DATA_DIR_FILE || !existsSync(places.settings)) return null;
  const file = readServiceFile(places.settings);
  const settings: Record<string, string> = { DATA_DIR: places.data, ...file };
  const saysKey = ['SECRET_KEY', 'SECRET_KEY_FILE'].some((name) => environment[name] || settings[name]);
  // Read now: the service itself is given a copy, and its user may not open the file.
  if (!saysKey && existsSync(places.key)) settings.SECRET_KEY = readFileSync(places.key, 'utf8').trim();
  return { settings, owner: ownerOf(settings.DATA_DIR ?? places.data) };
}

/** Takes it over, for the whole process. Under Deno there is no service. */
export function adoptService(command: string): void {
  if ('Deno' in globalThis) return;
  const uid = process.getuid?.() ?? null;
  const adopted = adoptedFrom(servicePlaces, { command, environment: process.env, uid });
  if (!adopted) return;
  for (const [name, value] of Object.entries(adopted.settings)) process.env[name] ||= value;
  if (adopted.owner) becomeUser(adopted.owner);
}

/** What whoever is not root is told where no practice was found; null where it would not help. */
export function serviceHint(environment: Environment): string | null {
  if (
    'Deno' in globalThis ||
    process.getuid?.() === 0 ||
    environment.DATA_DIR ||
    !existsSync(servicePlaces.settings)
  )
    return null;
  return `the settings of this machine's service (${servicePlaces.settings}) are found by root alone`;
}

/**
 * Null where the folder is root's or not there yet, and where its user could not reach it by himself: systemd
 * keeps the folders of `DynamicUser=` behind one that is root's.
 */
function ownerOf(dataDir: string): Adopted['owner'] {
  const { uid, gid } = statSync(dataDir, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  if (uid === 0 || realpathSync(dataDir).startsWith('/var/lib/private/')) return null;
  return { uid, gid };
}

/** For good. The order matters: a user who is not root may not change his groups. */
function becomeUser({ uid, gid }: { uid: number; gid: number }): void {
  try {
    // Node's types do not know it.
    if ('initgroups' in process && typeof process.initgroups === 'function') process.initgroups(uid, gid);
  } catch {
    // A user without a name has no further groups.
    process.setgroups?.([gid]);
  }
  process.setgid?.(gid);
  process.setuid?.(uid);
}
