import { type Context, Hono } from 'hono';
import { findUserByEmail, listUsers } from '../../../db/staff.ts';
import { addAccount } from '../../../procedure/accounts.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
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
      const by = c.get('staff')?.userId ?? 'system';
      const { user, url } = addAccount(rt, { ...values, role: 'doctor', by });
      return show(c, { link: { name: user.name, url } });
    });
}
