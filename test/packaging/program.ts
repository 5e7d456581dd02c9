import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

/** What `demo --json` prints, and its end. */
export interface RunningDemo {
  baseUrl: string;
  practiceUrl: string;
  patientUrl: string;
  code: string;
  pid: number;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Starts a program with nothing in its environment but what is given, and waits for its links. */
export async function startDemo(program: string, environment: Record<string, string>): Promise<RunningDemo> {
  const child = spawn(program, ['demo', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const line = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data') as Promise<[string]>,
    exit.then(([code]) => {
      throw new Error(`demo ended with ${code}`);
    }),
  ]);
  return {
    ...(JSON.parse(line[0]) as Omit<RunningDemo, 'pid' | 'stop'>),
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      return (await exit)[0];
    },
  };
}

/** Runs a command to its end, whatever its exit code is. */
export async function runToEnd(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { env: environment, maxBuffer: 8 * 1024 * 1024 };
  return promisify(execFile)(program, args, options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );
}
