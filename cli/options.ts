import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

/**
 * Reads the options of a command.
 *
 * @param positionals how many words without dashes it takes at most
 * @throws UsageError for anything that the command does not know
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  args: string[],
  options: T,
  positionals = 0,
) {
  let parsed: ReturnType<
    typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
  >;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}; see "sprechzimmer help"`);
  }
  const surplus = parsed.positionals[positionals];
  if (surplus !== undefined) throw new UsageError(`unexpected "${surplus}"; see "sprechzimmer help"`);
  return parsed;
}
