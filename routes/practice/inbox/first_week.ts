import type { Context } from 'hono';
import type { PracticeSettings } from '../../../consultation/practice.ts';
import { jobStatus } from '../../../db/jobs.ts';
import { loadOfficeHours } from '../../../db/office_hours.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listUsers } from '../../../db/staff.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { isAtPublicUrl } from '../../../security/own_host.ts';
import type { FirstWeekStep } from '../../../views/practice/inbox/first_week.ts';
import { settingFields } from '../../../views/practice/settings/setting_words.ts';
import { backupStand, keyCopyStand, mailUntried, type Stand } from '../start/stands.ts';

const practiceFields = ['name', 'street', 'postcode', 'city', 'phone', 'email'] as const;
const legalFields = [
  'responsible',
  'professionalTitle',
  'chamber',
  'complaintAuthority',
  'hosting',
  'mailProvider',
] as const;

/**
 * What belongs to a practice that is set up, and what of it is still open. Asks nobody outside: it goes by
 * what the background work has found, and by this very request. What the practice does not use is not in it.
 */
export function firstWeekSteps(rt: Runtime, c: Context<AppEnv>): FirstWeekStep[] {
  const { settings } = loadPractice(rt.db);
  const steps: FirstWeekStep[] = [
    { id: 'practice', open: lackingFields(settings, practiceFields) },
    { id: 'legal', open: lackingFields(settings, legalFields) },
    { id: 'address', open: openAddress(rt, c) },
    { id: 'doctor', open: openDoctor(rt) },
    { id: 'hours', open: openHours(rt) },
    { id: 'outbox', open: openOutbox(rt) },
    { id: 'relay', open: openRelay(rt) },
    { id: 'backup', open: openOf(backupStand(rt)) },
    { id: 'key_copy', open: openOf(keyCopyStand(rt)) },
  ];
  if (rt.config.imapUrl) steps.splice(6, 0, { id: 'intake', open: openIntake(rt) });
  return steps;
}

/** `Es fehlt noch: Straße und Hausnummer, Ort.` */
function lackingFields(
  settings: PracticeSettings,
  names: readonly (keyof PracticeSettings)[],
): string | null {
  const lacking = settingFields.filter(({ name }) => names.includes(name) && settings[name] === '');
  return lacking.length === 0 ? null : `Es fehlt noch: ${lacking.map(({ label }) => label).join(', ')}.`;
}

function openAddress(rt: Runtime, c: Context<AppEnv>): string | null {
  const { publicUrl } = rt.config;
  if (publicUrl.protocol !== 'https:') return 'Ohne https geben Browser keine Kamera frei.';
  return isAtPublicUrl(c, rt.config)
    ? null
    : `Öffnen Sie diese Seite einmal unter ${publicUrl.origin}: Dann ist geprüft, dass die Adresse hierher führt.`;
}

const doctorsOpen = (rt: Runtime) =>
  listUsers(rt).filter(({ roles, disabledAt }) => roles.includes('doctor') && disabledAt === null);

function openDoctor(rt: Runtime): string | null {
  const doctors = doctorsOpen(rt);
  if (doctors.length === 0) return 'Es gibt noch keines.';
  return doctors.some(({ lastSignInAt }) => lastSignInAt !== null)
    ? null
    : 'Der Zugangslink ist noch nicht benutzt worden.';
}

function openHours(rt: Runtime): string | null {
  const doctors = doctorsOpen(rt);
  const usual = doctors.filter(({ id }) => loadOfficeHours(rt.db, id).version === 0);
  if (doctors.length > 0 && usual.length === 0) return null;
  const whose = usual.map(({ name }) => name).join(', ');
  return `${whose === '' ? 'Bis dahin' : `Noch nicht festgelegt: ${whose}. Bis dahin`} gilt Montag bis Freitag, 9 bis 12 und 14 bis 17 Uhr.`;
}

function openOutbox(rt: Runtime): string | null {
  if (!rt.config.smtpUrl) return 'Ohne Postausgang müssen Sie jede Mail selbst übermitteln.';
  const open = openJob(rt, 'outbox', 'Der Mailserver nimmt zurzeit nichts an.');
  return open ?? (jobStatus(rt, 'mail_accepted') === null ? mailUntried : null);
}

function openIntake(rt: Runtime): string | null {
  return openJob(rt, 'intake', 'Das Postfach lässt sich zurzeit nicht lesen.');
}

function openJob(rt: Runtime, name: 'outbox' | 'intake', failing: string): string | null {
  const status = jobStatus(rt, name);
  if (!status || status.lastSuccessAt === null) return 'Wird in den nächsten Minuten geprüft.';
  return status.failingSince === null ? null : failing;
}

function openRelay(rt: Runtime): string | null {
  switch (rt.relay.status().state) {
    case 'ok':
      return null;
    case 'unknown':
      return 'Wird gerade geprüft.';
    case 'failed':
      return 'Sie antwortet nicht: In strengen Netzen kommt kein Gespräch zustande.';
    case 'off':
      return 'Ohne sie kommt in strengen Netzen kein Gespräch zustande.';
  }
}

function openOf({ state, text }: Stand): string | null {
  return state === 'ok' ? null : text;
}
