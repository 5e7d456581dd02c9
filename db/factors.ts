import { and, asc, eq, lte } from 'drizzle-orm';
import type { Queryable, Transaction } from './database.ts';
import { passkeys, usedChallenges, users } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** The app that makes codes. */
interface CodeApp {
  /** Base32. */
  secret: string;
  createdAt: number;
}

export interface StoredPasskey {
  id: string;
  userId: string;
  host: string;
  publicKey: Buffer;
  counter: number;
  name: string;
  createdAt: number;
  lastUsedAt: number | null;
}

export function loadCodeApp(rt: Reader, userId: string, tx: Queryable = rt.db): CodeApp | null {
  const row = tx.select({ sealed: users.sealedSecondFactor }).from(users).where(eq(users.id, userId)).get();
  if (!row?.sealed) return null;
  return JSON.parse(rt.vault.unsealOwn(appPlace(userId), row.sealed)) as CodeApp;
}

/** Another app takes the place of the one before. @param app null removes it */
export function saveCodeApp(
  rt: Pick<Store, 'vault'>,
  tx: Transaction,
  userId: string,
  app: CodeApp | null,
): void {
  const sealedSecondFactor = app && rt.vault.sealOwn(appPlace(userId), JSON.stringify(app));
  tx.update(users).set({ sealedSecondFactor, lastCodeStep: 0 }).where(eq(users.id, userId)).run();
}

/** @returns false where this code, or a later one, has been taken already */
export function useCodeStep(tx: Transaction, userId: string, step: number): boolean {
  const row = tx.select({ last: users.lastCodeStep }).from(users).where(eq(users.id, userId)).get();
  if (!row || row.last >= step) return false;
  tx.update(users).set({ lastCodeStep: step }).where(eq(users.id, userId)).run();
  return true;
}

export function listPasskeys(rt: Reader, userId: string, tx: Queryable = rt.db): StoredPasskey[] {
  return tx
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
    .all();
}

export function findPasskey(rt: Reader, id: string, tx: Queryable = rt.db): StoredPasskey | null {
  return tx.select().from(passkeys).where(eq(passkeys.id, id)).get() ?? null;
}

/** @returns false where it is known already */
export function insertPasskey(tx: Transaction, passkey: Omit<StoredPasskey, 'lastUsedAt'>): boolean {
  return tx.insert(passkeys).values(passkey).onConflictDoNothing().run().changes === 1;
}

/** @returns false where it has been removed meanwhile */
export function notePasskeyUse(
  rt: Pick<Store, 'now'>,
  tx: Transaction,
  id: string,
  counter: number,
): boolean {
  const change = { counter, lastUsedAt: rt.now() };
  return tx.update(passkeys).set(change).where(eq(passkeys.id, id)).run().changes === 1;
}

export function renamePasskey(tx: Transaction, userId: string, id: string, name: string): boolean {
  return tx.update(passkeys).set({ name }).where(ownPasskey(userId, id)).run().changes === 1;
}

export function deletePasskey(tx: Transaction, userId: string, id: string): boolean {
  return tx.delete(passkeys).where(ownPasskey(userId, id)).run().changes === 1;
}

function ownPasskey(userId: string, id: string) {
  return and(eq(passkeys.userId, userId), eq(passkeys.id, id));
}

/** Hashes of the codes that are left. */
export function loadRecoveryHashes(rt: Reader, userId: string, tx: Queryable = rt.db): string[] {
  const row = tx.select({ sealed: users.sealedRecoveryCodes }).from(users).where(eq(users.id, userId)).get();
  return row?.sealed ? (JSON.parse(rt.vault.unsealOwn(recoveryPlace(userId), row.sealed)) as string[]) : [];
}

export function saveRecoveryHashes(
  rt: Pick<Store, 'vault'>,
  tx: Transaction,
  userId: string,
  hashes: readonly string[],
): void {
  const sealedRecoveryCodes =
    hashes.length > 0 ? rt.vault.sealOwn(recoveryPlace(userId), JSON.stringify(hashes)) : null;
  tx.update(users).set({ sealedRecoveryCodes }).where(eq(users.id, userId)).run();
}

/** Everything but the password. */
export function deleteFactors(tx: Transaction, userId: string): void {
  tx.update(users)
    .set({ sealedSecondFactor: null, lastCodeStep: 0, sealedRecoveryCodes: null })
    .where(eq(users.id, userId))
    .run();
  tx.delete(passkeys).where(eq(passkeys.userId, userId)).run();
}

/** @returns false for a challenge that has been answered before */
export function useChallenge(tx: Transaction, challenge: string, expiresAt: number): boolean {
  return tx.insert(usedChallenges).values({ challenge, expiresAt }).onConflictDoNothing().run().changes === 1;
}

export function deleteOldChallenges(rt: Pick<Store, 'now'>, tx: Transaction): void {
  tx.delete(usedChallenges).where(lte(usedChallenges.expiresAt, rt.now())).run();
}

export const appPlace = (userId: string) => `users/${userId}/second_factor`;
export const recoveryPlace = (userId: string) => `users/${userId}/recovery_codes`;
