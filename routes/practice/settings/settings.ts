import { type Context, Hono } from 'hono';
import type { PracticeSettings } from '../../../consultation/practice.ts';
import { outboxStatus } from '../../../db/mails.ts';
import { loadPractice } from '../../../db/settings.ts';
import { listDoctors } from '../../../db/staff.ts';
import { Busy, readForeign, Stopped } from '../../../foreign/read.ts';
import { wordsIn } from '../../../languages/words.ts';
import { changeLogo, overSaved, saveSettings } from '../../../procedure/practice_settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { uploadWords } from '../../../views/patient/upload_reasons.ts';
import { settingFields, settingValueWords } from '../../../views/practice/settings/setting_words.ts';
import { SettingsPage } from '../../../views/practice/settings/settings.ts';
import { logoForm } from '../../body.ts';
import { type FormInput, readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { backupTrials, keyState } from './key_state.ts';
import { settingErrors } from './setting_errors.ts';
import { waitingUpdate } from './waiting_update.ts';

const maxLogoBytes = 500_000;

/** `/practice/settings`: what the practice says about itself, its logo and the names of its doctors. */
export function settingsRoutes(rt: Runtime): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/practice/settings', (c) =>
    showSettings(rt, c, { done: doneWords.get(c.req.query('done') ?? '') ?? null }),
  );
  app.post('/practice/settings', async (c) => changePracticeSettings(rt, c, await readForm(c)));
  app.post('/practice/settings/logo', async (c) => uploadLogo(rt, c, await readForm(c, logoForm)));
  return app;
}

const doneWords = new Map([
  ['settings', 'Die Einstellungen sind gespeichert.'],
  ['logo', 'Das Logo ist gespeichert.'],
  ['no-logo', 'Das Logo ist entfernt.'],
]);

interface Shown {
  values?: PracticeSettings;
  errors?: Record<string, string>;
  stale?: { label: string; now: string }[];
  done?: string | null;
  /** Names as they were typed. */
  doctors?: { id: string; name: string; before: string }[];
  status?: 200 | 409 | 422;
}

function showSettings(rt: Runtime, c: Context<AppEnv>, shown: Shown): Response | Promise<Response> {
  const { settings, version, hasLogo } = loadPractice(rt.db);
  const page = SettingsPage({
    context: pageContext(rt, c),
    values: shown.values ?? settings,
    errors: shown.errors ?? {},
    version,
    hasLogo,
    doctors: shown.doctors ?? listDoctors(rt).map((doctor) => ({ ...doctor, before: doctor.name })),
    outbox: outboxStatus(rt),
    stale: shown.stale ?? null,
    done: shown.done ?? null,
    key: keyState(rt),
    trials: backupTrials(rt),
    update: waitingUpdate(rt),
  });
  return c.html(renderPage(page), shown.status ?? 200);
}

function changePracticeSettings(
  rt: Runtime,
  c: Context<AppEnv>,
  form: FormInput,
): Response | Promise<Response> {
  const values = { ...loadPractice(rt.db).settings };
  for (const { name } of settingFields) values[name] = form.text(name);
  const { doctors, errors: nameErrors } = readDoctorNames(rt, form);
  const errors = { ...settingErrors(values), ...nameErrors };
  if (Object.keys(errors).length > 0) return showSettings(rt, c, { values, errors, doctors, status: 422 });
  const renamed = doctors.filter(({ name, before }) => name !== before);
  if (saveSettings(rt, values, { version: form.version(), renamed }) === 'saved')
    return c.redirect('/practice/settings?done=settings', 303);
  const saved = loadPractice(rt.db).settings;
  const own = overSaved(rt, values, form.version());
  const stale = settingFields
    .filter(({ name }) => saved[name] !== own[name])
    .map((field) => ({ label: field.label, now: settingValueWords(field, saved[field.name]) }));
  return showSettings(rt, c, { values: own, stale, doctors, status: 409 });
}

async function uploadLogo(rt: Runtime, c: Context<AppEnv>, form: FormInput): Promise<Response> {
  if (form.text('remove') === 'yes') {
    changeLogo(rt, null);
    return c.redirect('/practice/settings?done=no-logo', 303);
  }
  const refuse = (logo: string) => showSettings(rt, c, { errors: { logo }, status: 422 });
  const [file] = form.files('logo');
  if (!file) return refuse('Bitte wählen Sie ein Bild aus.');
  if (file.bytes.length > maxLogoBytes)
    return refuse('Das Bild ist zu groß: Es darf höchstens 500 kB haben.');
  const logo = await readForeign('logo', file.bytes).catch((error: unknown) => {
    if (error instanceof Stopped) return null;
    if (error instanceof Busy) return 'busy' as const;
    throw error;
  });
  if (logo === 'busy') return refuse(uploadWords(wordsIn('de'), 'busy'));
  if (!logo) return refuse('Das ist kein PNG- oder JPEG-Bild, oder es ist beschädigt.');
  changeLogo(rt, logo);
  return c.redirect('/practice/settings?done=logo', 303);
}

/**
 * The doctors' names as they were typed. One that a colleague has changed since the page was made is told,
 * not overwritten.
 */
function readDoctorNames(
  rt: Runtime,
  form: FormInput,
): { doctors: { id: string; name: string; before: string }[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const doctors = listDoctors(rt).map(({ id, name: before }) => {
    const name = form.has(`doctor-${id}`) ? form.text(`doctor-${id}`).replace(/\s+/g, ' ') : before;
    const changed = form.has(`doctor-${id}`) && name !== form.text(`before-${id}`);
    if (name === '' || name.length > 100) {
      errors[`doctor-${id}`] = 'Bitte tragen Sie einen Namen ein, höchstens 100 Zeichen.';
    } else if (changed && form.text(`before-${id}`) !== before) {
      errors[`doctor-${id}`] = `Inzwischen ist dieser Name geändert worden. Jetzt gespeichert: ${before}.`;
    }
    return { id, name: changed ? name : before, before };
  });
  return { doctors, errors };
}
