import type { Context } from 'hono';
import { seesPatients } from '../../consultation/staff.ts';
import { countUnread } from '../../db/answers.ts';
import { countUnseenCheckReports } from '../../db/check_reports.ts';
import { countInbox } from '../../db/inbox.ts';
import { mailTrouble } from '../../procedure/mail_trouble.ts';
import type { Runtime } from '../../runtime.ts';
import type { AppEnv, StaffSession } from '../../security/env.ts';
import { mayOpen } from '../../security/rights.ts';
import { noteToldOfFailures } from '../../security/sessions.ts';
import type { StaffContext, Trouble } from '../../views/components/context.ts';
import { PracticeLayout } from '../../views/practice/layout.ts';
import { currentTroubles } from '../troubles.ts';

/**
 * What stands around a page for whoever is signed in; null where nobody is.
 *
 * @param counted where the page has counted already: the sections of the inbox, and `answers`
 */
export function staffContext(
  rt: Runtime,
  c: Context<AppEnv>,
  counted?: Readonly<Record<string, number>>,
): StaffContext | null {
  const staff = c.get('staff');
  if (!staff) return null;
  return {
    relay: rt.relay.status().state,
    mailTrouble: mailTrouble(rt),
    troubles: [...currentTroubles(rt), ...failedSignIns(rt, staff)],
    staff: { id: staff.userId, name: staff.name, roles: staff.roles, may: mayShow(staff) },
    layout: PracticeLayout,
    ...(seesPatients(staff.roles) && { counts: navigationCounts(rt, counted) }),
  };
}

/** Whether the navigation may lead this person there. */
export function mayShow({ roles }: Pick<StaffSession, 'roles'>): (path: string) => boolean {
  return (path) => mayOpen(`GET ${path}`, roles);
}

/**
 * What the navigation counts.
 *
 * @param counted what has been counted already
 */
export function navigationCounts(
  rt: Runtime,
  counted?: Readonly<Record<string, number>>,
): Record<string, number> {
  return {
    ...(counted ?? { ...countInbox(rt, rt.config.timeZone), answers: countUnread(rt) }),
    checkReports: countUnseenCheckReports(rt),
  };
}

/** X3: the owner is told of others' tries on the first page after signing in, once. */
function failedSignIns(rt: Runtime, { failedSignIns: failed, sessionHash }: StaffSession): Trouble[] {
  if (!failed) return [];
  noteToldOfFailures(rt, sessionHash);
  return [{ kind: 'failed_sign_ins', ...failed, now: rt.now() }];
}
