import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { type CoturnSettings, coturnConfig } from './coturn_config.ts';

/** A coturn that runs as our child, until `stop`. */
export interface Coturn {
  /** Null while it runs; else why it does not, in a few words. */
  trouble(): string | null;
  /** Ends it and starts it with the settings of that moment. */
  restart(): void;
  /** Ends it for good. */
  stop(): Promise<void>;
}

interface Options {
  /** Path of Debian's `turnserver`. */
  program: string;
  /** What it is started with, asked at each start; the folder is always the same. */
  settings(): CoturnSettings;
  /** It has been started, for the first time or again. */
  onStart(): void;
  /** It has ended by itself and will be started again. */
  onEnd(code: number | null): void;
  /** What watches over it where it is there. */
  shell?: string;
}

/** After so many milliseconds it is started again; longer after each end, until it has run for a while. */
const firstPauseMs = 200;
const longestPauseMs = 5000;
const steadyMs = 30_000;

/** Where the settings of the relay are; a command beside the server reads them there. */
export function coturnFile(folder: string): string {
  return join(folder, 'turnserver.conf');
}

/**
 * Starts coturn and keeps it running. Its output is read and dropped: lines about sessions name addresses
 * (D3, D4).
 */
export function startCoturn({ program, settings, onStart, onEnd, shell = '/bin/sh' }: Options): Coturn {
  let child: Launched | null = null;
  let trouble: string | null = 'starting';
  let pause = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function start(): void {
    const startedAt = Date.now();
    const current = launch(program, writeSettings(settings()), shell);
    child = current;
    trouble = null;
    void current.ended.then((code) => {
      const { wanted } = current;
      // The shell's pipe is still open where coturn ended first.
      current.end();
      child = null;
      if (stopped) return;
      trouble = 'coturn does not run';
      if (!wanted) onEnd(code);
      const steady = wanted || Date.now() - startedAt > steadyMs;
      pause = steady ? firstPauseMs : Math.min(longestPauseMs, pause * 2);
      timer = setTimeout(start, wanted ? 0 : pause);
    });
    onStart();
  }

  start();
  return {
    trouble: () => trouble,
    restart: () => child?.end(),
    async stop() {
      stopped = true;
      trouble = 'stopped';
      clearTimeout(timer);
      const last = child;
      last?.end();
      await last?.ended;
    },
  };
}

/** Whatever stood there: it is written anew for each start. */
function writeSettings(settings: CoturnSettings): string {
  mkdirSync(settings.folder, { recursive: true, mode: 0o700 });
  const file = coturnFile(settings.folder);
  writeFileSync(file, coturnConfig(settings), { mode: 0o600 });
  return file;
}

interface Launched {
  /** With the exit code; null where a signal ended it, or where it could not be started. */
  ended: Promise<number | null>;
  /** It ends because we want it to. */
  wanted: boolean;
  end(): void;
}

/**
 * A shell between us and coturn reads from a pipe that only we hold: when this process ends, however it ends,
 * the pipe is closed and coturn goes too. Where there is no shell (a bare container), the container ends
 * everything.
 */
function launch(program: string, file: string, shell: string): Launched {
  const guard = '"$0" -c "$1" </dev/null & c=$!; (cat <&3 >/dev/null; kill -9 $c) & wait $c';
  const child: ChildProcess = existsSync(shell)
    ? spawn(shell, ['-c', guard, program, file], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
    : spawn(program, ['-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const pipe = child.stdio[3];
  child.stdout?.resume();
  child.stderr?.resume();
  pipe?.on('error', () => {});
  const launched: Launched = {
    ended: new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', () => resolve(null));
    }),
    wanted: false,
    end() {
      launched.wanted = true;
      if (pipe) pipe.destroy();
      else child.kill('SIGKILL');
    },
  };
  return launched;
}

/**
 * The coturn that was started with the settings in this folder, by whomever.
 *
 * @returns its process id; null where none runs
 */
export function runningCoturn(folder: string): number | null {
  try {
    const pid = Number(readFileSync(join(folder, 'turnserver.pid'), 'utf8'));
    // The number may be another program's by now.
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(coturnFile(folder)) ? pid : null;
  } catch {
    return null;
  }
}

/** Ends one that outlived its server, e.g. where there was no shell to watch it; its port is free then. */
export async function endLeftover(folder: string): Promise<void> {
  for (let pid = runningCoturn(folder); pid !== null; pid = runningCoturn(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    await after(20);
  }
}

/** @returns whether nobody else listens at this port, over UDP and TCP */
export async function isPortFree(port: number): Promise<boolean> {
  const udp = new Promise<boolean>((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(false));
    socket.bind(port, () => socket.close(() => resolve(true)));
  });
  const tcp = new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
  return (await Promise.all([udp, tcp])).every(Boolean);
}
