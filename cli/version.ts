import process from 'node:process';
import { programBuild } from '../program/build.ts';
import { readOptions } from './options.ts';

/** Prints one line: name, version, commit and runtime. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const { version, commit, runtime } = programBuild;
  process.stdout.write(
    `sprechzimmer ${version} (${commit}) ${runtime} ${process.platform}-${process.arch}\n`,
  );
  return 0;
}
