import process from 'node:process';
import { CommandError, UsageError } from './cli/errors.ts';
import { adoptService } from './cli/service.ts';
import { storageLine } from './cli/storage_line.ts';
import { ConfigError } from './config/settings.ts';
import { DatabaseError } from './db/database_error.ts';
import { inSources } from './program/source_positions.ts';

/** Runs one command and returns its exit code. */
interface Command {
  run(args: string[]): Promise<number>;
}

/** One file for one command, loaded only when it runs. */
const commands = new Map<string, () => Promise<Command>>([
  ['serve', () => import('./cli/serve.ts')],
  ['demo', () => import('./cli/demo.ts')],
  ['user', () => import('./cli/user_command.ts')],
  ['provision', () => import('./cli/provision.ts')],
  ['purge', () => import('./cli/purge.ts')],
  ['backup', () => import('./cli/backup.ts')],
  ['restore', () => import('./cli/restore.ts')],
  ['rotate-key', () => import('./cli/rotate_key.ts')],
  ['check', () => import('./cli/check.ts')],
  ['healthcheck', () => import('./cli/healthcheck.ts')],
  ['licences', () => import('./cli/licences.ts')],
  ['version', () => import('./cli/version.ts')],
  ['help', () => import('./cli/help.ts')],
]);

/** What the tests run with; an older one lacks functions that are used everywhere. */
const oldestNode = 26;
const { node } = process.versions;
if (!('Deno' in globalThis) && Number.parseInt(node, 10) < oldestNode)
  fail(
    new CommandError(`needs Node.js ${oldestNode} or newer, and this is ${node}; "npm start" brings its own`),
  );

process.once('uncaughtException', fail);
runCommand(process.argv.slice(2)).then(end, fail);

async function runCommand([first, ...rest]: string[]): Promise<number> {
  const name = first ?? 'serve';
  const load = commands.get(name.replace(/^--(?=(help|version)$)/, ''));
  if (!load) throw new UsageError(`unknown command "${name}"; see "sprechzimmer help"`);
  adoptService(name);
  return (await load()).run(rest);
}

/**
 * Once all is written. Not by itself: a connection that is just being made cannot be called off, and would
 * hold up the end for its ten seconds.
 */
function end(code: number): void {
  process.stdout.write('', () => process.exit(code));
}

/** Exit 2: not understood. Exit 1: understood, but it failed (contract.md, "Command line"). */
function fail(error: unknown): never {
  const expected =
    error instanceof UsageError ||
    error instanceof CommandError ||
    error instanceof ConfigError ||
    error instanceof DatabaseError;
  const known = expected ? error.message : storageLine(error);
  const text = known ?? (error instanceof Error ? (error.stack ?? error.message) : error);
  process.stderr.write(`sprechzimmer: ${inSources(String(text))}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
}
