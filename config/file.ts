import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './values.ts';

/*
 * What the set-up assistant has been told: `DATA_DIR/settings.env`, lines NAME=value as in an environment
 * file. The environment wins over it, so that practice IT always has the last word. It may hold passwords, so
 * only we may read it.
 */

/** @throws ConfigError naming the line that is none */
export function readSettingsFile(dataDir: string): Record<string, string> {
  const file = settingsFile(dataDir);
  if (!existsSync(file)) return {};
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError('DATA_DIR: settings.env cannot be read');
  }
  const written = Object.entries(settingLines(text, 'DATA_DIR: settings.env'));
  return Object.fromEntries(written.map(([name, value]) => [name, fromOneLine(value)]));
}

/**
 * Lines NAME=value; a name that comes twice has the last one's value.
 *
 * @param file how a failure names it
 * @throws ConfigError naming the line that is none
 */
export function settingLines(text: string, file: string): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*([#;]|$)/.test(line)) continue;
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined)
      throw new ConfigError(`${file}, line ${index + 1}: expected NAME=value`);
    settings[name] = value;
  }
  return settings;
}

/**
 * Changes some of it; an empty value takes the line away. Whole or not at all, whenever the process dies.
 *
 * @param changes values of one line each
 */
export function writeSettingsFile(dataDir: string, changes: Record<string, string>): void {
  for (const value of Object.values(changes)) refuseBreak(value);
  write(dataDir, { ...readSettingsFile(dataDir), ...changes });
}

/**
 * Writes down what a backup has kept, of any number of lines, in a folder that will take the place of
 * `dataDir`. What stands there already stays: whoever restores has just written it.
 */
export function writeRestoredSettings(folder: string, kept: Record<string, string>, dataDir: string): void {
  write(folder, { ...kept, ...readSettingsFile(dataDir) });
}

function write(dataDir: string, settings: Record<string, string>): void {
  const lines = Object.entries(settings)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${toOneLine(value)}`);
  const text = ['# Written by the set-up assistant; the environment wins over it.', ...lines, ''].join('\n');
  const file = settingsFile(dataDir);
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

type Environment = Record<string, string | undefined>;

/**
 * The environment with these settings where it says nothing. Asked name by name: Deno lets nobody list it.
 */
export function beneath(environment: Environment, settings: Environment): Environment {
  return new Proxy<Environment>(
    {},
    { get: (_, name) => environment[String(name)]?.trim() || settings[String(name)] },
  );
}

function settingsFile(dataDir: string): string {
  return join(dataDir, 'settings.env');
}

/** The assistant asks for no such value. */
function refuseBreak(value: string): void {
  if (/[\r\n]/.test(value)) throw new RangeError('a value of more than one line');
}

/** How a value of several lines (a key in PEM form) is written: as JSON has it, with `\n`. */
const severalLines = /^".*\\[rn].*"$/;

/** A line break would be another setting. */
function toOneLine(value: string): string {
  return /[\r\n]/.test(value) || severalLines.test(value) ? JSON.stringify(value) : value;
}

function fromOneLine(value: string): string {
  if (!severalLines.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
