import type { Context } from 'hono';
import type { SettingName } from '../../../config/settings.ts';
import { changeServerSettings, type ServerPart } from '../../../procedure/server_settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { StartBusyPage } from '../../../views/practice/start/busy.ts';
import { pageContext } from '../../page_context.ts';
import { actorOf } from '../acting.ts';

/** So long the server may take to start anew, in seconds. */
const restartSeconds = 3;
/** In this time a certificate has usually come; before that no server answers at the new address. */
const certificateSeconds = 15;

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
  { step, next, certificate = false }: { step: ServerPart; next: string; certificate?: boolean },
): Response | Promise<Response> | { refused: string } {
  const refused = changeServerSettings(rt, changes, { part: step, by: actorOf(c) });
  if (refused !== null) return { refused };
  c.header('Refresh', `${certificate ? certificateSeconds : restartSeconds};url=${next}`);
  return c.html(renderPage(StartBusyPage({ context: pageContext(rt, c), step, next, certificate })));
}
