import type { MailAddressFault } from './mail_address.ts';

/** What a member of staff may do; `reception` never takes part in a consultation (P5). */
export const roles = ['doctor', 'reception', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The roles of one account, at least one, in the order of `roles`. */
export type Roles = readonly Role[];

/** `doctor,admin`, in any order and with blanks. @returns null where one of them is none, or there is none */
export function parseRoles(texts: readonly string[]): Roles | null {
  const wanted = new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim()));
  const known = roles.filter((role) => wanted.has(role));
  return known.length > 0 && known.length === wanted.size ? known : null;
}

/**
 * Least rights (D4): patients' data are for those who treat them or organise their visits, and for no other.
 */
export const patientRoles: Roles = ['doctor', 'reception'];

export function seesPatients(own: Roles): boolean {
  return own.some((role) => patientRoles.includes(role));
}

/** So long nobody has signed in to an account that may be a leaver's (L5), in milliseconds. */
const longUnusedMs = 90 * 24 * 3_600_000;

/**
 * Whether an account should be looked at: nobody has signed in for 90 days, or ever since it was made that
 * long ago.
 */
export function isLongUnused(
  { lastSignInAt, createdAt, disabledAt }: AccountTimes & { disabledAt: number | null },
  now: number,
): boolean {
  return disabledAt === null && now - (lastSignInAt ?? createdAt) >= longUnusedMs;
}

/** Milliseconds since the epoch. */
interface AccountTimes {
  /** Null: nobody has signed in yet. */
  lastSignInAt: number | null;
  createdAt: number;
}

/** What is wrong with the name and the address of a new account; empty where nothing is. */
export interface AccountProblems {
  name?: 'no_name';
  email?: MailAddressFault | 'taken';
}
