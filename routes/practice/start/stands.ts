import { isOnSameDisk, refusalOfFolder } from '../../../backup/place.ts';
import { hour } from '../../../consultation/durations.ts';
import { jobStatus } from '../../../db/jobs.ts';
import { drillCodes } from '../../../procedure/key_drill.ts';
import type { Runtime } from '../../../runtime.ts';
import { formatDate, formatTime } from '../../../views/components/formats.ts';

/** How something stands that the practice's life hangs on, by what has been seen. */
export interface Stand {
  state: 'ok' | 'wait' | 'error';
  /** One or two sentences. */
  text: string;
}

/** A night and a little. */
const oldestMs = 26 * hour;

/** The mail server lets in, and that is all that is known of it. */
export const mailUntried =
  'Die Anmeldung geht. Eine Mail hat der Server noch nicht angenommen: Senden Sie eine Testmail.';

/** The nightly backup, by the last one that was written. Asks no disk. */
export function backupStand(rt: Runtime): Stand {
  if (!rt.config.backupDir)
    return { state: 'error', text: 'Es gibt noch keine. Geht der Server kaputt, ist alles verloren.' };
  const job = jobStatus(rt, 'backup');
  const last = job?.lastSuccessAt ?? null;
  if (job?.failingSince)
    return { state: 'error', text: 'Die letzte ist gescheitert; „sprechzimmer check“ nennt den Grund.' };
  if (last === null) return { state: 'wait', text: 'Die erste wird in den nächsten Minuten geschrieben.' };
  const drill = jobStatus(rt, 'key')?.lastError ?? null;
  if (drill !== null && drill !== drillCodes.not_here)
    return { state: 'error', text: 'Die letzte geht mit dem Schlüssel dieses Servers nicht auf.' };
  const when = `${formatDate(last, rt.config.timeZone)}, ${formatTime(last, rt.config.timeZone)} Uhr`;
  return rt.now() - last > oldestMs
    ? { state: 'error', text: `Die letzte ist vom ${when}.` }
    : { state: 'ok', text: `Zuletzt geschrieben: ${when}.` };
}

/** The same, and whether its folder takes a file at this moment. */
export function triedBackup(rt: Runtime): Stand {
  const stand = backupStand(rt);
  const { backupDir, dataDir } = rt.config;
  if (!backupDir || stand.state === 'error') return stand;
  if (refusalOfFolder(backupDir) !== null)
    return { state: 'error', text: 'Ihr Ordner nimmt zurzeit keine Datei an.' };
  if (!isOnSameDisk(backupDir, dataDir)) return stand;
  const both = 'Sie liegt auf derselben Festplatte wie die Daten: Holen Sie sie von dort ab.';
  return { ...stand, text: `${stand.text} ${both}` };
}

/** Whether somebody has proved that a copy of `secret.key` lies elsewhere. */
export function keyCopyStand(rt: Runtime): Stand {
  const at = jobStatus(rt, 'key_copy')?.lastSuccessAt ?? null;
  return at === null
    ? {
        state: 'error',
        text: 'Noch ist nicht gezeigt, dass es eine gibt. Ohne ihn öffnet sich keine Sicherung.',
      }
    : { state: 'ok', text: `Am ${formatDate(at, rt.config.timeZone)} gezeigt.` };
}
