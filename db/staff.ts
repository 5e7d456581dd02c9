import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { generateToken } from '../consultation/link_token.ts';
import type { Role, Roles } from '../consultation/staff.ts';
import type { Queryable, Transaction } from './database.ts';
import { calendarFeeds, setupLinks, users } from './schema.ts';
import type { Store } from './store.ts';

/** A member of staff (P6: there is no open sign-up). */
export interface User {
  id: string;
  email: string;
  name: string;
  roles: Roles;
  /** Null until the setup link has been used. */
  passwordHash: string | null;
  createdAt: number;
  disabledAt: number | null;
  /** Null: nobody has signed in yet. */
  lastSignInAt: number | null;
}

type Reader = Pick<Store, 'db'>;

const columns = {
  id: users.id,
  email: users.email,
  name: users.name,
  roles: users.roles,
  passwordHash: users.passwordHash,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
  lastSignInAt: users.lastSignInAt,
};

/** Where the first administrator's account begins, until the set-up has asked for a real address. */
export const firstAdminEmail = 'admin@localhost';

/** @throws Error when the address is taken */
export function createUser(
  rt: Pick<Store, 'now'>,
  tx: Transaction,
  input: { email: string; name: string; roles: Roles },
): User {
  const user: User = {
    id: randomUUID(),
    email: normalEmail(input.email),
    name: input.name.trim(),
    roles: input.roles,
    passwordHash: null,
    createdAt: rt.now(),
    disabledAt: null,
    lastSignInAt: null,
  };
  tx.insert(users).values(user).run();
  return user;
}

/** For a restored practice: who had one gets another by `user reset`. */
export function deleteAllSetupLinks(tx: Transaction): void {
  tx.delete(setupLinks).run();
}

export function listUsers(rt: Reader): User[] {
  return rt.db.select(columns).from(users).orderBy(asc(users.name)).all();
}

export function countUsers(rt: Reader): number {
  return rt.db.select({ number: count() }).from(users).get()?.number ?? 0;
}

export function findUser(rt: Reader, id: string, tx: Queryable = rt.db): User | null {
  return tx.select(columns).from(users).where(eq(users.id, id)).get() ?? null;
}

/** Upper and lower case do not matter. */
export function findUserByEmail(rt: Reader, email: string): User | null {
  return (
    rt.db
      .select(columns)
      .from(users)
      .where(eq(users.email, normalEmail(email)))
      .get() ?? null
  );
}

/** Doctors who may be given appointments. */
export function listDoctors(rt: Reader): { id: string; name: string }[] {
  return rt.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(hasRole('doctor'), isNull(users.disabledAt)))
    .orderBy(asc(users.name))
    .all();
}

export function findDoctor(rt: Reader, id: string): { id: string; name: string } | null {
  return listDoctors(rt).find((doctor) => doctor.id === id) ?? null;
}

/** The names behind the audit's actors. */
export function staffNames(rt: Reader): Map<string, string> {
  return new Map(listUsers(rt).map(({ id, name }) => [id, name]));
}

/** @throws Error when the address is another account's */
export function changeUser(tx: Transaction, id: string, { name, email }: Pick<User, 'name' | 'email'>): void {
  tx.update(users)
    .set({ name: name.trim(), email: normalEmail(email) })
    .where(eq(users.id, id))
    .run();
}

export function renameDoctor(tx: Transaction, id: string, name: string): void {
  tx.update(users)
    .set({ name })
    .where(and(eq(users.id, id), hasRole('doctor')))
    .run();
}

/** Setting a password lets a disabled account in again: only an admin can have made the link. */
export function setPassword(tx: Transaction, id: string, passwordHash: string): void {
  tx.update(users).set({ passwordHash, disabledAt: null }).where(eq(users.id, id)).run();
}

/** The same password under a stronger hash; nothing happens when the password has changed meanwhile. */
export function replaceHash(tx: Transaction, id: string, old: string, passwordHash: string): void {
  tx.update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, id), eq(users.passwordHash, old)))
    .run();
}

/** @returns false for the last administrator, who stays */
export function disableUser(rt: Pick<Store, 'db' | 'now'>, tx: Transaction, id: string): boolean {
  if (isLastAdmin(rt, tx, id)) return false;
  tx.update(users).set({ disabledAt: rt.now() }).where(eq(users.id, id)).run();
  tx.delete(setupLinks).where(eq(setupLinks.userId, id)).run();
  tx.delete(calendarFeeds).where(eq(calendarFeeds.doctorId, id)).run();
  return true;
}

/**
 * Gives an account other roles.
 *
 * @returns false where the last administrator would be none any more
 */
export function changeRoles(rt: Pick<Store, 'db'>, tx: Transaction, id: string, roles: Roles): boolean {
  if (!roles.includes('admin') && isLastAdmin(rt, tx, id)) return false;
  tx.update(users).set({ roles }).where(eq(users.id, id)).run();
  return true;
}

/** Without one nobody could make accounts or let anybody in again. */
function isLastAdmin(rt: Reader, tx: Transaction, id: string): boolean {
  const user = findUser(rt, id, tx);
  if (!user?.roles.includes('admin') || user.disabledAt !== null) return false;
  const others = tx
    .select({ number: count() })
    .from(users)
    .where(and(hasRole('admin'), isNull(users.disabledAt), ne(users.id, id)))
    .get();
  return others?.number === 0;
}

function hasRole(role: Role) {
  return sql`exists (select 1 from json_each(${users.roles}) where value = ${role})`;
}

/** Makes a one-time link; earlier ones of the same purpose end. Only the hash is stored. */
export function createSetupLink(
  rt: Pick<Store, 'now' | 'vault'>,
  tx: Transaction,
  input: { userId: string; purpose: 'setup' | 'demo'; ttlMs: number },
): string {
  const token = generateToken();
  tx.delete(setupLinks)
    .where(and(eq(setupLinks.userId, input.userId), eq(setupLinks.purpose, input.purpose)))
    .run();
  tx.insert(setupLinks)
    .values({
      tokenHash: rt.vault.lookupHash('setup', token),
      userId: input.userId,
      purpose: input.purpose,
      expiresAt: rt.now() + input.ttlMs,
    })
    .run();
  return token;
}

/** Whose link this is; null when it is unknown, used or over. */
export function findSetupLink(
  rt: Pick<Store, 'db' | 'now' | 'vault'>,
  token: string,
  purpose: 'setup' | 'demo',
  tx: Queryable = rt.db,
): User | null {
  const link = tx
    .select({ userId: setupLinks.userId })
    .from(setupLinks)
    .where(isGood(rt, token, purpose))
    .get();
  return link ? findUser(rt, link.userId, tx) : null;
}

/** As `findSetupLink`, but the link is used up: of two at the same time the second finds nothing. */
export function consumeSetupLink(
  rt: Pick<Store, 'db' | 'now' | 'vault'>,
  tx: Transaction,
  token: string,
  purpose: 'setup' | 'demo',
): User | null {
  const [used] = tx
    .delete(setupLinks)
    .where(isGood(rt, token, purpose))
    .returning({ userId: setupLinks.userId })
    .all();
  return used ? findUser(rt, used.userId, tx) : null;
}

function isGood(rt: Pick<Store, 'vault' | 'now'>, token: string, purpose: 'setup' | 'demo') {
  return and(
    eq(setupLinks.tokenHash, rt.vault.lookupHash('setup', token)),
    eq(setupLinks.purpose, purpose),
    gt(setupLinks.expiresAt, rt.now()),
  );
}

/** Who wants a mail about the own sign-ins (X3). */
export interface SignInReader extends Pick<User, 'id' | 'email' | 'name'> {
  /** Until when the last such mail has told, in milliseconds since the epoch. */
  signInsMailedAt: number;
}

export function listSignInReaders(rt: Reader): SignInReader[] {
  const { id, email, name, signInsMailedAt } = users;
  return rt.db
    .select({ id, email, name, signInsMailedAt })
    .from(users)
    .where(and(eq(users.mailSignIns, true), isNull(users.disabledAt)))
    .all();
}

export function wantsSignInMail(rt: Reader, id: string): boolean {
  return rt.db.select({ wants: users.mailSignIns }).from(users).where(eq(users.id, id)).get()?.wants ?? false;
}

/** Tells of nothing that was before. */
export function setSignInMail(
  tx: Transaction,
  id: string,
  { wanted, now }: { wanted: boolean; now: number },
): void {
  tx.update(users).set({ mailSignIns: wanted, signInsMailedAt: now }).where(eq(users.id, id)).run();
}

export function noteSignInMail(tx: Transaction, id: string, until: number): void {
  tx.update(users).set({ signInsMailedAt: until }).where(eq(users.id, id)).run();
}

function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
