import { ConfigError, type SettingName } from '../config/settings.ts';
import type { Actor } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { actorName } from './step.ts';

/** Who changes how the server works leaves a line in the log (P17). */
const lines = {
  address: { action: 'set_address' },
  mail: { action: 'set_mail' },
  relay: { action: 'set_relay' },
  backup: { action: 'set_backup' },
} as const;

/** What of the server is changed. */
export type ServerPart = keyof typeof lines;

/**
 * Saves settings of the server, which starts anew with them, and leaves a line in the log.
 *
 * @returns null, or the name of a setting that the program refuses or practice IT has set, with nothing saved
 */
export function changeServerSettings(
  rt: Runtime,
  changes: Partial<Record<SettingName, string>>,
  { part, by }: { part: ServerPart; by: Actor },
): string | null {
  const fixed = Object.keys(changes).find((name) => rt.config.fixed.has(name as SettingName));
  // The environment wins: what is saved would change nothing.
  if (fixed || !rt.changeSettings) return fixed ?? '';
  try {
    rt.changeSettings(changes);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split(':')[0] ?? '';
  }
  write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: actorName(by), ...lines[part] }));
  return null;
}
