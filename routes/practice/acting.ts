import type { Context } from 'hono';
import type { Actor } from '../../consultation/refusal.ts';
import type { CaseIndex } from '../../db/case_index.ts';
import type { AppEnv, StaffSession } from '../../security/env.ts';

/**
 * The signed-in member of staff.
 *
 * @throws Error on a route without a guard
 */
export function staffOf(c: Context<AppEnv>): StaffSession {
  const staff = c.get('staff');
  if (!staff) throw new Error('no guard before a page for staff');
  return staff;
}

export function actorOf(c: Context<AppEnv>): Actor {
  const { userId, roles } = staffOf(c);
  return { kind: 'staff', id: userId, roles };
}

export function viewerOf(c: Context<AppEnv>): { userId: string; isDoctor: boolean } {
  const { userId, roles } = staffOf(c);
  return { userId, isDoctor: roles.includes('doctor') };
}

/** @throws Error outside the practice's pages */
export function casesOf(c: Context<AppEnv>): CaseIndex {
  const cases = c.get('cases');
  if (!cases) throw new Error('no index of the cases on this page');
  return cases;
}
