import type { Context } from 'hono';
import { ConfigError, type SettingName } from '../../../config/settings.ts';
import { recordAudit } from '../../../db/audit.ts';
import { write } from '../../../db/write.ts';
import { actorName } from '../../../procedure/step.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { StartBusyPage } from '../../../views/practice/start/busy.ts';
import type { StartStep } from '../../../views/practice/start/frame.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';

/** So long the server may take to start anew, in seconds. */
const restartSeconds = 3;
/** In this time a certificate has usually come; before that no server answers at the new address. */
const certificateSeconds = 15;

/** Who changes how the server works leaves a line in the log (P17). */
const lines = {
  address: { action: 'set_address' },
  mail: { action: 'set_mail' },
  relay: { action: 'set_relay' },
  backup: { action: 'set_backup' },
} satisfies Partial<Record<StartStep, { action: string }>>;

/** Practice IT has set one of them outside, or nothing can be saved here at all. */
export function areFixed(rt: Runtime, names: readonly SettingName[]): boolean {
  return rt.changeSettings === null || names.some((name) => rt.config.fixed.has(name));
}

/**
 * Saves settings, which leaves a line in the log, and shows the page that waits for the server to start
 * anew with them.
 *
 * @param next where it goes on: a path, or an address where the origin becomes another
 * @param certificate whether the server gets one first
 * @returns the name of a setting that the program refuses or practice IT has set, with nothing saved
 */
export function changeSettings(
  rt: Runtime,
  c: Context<AppEnv>,
  changes: Partial<Record<SettingName, string>>,
  { step, next, certificate = false }: { step: keyof typeof lines; next: string; certificate?: boolean },
): Response | Promise<Response> | { refused: string } {
  const fixed = Object.keys(changes).find((name) => rt.config.fixed.has(name as SettingName));
  // The environment wins: what is saved would change nothing.
  if (fixed || !rt.changeSettings) return { refused: fixed ?? '' };
  try {
    rt.changeSettings(changes);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { refused: error.message.split(':')[0] ?? '' };
  }
  write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: actorName(actorOf(c)), ...lines[step] }));
  c.header('Refresh', `${certificate ? certificateSeconds : restartSeconds};url=${next}`);
  return c.html(renderPage(StartBusyPage({ context: pageContext(rt, c), step, next, certificate })));
}
