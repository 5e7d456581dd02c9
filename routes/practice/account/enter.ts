import type { Context } from 'hono';
import { factorLimits, hasFactor } from '../../../consultation/second_factor.ts';
import type { PendingSignIn } from '../../../db/pending_sign_ins.ts';
import { recordSignIn } from '../../../procedure/accounts.ts';
import { factorsOf } from '../../../procedure/second_factor.ts';
import type { Runtime } from '../../../runtime.ts';
import type { AppEnv } from '../../../security/env.ts';
import { endPending, startPending, takePending } from '../../../security/pending.ts';
import { startSession } from '../../../security/sessions.ts';

export const factorPath = '/practice/login/factor';
export const factorSetupPath = '/practice/login/set-up';

/**
 * The password was right. P17: with a factor, or where one is required, there is no session yet, and the next
 * page asks for it or sets it up.
 *
 * @param next a local path, where to go afterwards
 */
export function afterPassword(
  rt: Runtime,
  c: Context<AppEnv>,
  { userId, next }: { userId: string; next: string },
): Response {
  const has = hasFactor(factorsOf(rt, userId));
  if (rt.config.secondFactor === 'off' || (rt.config.secondFactor === 'optional' && !has)) {
    enterPractice(rt, c, userId);
    return c.redirect(next, 303);
  }
  startPending(rt, c, { userId, next, ttlMs: has ? factorLimits.pendingMs : factorLimits.settingUpMs });
  return c.redirect(has ? factorPath : factorSetupPath, 303);
}

/** Everything has been shown: the session begins. */
export function enterPractice(rt: Runtime, c: Context<AppEnv>, userId: string): void {
  endPending(rt, c);
  startSession(rt, c, userId);
  recordSignIn(rt, userId, 'login');
}

/** The same after a pending sign-in, which ends with it. @returns false where another request was faster */
export function enterPending(rt: Runtime, c: Context<AppEnv>, pending: PendingSignIn): boolean {
  if (!takePending(rt, pending)) return false;
  enterPractice(rt, c, pending.userId);
  return true;
}
