import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { freePort, newFolder } from '../fixtures/server_process.ts';
import { firstPage } from './bare.ts';
import { memoryOf, workMs } from './process_figures.ts';

/** A server that has answered. */
export interface Served {
  origin: string;
  /** From the start of the process to the first page, in milliseconds. */
  startMs: number;
  idleMb(): number;
  /** What processors have worked for it so far, in milliseconds, by tens. */
  workMs(): number;
  stop(): Promise<void>;
}

/** @param args of Node.js: a file, and what that is told */
export async function serve(args: string[], environment: Record<string, string> = {}): Promise<Served> {
  const port = Number(environment.PORT ?? (await freePort()));
  const env = { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  const start = performance.now();
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...env, DATA_DIR: newFolder(), ...environment },
    stdio: 'ignore',
  });
  await firstPage(port);
  return {
    origin: `http://127.0.0.1:${port}`,
    startMs: performance.now() - start,
    idleMb: () => memoryOf(child.pid ?? 0).rssMb,
    workMs: () => workMs(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const run = promisify(execFile);

/**
 * Answers a second, by `wrk` of Debian: a client in JavaScript would be the limit itself.
 *
 * @throws where an answer was no success
 */
export async function answersPerSecond(address: string, seconds = 3): Promise<number> {
  const arguments_ = ['-t1', '-c8', `-d${seconds}s`, '-H', 'accept-encoding: gzip', address];
  const { stdout } = await run('wrk', arguments_);
  if (stdout.includes('Non-2xx')) throw new Error(`${address} is refused:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

/** Writes down what a page answers, so that a bare server can send the same bytes with the same headers. */
export async function recordAnswer(address: string, folder: string, name: string): Promise<string> {
  // Not `fetch`, which opens what is compressed.
  const { stdout } = await run('curl', ['-s', '-i', '-H', 'accept-encoding: gzip', address], {
    encoding: 'buffer',
  });
  const end = stdout.indexOf('\r\n\r\n');
  const [, ...lines] = stdout.subarray(0, end).toString().split('\r\n');
  const headers = lines
    .map((line) => line.split(/:\s*(.*)/s).slice(0, 2))
    .filter(([key = '']) => !/^(date|connection|keep-alive|transfer-encoding|content-length)$/i.test(key));
  const path = join(folder, `${name}.json`);
  const body = stdout.subarray(end + 4).toString('base64');
  writeFileSync(path, JSON.stringify({ headers: Object.fromEntries(headers), body }));
  return path;
}

/** What the machine is, for a table of numbers. */
export function machineWords(): string {
  const model = /model name\s*:\s*(.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'a processor';
  const cores = readFileSync('/proc/cpuinfo', 'utf8').match(/^processor/gm)?.length ?? 1;
  return `${cores} cores of ${model.trim()}, Node.js ${process.version}`;
}
