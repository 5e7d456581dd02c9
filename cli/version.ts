import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };
import { commit } from '../program/files.ts';
import { readOptions } from './options.ts';

/** Prints one line: name, version, commit and runtime. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const { deno, node } = process.versions;
  const runtime = deno ? `deno ${deno}` : `node ${node}`;
  process.stdout.write(
    `sprechzimmer ${packageJson.version} (${commit}) ${runtime} ${process.platform}-${process.arch}\n`,
  );
  return 0;
}
