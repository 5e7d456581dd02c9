import { readFileSync } from 'node:fs';
import { reasonOf } from '../program/reason.ts';
import { settingLines } from './file.ts';
import { ConfigError } from './values.ts';

/** Where package, unit and handbook have what belongs to the service of a machine. */
export const servicePlaces = {
  settings: '/etc/sprechzimmer.env',
  key: '/etc/sprechzimmer.key',
  data: '/var/lib/sprechzimmer',
};
export type ServicePlaces = typeof servicePlaces;

/**
 * The settings of the service, as systemd reads them for it (systemd.exec(5), `EnvironmentFile=`): lines
 * NAME=value, a value in quotes or not.
 *
 * @throws ConfigError naming file and line
 */
export function readServiceFile(file: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${file}: cannot be read (${reasonOf(error)})`);
  }
  const entries = Object.entries(settingLines(text, file));
  return Object.fromEntries(entries.map(([name, value]) => [name, unquoted(value)]));
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(["'])(.*)\1$/.exec(trimmed)?.[2] ?? trimmed;
}
