import * as v from 'valibot';
import { type Environment, isPlace, type KeptSettings, type SettingName, settings } from './settings.ts';

/**
 * What the environment of a machine says of that machine alone: where it listens, which files and programs it
 * has. Another one has its own.
 */
const ofTheMachine: readonly SettingName[] = [
  'PORT',
  'HOST',
  'HTTP_PORT',
  'TLS_CERT',
  'TLS_KEY',
  'TRUST_PROXY',
  'TURN_EMBEDDED',
  'TURN_EXTERNAL_IP',
  'BACKUP_DIR',
  'BACKUP_COMMAND',
  'GDT_IN',
  'GDT_OUT',
];

const keptSettings = v.object({
  environment: v.record(v.string(), v.string()),
  file: v.record(v.string(), v.string()),
});

/** What becomes of the settings in a backup where it is restored. */
export interface SettingsPlan {
  /** In force again: to be put into `settings.env`. */
  again: Record<string, string>;
  /** Of the former machine alone, and not said here: for whoever restores to judge. */
  toJudge: [name: string, value: string][];
  /** This version of the program has none of that name. */
  unknown: string[];
}

/**
 * Plans it. The environment here has the last word, as always.
 *
 * @param text of the entry `settings.json`
 * @returns null for a text that is none
 */
export function planSettings(text: string, here: Environment): SettingsPlan | null {
  const kept = parse(text);
  if (!kept) return null;
  const isKnown = (name: string) => Object.hasOwn(settings, name) && !isPlace(name);
  const isOfMachine = (name: string) => ofTheMachine.some((one) => one === name);
  const isSaid = (name: string) => Boolean(here[name]?.trim() || here[`${name}_FILE`]?.trim());
  const environment = Object.entries(kept.environment);
  const file = Object.entries(kept.file);
  // Everybody can encrypt for a public key: no backup makes this machine start a program.
  const isProgram = (name: string) => name === 'BACKUP_COMMAND';
  const toJudge = [
    ...file.filter(([name]) => isProgram(name)),
    ...environment.filter(([name]) => isOfMachine(name)),
  ];
  const all = [
    ...file.filter(([name]) => !isProgram(name)),
    ...environment.filter(([name]) => !isOfMachine(name)),
  ];
  return {
    again: Object.fromEntries(all.filter(([name]) => isKnown(name))),
    toJudge: toJudge.filter(([name]) => !isSaid(name)),
    unknown: all.map(([name]) => name).filter((name) => !isKnown(name)),
  };
}

function parse(text: string): KeptSettings | null {
  try {
    const parsed = v.safeParse(keptSettings, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
