import type { Role } from '../consultation/staff.ts';

/** A signed-in member of staff. */
export interface StaffSession {
  userId: string;
  name: string;
  role: Role;
  sessionHash: string;
  /** Wrong passwords since the sign-in before, of which the owner has not been told. */
  failedSignIns?: { number: number; lastAt: number } | null;
}

/** What middleware leaves on Hono's context. */
export interface AppEnv {
  Variables: {
    requestId: string;
    staff?: StaffSession;
  };
}
