import { randomUUID } from 'node:crypto';
import { asc, count, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Callback } from '../consultation/callback.ts';
import type { Transaction } from './database.ts';
import { callbacks } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** A row of the practice's list. */
export interface CallbackEntry extends Callback {
  id: string;
  createdAt: number;
  /** Null while nobody has called. */
  doneAt: number | null;
}

/** It belongs to no case, so the vault's own key seals it. */
export const callbackPlace = (id: string) => `callbacks/${id}`;

export function insertCallback(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  { callback, createdBy }: { callback: Callback; createdBy: string },
): void {
  const id = randomUUID();
  const sealedWho = rt.vault.sealOwn(callbackPlace(id), JSON.stringify(callback));
  tx.insert(callbacks).values({ id, sealedWho, createdAt: rt.now(), createdBy }).run();
}

/** Those that nobody has called yet, the oldest first. */
export function listOpenCallbacks(rt: Reader, limit: number, offset = 0): CallbackEntry[] {
  const rows = rt.db
    .select()
    .from(callbacks)
    .where(isNull(callbacks.doneAt))
    .orderBy(asc(callbacks.createdAt))
    .limit(limit)
    .offset(offset);
  return rows.all().map((row) => openCallback(rt, row));
}

/** Those that were done since then, the latest first. */
export function listDoneCallbacks(rt: Reader, since: number, limit: number): CallbackEntry[] {
  const rows = rt.db
    .select()
    .from(callbacks)
    .where(gte(callbacks.doneAt, since))
    .orderBy(desc(callbacks.doneAt))
    .limit(limit);
  return rows.all().map((row) => openCallback(rt, row));
}

export function countOpenCallbacks(rt: Pick<Store, 'db'>): number {
  const rows = rt.db.select({ number: count() }).from(callbacks).where(isNull(callbacks.doneAt));
  return rows.get()?.number ?? 0;
}

/** @returns `same`: it stood so already; `gone`: it has been erased */
export function setCallbackDone(
  tx: Transaction,
  id: string,
  doneAt: number | null,
): 'changed' | 'same' | 'gone' {
  const found = tx.select({ doneAt: callbacks.doneAt }).from(callbacks).where(eq(callbacks.id, id)).get();
  if (!found) return 'gone';
  if ((found.doneAt === null) === (doneAt === null)) return 'same';
  tx.update(callbacks).set({ doneAt }).where(eq(callbacks.id, id)).run();
  return 'changed';
}

/** Null for one that has been erased. */
export function loadCallback(rt: Reader, id: string): CallbackEntry | null {
  const row = rt.db.select().from(callbacks).where(eq(callbacks.id, id)).get();
  return row ? openCallback(rt, row) : null;
}

export function openCallback(rt: Pick<Store, 'vault'>, row: typeof callbacks.$inferSelect): CallbackEntry {
  const { id, createdAt, doneAt } = row;
  const who = JSON.parse(rt.vault.unsealOwn(callbackPlace(id), row.sealedWho)) as Callback;
  return { id, createdAt, doneAt, ...who };
}
