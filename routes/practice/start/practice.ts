import type { Context, Hono } from 'hono';
import { emptySettings } from '../../../consultation/practice.ts';
import { parseRoles } from '../../../consultation/staff.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser, findUserByEmail, firstAdminEmail } from '../../../db/staff.ts';
import { changeOwnAccount } from '../../../procedure/accounts.ts';
import { saveSettings } from '../../../procedure/practice_settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import {
  type PracticeStepValues,
  practiceStepFields,
  StartPracticePage,
} from '../../../views/practice/start/practice.ts';
import { settingErrors } from '../settings/setting_errors.ts';
import { startStep } from './step.ts';

/** `/practice/start/practice`: who the practice is, and who sets it up. */
export function startPracticeRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep(rt, {
    step: 'practice',
    fields: practiceStepFields,
    current: (c) => practiceStepNow(rt, ownId(c)),
    check: ({ values }, c) => practiceErrors(rt, ownId(c), values),
    save({ values, form }, c) {
      const { ownName, ownEmail, ownTasks, ...practice } = values;
      const settings = { ...loadPractice(rt.db).settings, ...practice };
      if (saveSettings(rt, settings, { version: form.version() }) === 'stale') {
        const message = 'Inzwischen hat jemand anderes gespeichert. Bitte sehen Sie noch einmal hin.';
        return { errors: { name: message }, status: 409 };
      }
      // Only the first account is asked, once: any other has its tasks from whoever made it.
      const roles = isFirst(rt, ownId(c)) ? parseRoles([ownTasks, 'admin']) : null;
      changeOwnAccount(rt, ownId(c), { name: ownName, email: ownEmail, ...(roles && { roles }) });
      return c.redirect(startPath(nextStep('practice')), 303);
    },
    page: ({ context, values, errors, c }) =>
      StartPracticePage({
        context,
        values,
        errors,
        version: loadPractice(rt.db).version,
        first: isFirst(rt, ownId(c)),
      }),
  });
}

function ownId(c: Context<AppEnv>): string {
  return c.get('staff')?.userId ?? '';
}

/** The account that the first start has made, until it has an address of its own. */
function isFirst(rt: Runtime, userId: string): boolean {
  return findUser(rt, userId)?.email === firstAdminEmail;
}

function practiceStepNow(rt: Runtime, userId: string): PracticeStepValues {
  const { name, street, postcode, city, phone, email } = loadPractice(rt.db).settings;
  const user = findUser(rt, userId);
  const isNew = isFirst(rt, userId);
  const own = { ownName: isNew ? '' : (user?.name ?? ''), ownEmail: isNew ? '' : (user?.email ?? '') };
  return { name, street, postcode, city, phone, email, ...own, ownTasks: 'admin' };
}

function practiceErrors(rt: Runtime, userId: string, values: PracticeStepValues): Record<string, string> {
  const { ownName, ownEmail, ownTasks: _, ...practice } = values;
  const other = findUserByEmail(rt, ownEmail);
  const wrongOwnEmail = mailAddressMessage(ownEmail);
  return {
    ...settingErrors({ ...emptySettings, ...practice }),
    ...(practice.phone === '' && { phone: 'Bitte tragen Sie die Telefonnummer der Praxis ein.' }),
    ...(ownName.length > 200 && { ownName: 'Das ist zu lang, höchstens 200 Zeichen.' }),
    ...(ownName === '' && { ownName: 'Bitte tragen Sie Ihren Namen ein.' }),
    ...(wrongOwnEmail && { ownEmail: wrongOwnEmail }),
    ...(other && other.id !== userId && { ownEmail: 'Diese Adresse hat schon ein anderes Konto.' }),
  };
}
