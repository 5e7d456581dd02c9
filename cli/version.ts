import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };
import { readOptions } from './options.ts';

/** Prints one line: name, version and runtime. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const runtime =
    'deno' in process.versions ? `Deno ${process.versions.deno}` : `Node ${process.versions.node}`;
  process.stdout.write(`sprechzimmer ${packageJson.version} (${runtime})\n`);
  return 0;
}
