import type { Buffer } from 'node:buffer';
import { eq } from 'drizzle-orm';
import type { Queryable } from './database.ts';
import { consultations } from './schema.ts';
import { seal, unseal } from './sealing.ts';
import type { Store } from './store.ts';

/** Opens and seals the columns of one consultation and of the rows that belong to it. */
export interface Sealer {
  seal(column: string, plain: string | Buffer): Buffer;
  unseal(column: string, sealed: Buffer): Buffer;
}

/** @param wrapped the consultation's `sealed_key` */
export function sealerFor(rt: Pick<Store, 'vault'>, consultationId: string, wrapped: Buffer): Sealer {
  const key = rt.vault.unwrap(consultationId, wrapped);
  const place = (column: string) => `${consultationId}/${column}`;
  return {
    seal: (column, plain) => seal(key, place(column), plain),
    unseal: (column, sealed) => unseal(key, place(column), sealed),
  };
}

/** @throws Error when there is no such consultation */
export function loadSealer(
  rt: Pick<Store, 'vault' | 'db'>,
  consultationId: string,
  tx: Queryable = rt.db,
): Sealer {
  const row = tx
    .select({ sealedKey: consultations.sealedKey })
    .from(consultations)
    .where(eq(consultations.id, consultationId))
    .get();
  if (!row) throw new Error('no such consultation');
  return sealerFor(rt, consultationId, row.sealedKey);
}
