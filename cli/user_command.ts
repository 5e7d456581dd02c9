import process from 'node:process';
import { openPractice } from './open_practice.ts';
import { userCommand } from './user.ts';

/** Opens the practice for `userCommand`. */
export async function run(args: string[]): Promise<number> {
  const { rt, close } = openPractice();
  try {
    userCommand(rt, args, (line) => process.stdout.write(`${line}\n`));
  } finally {
    close();
  }
  return 0;
}
