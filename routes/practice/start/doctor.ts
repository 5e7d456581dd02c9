import { type Context, Hono } from 'hono';
import { recordAudit } from '../../../db/audit.ts';
import { createSetupLink, createUser, findUserByEmail, listUsers, setupLinkMs } from '../../../db/staff.ts';
import type { AppEnv, Runtime } from '../../../runtime.ts';
import { renderPage } from '../../../views/components/layout.ts';
import { mailAddressMessage } from '../../../views/components/mail_address_words.ts';
import { StartDoctorPage } from '../../../views/practice/start/doctor.ts';
import { startPath } from '../../../views/practice/start/frame.ts';
import { readForm } from '../../form_input.ts';
import { pageContext } from '../../page_context.ts';
import { userRow } from '../settings/users.ts';

const nothing = { link: null, values: { name: '', email: '' }, errors: {} };

/** `/practice/start/doctor`: the accounts of those who talk to patients. */
export function startDoctorRoutes(rt: Runtime): Hono<AppEnv> {
  const show = (c: Context<AppEnv>, props: Partial<typeof nothing> | object, status: 200 | 422 = 200) => {
    const doctors = listUsers(rt)
      .filter(({ role, disabledAt }) => role === 'doctor' && disabledAt === null)
      .map(userRow);
    return c.html(
      renderPage(StartDoctorPage({ context: pageContext(rt, c), doctors, ...nothing, ...props })),
      status,
    );
  };
  return new Hono<AppEnv>()
    .get(startPath('doctor'), (c) => show(c, {}))
    .post(startPath('doctor'), async (c) => {
      const { text } = await readForm(c);
      const values = { name: text('name'), email: text('email') };
      const wrongAddress = mailAddressMessage(values.email);
      const errors = {
        ...((values.name === '' || values.name.length > 100) && { name: 'Bitte tragen Sie den Namen ein.' }),
        ...(wrongAddress && { email: wrongAddress }),
        ...(findUserByEmail(rt, values.email) && {
          email: 'Diese Adresse hat schon ein Konto. Bitte nehmen Sie eine andere.',
        }),
      };
      if (Object.keys(errors).length > 0) return show(c, { values, errors }, 422);
      const user = createUser(rt, { ...values, role: 'doctor' });
      recordAudit(rt.db, { at: rt.now(), actor: c.get('staff')?.userId ?? 'system', action: 'user_added' });
      const token = createSetupLink(rt, { userId: user.id, purpose: 'setup', ttlMs: setupLinkMs });
      return show(c, {
        link: { name: user.name, url: `${rt.config.publicUrl.origin}/practice/setup/${token}` },
      });
    });
}
