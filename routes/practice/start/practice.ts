import { type Context, Hono } from 'hono';
import type { PracticeSettings } from '../../../consultation/practice.ts';
import { loadPractice } from '../../../db/settings.ts';
import { findUser, findUserByEmail, firstAdminEmail } from '../../../db/staff.ts';
import { changeOwnAccount } from '../../../procedure/accounts.ts';
import { saveSettings } from '../../../procedure/practice_settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import { nextStep, startPath } from '../../../views/practice/start/frame.ts';
import {
  type PracticeStepValues,
  practiceStepFields,
  StartPracticePage,
} from '../../../views/practice/start/practice.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';

/** `/practice/start/practice`: who the practice is, and who sets it up. */
export function startPracticeRoutes(rt: Runtime): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(startPath('practice'), (c) => {
      const { settings } = loadPractice(rt.db);
      const user = findUser(rt, ownId(c));
      const isNew = user?.email === firstAdminEmail;
      const own = { ownName: isNew ? '' : (user?.name ?? ''), ownEmail: isNew ? '' : (user?.email ?? '') };
      return show(rt, c, { values: { ...ofPractice(settings), ...own }, status: 200 });
    })
    .post(startPath('practice'), async (c) => {
      const form = await readForm(c);
      const values = Object.fromEntries(
        practiceStepFields.map((name) => [name, form.text(name)]),
      ) as PracticeStepValues;
      const errors = problems(rt, ownId(c), values);
      if (Object.keys(errors).length > 0) return show(rt, c, { values, errors, status: 422 });
      const { ownName, ownEmail, ...practice } = values;
      const settings = { ...loadPractice(rt.db).settings, ...practice };
      if (saveSettings(rt, settings, form.version()) === 'stale') {
        return show(rt, c, {
          values,
          errors: { name: 'Inzwischen hat jemand anderes gespeichert. Bitte sehen Sie noch einmal hin.' },
          status: 409,
        });
      }
      changeOwnAccount(rt, ownId(c), { name: ownName, email: ownEmail });
      return c.redirect(startPath(nextStep('practice')), 303);
    });
}

function ownId(c: Context<AppEnv>): string {
  return c.get('staff')?.userId ?? '';
}

function ofPractice({ name, street, postcode, city, phone, email }: PracticeSettings) {
  return { name, street, postcode, city, phone, email };
}

function problems(rt: Runtime, userId: string, values: PracticeStepValues): Record<string, string> {
  const other = findUserByEmail(rt, values.ownEmail);
  const tooLong = Object.fromEntries(
    practiceStepFields
      .filter((name) => name !== 'email' && name !== 'ownEmail' && values[name].length > 200)
      .map((name) => [name, 'Das ist zu lang, höchstens 200 Zeichen.']),
  );
  const wrongEmail = values.email !== '' && mailAddressMessage(values.email);
  const wrongOwnEmail = mailAddressMessage(values.ownEmail);
  return {
    ...tooLong,
    ...(values.name === '' && { name: 'Bitte tragen Sie den Namen der Praxis ein.' }),
    ...(values.phone === '' && { phone: 'Bitte tragen Sie die Telefonnummer der Praxis ein.' }),
    ...(wrongEmail && { email: wrongEmail }),
    ...(values.ownName === '' && { ownName: 'Bitte tragen Sie Ihren Namen ein.' }),
    ...(wrongOwnEmail && { ownEmail: wrongOwnEmail }),
    ...(other && other.id !== userId && { ownEmail: 'Diese Adresse hat schon ein anderes Konto.' }),
  };
}

interface Shown {
  values: PracticeStepValues;
  errors?: Record<string, string>;
  status: 200 | 409 | 422;
}

function show(rt: Runtime, c: Context<AppEnv>, { values, errors = {}, status }: Shown) {
  const { version } = loadPractice(rt.db);
  return c.html(
    renderPage(StartPracticePage({ context: pageContext(rt, c), values, errors, version })),
    status,
  );
}
