import type { Hono } from 'hono';
import { listUsers } from '../../../db/staff.ts';
import { accountProblems, addAccount } from '../../../procedure/accounts.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { accountErrors } from '../../../views/practice/settings/account_words.ts';
import { doctorStepFields, StartDoctorPage } from '../../../views/practice/start/doctor.ts';
import { userRow } from '../settings/users.ts';
import { startStep } from './step.ts';

const nothing = { name: '', email: '' };
const taken = 'Diese Adresse hat schon ein Konto. Bitte nehmen Sie eine andere.';

/** `/practice/start/doctor`: the accounts of those who talk to patients. */
export function startDoctorRoutes(rt: Runtime): Hono<AppEnv> {
  return startStep(rt, {
    step: 'doctor',
    fields: doctorStepFields,
    current: () => nothing,
    check: ({ values }) => accountErrors(accountProblems(rt, values), taken),
    save({ values }, c) {
      const by = c.get('staff')?.userId ?? 'system';
      const { user, url } = addAccount(rt, { ...values, roles: ['doctor'], by });
      return { values: nothing, found: { name: user.name, url }, status: 200 };
    },
    page({ context, values, errors, found }) {
      const doctors = listUsers(rt)
        .filter(({ roles, disabledAt }) => roles.includes('doctor') && disabledAt === null)
        .map((user) => userRow(rt, user));
      return StartDoctorPage({ context, values, errors, doctors, link: found ?? null });
    },
  });
}
