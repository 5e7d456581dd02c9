import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { promisify } from 'node:util';
import { descendant } from '../bench/process_figures.ts';
import { mayBeLeft } from '../fixtures/running_processes.ts';

export const root = new URL('../..', import.meta.url).pathname;

/**
 * A container of an image, made by buildah: without an engine, as root, sharing the network of this machine.
 */
export class Container {
  readonly name: string;

  constructor(image: string) {
    this.name = buildah('from', '--pull-never', image).trim();
  }

  /** Runs one command in it to the end; meanwhile the servers of the test go on answering. */
  async run(
    command: string[],
    environment: Record<string, string> = {},
    volumes: string[] = [],
  ): Promise<string> {
    const given = this.#arguments(command, environment, volumes);
    return (await promisify(execFile)('buildah', given, { cwd: root })).stdout;
  }

  /** Starts one command in it; `stop` sends SIGTERM to the program itself, as an engine does. */
  start(command: string[], environment: Record<string, string>, volumes: string[]) {
    const child = spawn('buildah', this.#arguments(command, environment, volumes), {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (signal: NodeJS.Signals) => process.kill(descendant(child.pid ?? 0, 'sprechzimmer'), signal);
    child.once(
      'exit',
      mayBeLeft(() => end('SIGKILL')),
    );
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        output[stream] += text;
      });
    return {
      output,
      async stop(): Promise<number | null> {
        end('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
        return child.exitCode;
      },
    };
  }

  /** Where its root file system lies on this machine. */
  mount(): string {
    return buildah('mount', this.name).trim();
  }

  remove(): void {
    buildah('rm', this.name);
  }

  #arguments(command: string[], environment: Record<string, string>, volumes: string[]): string[] {
    const settings = Object.entries(environment).map(([name, value]) => `--env=${name}=${value}`);
    const mounts = volumes.map((volume) => `--volume=${volume}`);
    return ['run', '--isolation=chroot', ...settings, ...mounts, this.name, '--', ...command];
  }
}

export function buildah(...args: string[]): string {
  return execFileSync('buildah', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
