import type { Roles } from '../consultation/staff.ts';

/** A signed-in member of staff. */
export interface StaffSession {
  userId: string;
  name: string;
  roles: Roles;
  sessionHash: string;
}

/** What middleware leaves on Hono's context. */
export interface AppEnv {
  Variables: {
    requestId: string;
    staff?: StaffSession;
  };
}
