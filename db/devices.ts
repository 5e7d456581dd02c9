import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { day } from '../consultation/durations.ts';
import type { Transaction } from './database.ts';
import { devices } from './schema.ts';
import type { Store } from './store.ts';

/** A browser that nobody has signed in with for so long is a stranger again. */
export const deviceLifeMs = 180 * day;

/** A browser from which its user has signed in before (X3). */
export interface Device {
  id: string;
  userId: string;
  createdAt: number;
  lastUsedAt: number;
}

const columns = {
  id: devices.id,
  userId: devices.userId,
  createdAt: devices.createdAt,
  lastUsedAt: devices.lastUsedAt,
};

type Reader = Pick<Store, 'db' | 'now'>;

/** @param tokenHashes of everything that the browser has brought, made for this user */
export function findDevice(rt: Reader, userId: string, tokenHashes: readonly string[]): Device | null {
  const used = gt(devices.lastUsedAt, rt.now() - deviceLifeMs);
  const found = and(eq(devices.userId, userId), inArray(devices.tokenHash, [...tokenHashes]), used);
  return rt.db.select(columns).from(devices).where(found).get() ?? null;
}

export function insertDevice(
  rt: Pick<Store, 'now'>,
  tx: Transaction,
  { userId, tokenHash }: { userId: string; tokenHash: string },
): void {
  const now = rt.now();
  tx.insert(devices).values({ id: randomUUID(), tokenHash, userId, createdAt: now, lastUsedAt: now }).run();
}

export function touchDevice(rt: Pick<Store, 'now'>, tx: Transaction, id: string): void {
  tx.update(devices).set({ lastUsedAt: rt.now() }).where(eq(devices.id, id)).run();
}

/** When browsers of this user have become known since `since`, oldest first. */
export function newDevicesSince(rt: Pick<Store, 'db'>, userId: string, since: number): number[] {
  return rt.db
    .select({ at: devices.createdAt })
    .from(devices)
    .where(and(eq(devices.userId, userId), gt(devices.createdAt, since)))
    .orderBy(asc(devices.createdAt))
    .all()
    .map(({ at }) => at);
}

/** All of a user's are strangers again. */
export function deleteDevicesOf(tx: Transaction, userId: string): void {
  tx.delete(devices).where(eq(devices.userId, userId)).run();
}

export function deleteAllDevices(tx: Transaction): void {
  tx.delete(devices).run();
}

export function deleteOldDevices(rt: Pick<Store, 'now'>, tx: Transaction): void {
  tx.delete(devices)
    .where(lte(devices.lastUsedAt, rt.now() - deviceLifeMs))
    .run();
}
