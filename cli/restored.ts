import type { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { databaseName } from '../backup/manifest.ts';
import { stagedSettings } from '../backup/stage.ts';
import { writeRestoredSettings } from '../config/file.ts';
import { planSettings, type SettingsPlan } from '../config/kept_settings.ts';
import { type Config, readConfig } from '../config/settings.ts';
import { type Settled, settleRestored } from './settle_restored.ts';

/** What holds once the practice of an unpacked backup is in place. */
export interface Planned {
  /** Null where the backup has no settings: an open one, or one of an older version. */
  plan: SettingsPlan | null;
  /** With the settings of the backup: how long something is kept is one of them. */
  config: Config;
}

/**
 * What the settings in an unpacked backup come to on this machine.
 *
 * @throws ConfigError naming one that holds no more
 */
export function planRestored(folder: string): Planned {
  const text = stagedSettings(folder);
  const plan = text === null ? null : planSettings(text, process.env);
  return { plan, config: readConfig(process.env, plan?.again ?? {}) };
}

/**
 * Makes of an unpacked backup a folder that can take the place of the practice in `config.dataDir`, which
 * stays as it is.
 *
 * @param options.secretKey where the backup belongs to another key than the one here
 * @param options.by a user's id, for the log
 * @throws DatabaseError when it is damaged, newer than this program, or sealed with another key
 */
export function makeReady(
  folder: string,
  { plan, config }: Planned,
  { secretKey = null, by = null }: { secretKey?: Buffer | null; by?: string | null } = {},
): Settled {
  const fitting = secretKey ? { ...config, secretKey, nextSecretKey: null } : config;
  const settled = settleRestored(fitting, join(folder, databaseName), by);
  if (plan && Object.keys(plan.again).length > 0) writeRestoredSettings(folder, plan.again, config.dataDir);
  if (secretKey) {
    const text = `${secretKey.toString('base64')}\n`;
    writeFileSync(join(folder, 'secret.key'), text, { mode: 0o600, flush: true });
  }
  return settled;
}
