import { mailAddressFault } from '../consultation/mail_address.ts';
import type { AccountProblems, Roles } from '../consultation/staff.ts';
import { recordAudit } from '../db/audit.ts';
import { deleteDevicesOf } from '../db/devices.ts';
import { listSessions } from '../db/sessions.ts';
import {
  changeRoles,
  changeUser,
  consumeSetupLink,
  createSetupLink,
  createUser,
  disableUser,
  findUserByEmail,
  replaceHash,
  setPassword,
  type User,
} from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { revokeSessions } from '../security/sessions.ts';

/** How long a setup link is good for. */
const setupLinkMs = 72 * 3_600_000;

/** Where an account is made or changed: a member of staff, by id, or `system` for the command line. */
type ActorId = string;

/** A new link to set a password; its URL holds the token and is shown once. */
export interface Invited {
  user: User;
  url: string;
}

/** Whether an account can be added so; one rule for the team's page and the set-up. */
export function accountProblems(
  rt: Runtime,
  { name, email }: { name: string; email: string },
): AccountProblems {
  const fault = mailAddressFault(email);
  return {
    ...((name === '' || name.length > 100) && { name: 'no_name' }),
    ...(fault && { email: fault }),
    ...(findUserByEmail(rt, email) && { email: 'taken' }),
  };
}

/**
 * P6: a new account. Account, audit line and link are one write: without the link nobody could sign in, and
 * the address would be taken.
 *
 * @throws Error when the address is taken
 */
export function addAccount(
  rt: Runtime,
  { by, ...account }: { email: string; name: string; roles: Roles; by: ActorId },
): Invited {
  return write(rt, (tx) => {
    const user = createUser(rt, tx, account);
    recordAudit(tx, { at: rt.now(), actor: by, action: 'user_added' });
    return { user, url: setupUrl(rt, createSetupLink(rt, tx, setupLinkFor(user))) };
  });
}

/** A forgotten password: a new link; earlier ones end, and no device is known any more. */
export function resetAccount(rt: Runtime, { user, by }: { user: User; by: ActorId }): Invited {
  return write(rt, (tx) => {
    recordAudit(tx, { at: rt.now(), actor: by, action: 'user_reset' });
    deleteDevicesOf(tx, user.id);
    return { user, url: setupUrl(rt, createSetupLink(rt, tx, setupLinkFor(user))) };
  });
}

/**
 * The account cannot sign in any more, and is signed out everywhere.
 *
 * @returns false for the last administrator, who stays
 */
export function disableAccount(rt: Runtime, { id, by }: { id: string; by: ActorId }): boolean {
  const disabled = write(rt, (tx) => {
    if (!disableUser(rt, tx, id)) return false;
    recordAudit(tx, { at: rt.now(), actor: by, action: 'user_disabled' });
    return true;
  });
  if (disabled) revokeSessions(rt, id);
  return disabled;
}

/**
 * Least rights: what this account may do from now on. Whoever is signed in with it signs in again, so that no
 * page and no socket keeps what has been taken away.
 *
 * @returns false where the last administrator would be none any more
 */
export function changeAccountRoles(
  rt: Runtime,
  { id, roles, by }: { id: string; roles: Roles; by: ActorId },
): boolean {
  const changed = write(rt, (tx) => {
    if (!changeRoles(rt, tx, id, roles)) return false;
    recordAudit(tx, { at: rt.now(), actor: by, action: 'roles_changed' });
    return true;
  });
  if (changed && id !== by) revokeSessions(rt, id);
  // One's own session goes on, but no socket of it keeps what has been given up.
  else if (changed) for (const { idHash } of listSessions(rt, id)) rt.hub.dropSession(idHash);
  return changed;
}

/**
 * Sets the password by a setup link, which is used up only now, so that a password that was refused costs no
 * new link. Whoever was signed in with the old password is signed out.
 *
 * @returns false for a link that is unknown, used or over
 */
export function setPasswordByLink(
  rt: Runtime,
  { token, passwordHash }: { token: string; passwordHash: string },
): boolean {
  const user = write(rt, (tx) => {
    const user = consumeSetupLink(rt, tx, token, 'setup');
    if (!user) return null;
    setPassword(tx, user.id, passwordHash);
    recordAudit(tx, { at: rt.now(), actor: user.id, action: 'password_set' });
    return user;
  });
  if (user) revokeSessions(rt, user.id);
  return user !== null;
}

/** The same password under a stronger hash; does nothing when the password has changed meanwhile. */
export function strengthenPassword(
  rt: Runtime,
  { id, passwordHash }: User & { passwordHash: string },
  stronger: string,
): void {
  write(rt, (tx) => replaceHash(tx, id, passwordHash, stronger));
}

/** The demo's doctor, once: contract.md, `practiceUrl`. */
export function consumeDemoLink(rt: Runtime, token: string): User | null {
  return write(rt, (tx) => {
    const user = consumeSetupLink(rt, tx, token, 'demo');
    if (user) recordAudit(tx, { at: rt.now(), actor: user.id, action: 'login' });
    return user;
  });
}

/**
 * What an account's owner changes in the set-up.
 *
 * @param changes.roles only at the very first one, where nobody else could be asked
 * @throws Error when the address is another account's
 */
export function changeOwnAccount(
  rt: Runtime,
  id: string,
  { roles, ...changes }: Pick<User, 'name' | 'email'> & { roles?: Roles | undefined },
): void {
  write(rt, (tx) => {
    changeUser(tx, id, changes);
    if (!roles) return;
    changeRoles(rt, tx, id, roles);
    recordAudit(tx, { at: rt.now(), actor: id, action: 'roles_changed' });
  });
}

/** A sign-in, a failed one, or a sign-out. @param user null where the address is no account's */
export function recordSignIn(
  rt: Runtime,
  user: string | null,
  action: 'login' | 'login_failed' | 'logout',
): void {
  write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: user ?? 'system', action }));
}

function setupLinkFor({ id }: User) {
  return { userId: id, purpose: 'setup', ttlMs: setupLinkMs } as const;
}

function setupUrl(rt: Runtime, token: string): string {
  return `${rt.config.publicUrl.origin}/practice/setup/${token}`;
}
