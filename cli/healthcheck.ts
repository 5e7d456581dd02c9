import process from 'node:process';
import { CommandError } from './errors.ts';
import { readOptions } from './options.ts';

/** Asks the running server on this machine whether it is ready; needs nothing but `PORT` and `HOST`. */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const host =
    process.env.HOST && !['0.0.0.0', '::'].includes(process.env.HOST) ? process.env.HOST : '127.0.0.1';
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${process.env.PORT || 8080}`;
  try {
    const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5000) });
    if (response.ok) return 0;
  } catch {
    throw new CommandError(`no answer from ${origin}`);
  }
  throw new CommandError('the server is not ready');
}
