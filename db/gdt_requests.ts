import type { Buffer } from 'node:buffer';
import { and, eq, isNull } from 'drizzle-orm';
import type { GdtOrigin } from '../gdt/request.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Transaction } from './database.ts';
import { consultations, gdtRequests } from './schema.ts';
import type { Store } from './store.ts';

/** Of a file of the practice software, as it came. */
export function gdtFingerprint(rt: Pick<Store, 'vault'>, file: Buffer): string {
  return rt.vault.lookupHash('gdt', file.toString('latin1'));
}

export function insertGdtRequest(
  rt: Pick<Store, 'vault' | 'db'>,
  tx: Transaction,
  { consultationId, fingerprint, origin }: { consultationId: string; fingerprint: string; origin: GdtOrigin },
): void {
  const sealedOrigin = loadSealer(rt, consultationId, tx).seal('gdt_origin', JSON.stringify(origin));
  tx.insert(gdtRequests).values({ consultationId, fingerprint, sealedOrigin }).run();
}

/** Null where the consultation did not come from practice software. */
export function loadGdtOrigin(rt: Pick<Store, 'vault' | 'db'>, consultationId: string): GdtOrigin | null {
  const row = rt.db.select().from(gdtRequests).where(eq(gdtRequests.consultationId, consultationId)).get();
  if (!row) return null;
  const opened = loadSealer(rt, consultationId).unseal('gdt_origin', row.sealedOrigin);
  return JSON.parse(opened.toString('utf8')) as GdtOrigin;
}

/**
 * The consultation that this file has become and that has not ended; the same file later is a new request.
 */
export function openGdtRequest(rt: Pick<Store, 'db'>, fingerprint: string): string | null {
  const row = rt.db
    .select({ id: consultations.id })
    .from(gdtRequests)
    .innerJoin(consultations, eq(consultations.id, gdtRequests.consultationId))
    .where(and(eq(gdtRequests.fingerprint, fingerprint), isNull(consultations.endedAt)))
    .get();
  return row?.id ?? null;
}
