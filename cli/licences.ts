import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { programFile } from '../program/files.ts';
import { CommandError } from './errors.ts';
import { readOptions } from './options.ts';

/** Prints the licences of everything that ships inside. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const file = programFile('THIRD_PARTY_LICENCES.txt');
  if (!existsSync(file)) throw new CommandError('the build makes the list: run npm run build first');
  // `| head` stops reading early, which is no failure.
  process.stdout.once('error', () => process.exit(0));
  process.stdout.write(readFileSync(file));
  return 0;
}
