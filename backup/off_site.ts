import { spawn } from 'node:child_process';
import process from 'node:process';
import { settings } from '../config/settings.ts';

interface OffSiteOptions {
  /** A program and its words; `{}` stands for the file. */
  command: readonly [string, ...string[]];
  file: string;
  /** After so many milliseconds it is ended. */
  limitMs: number;
  signal: AbortSignal;
}

/** So long a program that is asked to end has for it. */
const graceMs = 5_000;

/**
 * Has a program take a backup out of the house. No shell reads the command, our own secrets are not in its
 * environment, and what it says goes nowhere: it may name places and passwords.
 *
 * @returns null where it ended well; else a short code: `EXIT1`, `SIGKILL`, `ETIMEDOUT`, `ENOENT`
 */
export async function takeOffSite({
  command,
  file,
  limitMs,
  signal,
}: OffSiteOptions): Promise<string | null> {
  if (signal.aborted) return 'ABORTED';
  const [program, ...words] = command;
  const child = spawn(
    program,
    words.map((word) => word.replaceAll('{}', file)),
    // A group of its own, so that what it starts ends with it.
    { stdio: 'ignore', detached: true, env: foreignEnvironment() },
  );
  const { promise, resolve } = Promise.withResolvers<string | null>();
  child.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EUNKNOWN'));
  child.once('exit', (code, ended) => resolve(code === 0 ? null : (ended ?? `EXIT${code}`)));
  let why: string | null = null;
  let impatient: ReturnType<typeof setTimeout> | undefined;
  const end = (reason: string) => {
    why ??= reason;
    endGroup(child.pid, 'SIGTERM');
    impatient ??= setTimeout(() => endGroup(child.pid, 'SIGKILL'), graceMs).unref();
  };
  const stop = () => end('ABORTED');
  const limit = setTimeout(() => end('ETIMEDOUT'), limitMs).unref();
  signal.addEventListener('abort', stop);
  const result = await promise;
  signal.removeEventListener('abort', stop);
  clearTimeout(limit);
  clearTimeout(impatient);
  // What it has left behind in its group, if anything, has lost its sense.
  if (why !== null) endGroup(child.pid, 'SIGKILL');
  return why ?? result;
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}

/** All but our settings, where Sprechzimmer's secrets are. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  const isOurs = (name: string) => Object.hasOwn(settings, name.replace(/_FILE$/, ''));
  try {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name) || name === 'TZ'));
  } catch {
    // Deno lets nobody list it.
    return { PATH: process.env.PATH };
  }
}
