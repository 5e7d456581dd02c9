import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { type CoturnSettings, coturnConfig } from './coturn_config.ts';

/** A coturn that runs as our child, until `stop`. */
export interface Coturn {
  /** Null while it runs; else why it does not, in a few words. */
  trouble(): string | null;
  /** Ends it for good. */
  stop(): Promise<void>;
}

interface Options extends CoturnSettings {
  /** Path of Debian's `turnserver`. */
  program: string;
  /** It has been started, for the first time or again. */
  onStart(): void;
  /** It has ended by itself and will be started again. */
  onEnd(code: number | null): void;
}

/** After so many milliseconds it is started again; longer after each end, until it has run for a while. */
const firstPauseMs = 200;
const longestPauseMs = 5000;
const steadyMs = 30_000;

/** @returns the path of `turnserver`; null where it is not installed */
export function findTurnserver(path = process.env.PATH ?? ''): string | null {
  for (const folder of [...path.split(delimiter), '/usr/bin', '/usr/local/bin']) {
    const file = join(folder, 'turnserver');
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here.
    }
  }
  return null;
}

/** Where the settings of the relay are; a command beside the server reads them there. */
export function coturnFile(folder: string): string {
  return join(folder, 'turnserver.conf');
}

/**
 * Starts coturn and keeps it running. Its output is read and dropped: lines about sessions name addresses (D3, D4).
 */
export function startCoturn(options: Options): Coturn {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  endLeftover(options.folder);
  const file = coturnFile(options.folder);
  writeFileSync(file, coturnConfig(options), { mode: 0o600 });
  let child: ChildProcess | null = null;
  let trouble: string | null = 'starting';
  let pause = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function start(): void {
    const startedAt = Date.now();
    const current = launch(options.program, file);
    child = current;
    trouble = null;
    current.once('error', () => {
      trouble = 'cannot be started';
    });
    current.once('exit', (code) => {
      current.stdio[3]?.destroy();
      child = null;
      if (stopped) return;
      trouble = 'ended by itself';
      options.onEnd(code);
      pause = Date.now() - startedAt > steadyMs ? firstPauseMs : Math.min(longestPauseMs, pause * 2);
      timer = setTimeout(start, pause);
    });
    options.onStart();
  }

  start();
  return {
    trouble: () => trouble,
    async stop() {
      stopped = true;
      trouble = 'stopped';
      clearTimeout(timer);
      const last = child;
      if (!last || last.exitCode !== null) return;
      const gone = new Promise<void>((resolve) => last.once('exit', () => resolve()));
      last.stdio[3]?.destroy();
      await gone;
    },
  };
}

/**
 * A shell between us and coturn reads from a pipe that only we hold: when this process ends, however it ends, the pipe is closed and
 * coturn goes too. Where there is no shell (a bare container), the container ends everything.
 */
function launch(program: string, file: string): ChildProcess {
  const guard = '"$0" -c "$1" </dev/null & c=$!; (cat <&3 >/dev/null; kill -9 $c) & wait $c';
  return existsSync('/bin/sh')
    ? drain(spawn('/bin/sh', ['-c', guard, program, file], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] }))
    : drain(spawn(program, ['-c', file], { stdio: ['ignore', 'pipe', 'pipe', 'ignore'] }));
}

function drain(child: ChildProcess): ChildProcess {
  child.stdout?.resume();
  child.stderr?.resume();
  child.stdio[3]?.on('error', () => {});
  return child;
}

/** One that outlived its server, e.g. where there was no shell to watch it. */
function endLeftover(folder: string): void {
  try {
    execFileSync('pkill', ['-9', '-f', `turnserver -c ${coturnFile(folder)}`], { stdio: 'ignore' });
  } catch {
    // None, which is usual.
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
