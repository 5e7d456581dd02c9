import type { Roles } from '../consultation/staff.ts';

/** A signed-in member of staff. */
export interface StaffSession {
  userId: string;
  name: string;
  roles: Roles;
  sessionHash: string;
  /** When this person last showed who it is, in milliseconds since the epoch. */
  confirmedAt: number;
}

/** What middleware leaves on Hono's context. */
export interface AppEnv {
  Variables: {
    requestId: string;
    staff?: StaffSession;
    /** What was typed into secret fields before the factor was asked for again (`requireFresh`). */
    keptSecrets?: Record<string, string>;
  };
}
