import process from 'node:process';
import { openPractice } from './open_practice.ts';
import { userCommand } from './user.ts';

/** `user add|reset|list`, see user.ts. */
export async function run(args: string[]): Promise<number> {
  const { rt, close } = openPractice();
  try {
    return userCommand(rt, args, { out: process.stdout, err: process.stderr });
  } finally {
    close();
  }
}
