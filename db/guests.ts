import type { Buffer } from 'node:buffer';
import { and, asc, eq } from 'drizzle-orm';
import type { Guest, GuestKind } from '../consultation/guest.ts';
import { generateToken } from '../consultation/link_token.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { guests, links } from './schema.ts';
import type { Store } from './store.ts';

type Reader = Pick<Store, 'db' | 'vault'>;

/** In the order of their invitation. */
export function loadGuests(rt: Reader, consultationId: string, tx: Queryable = rt.db): Guest[] {
  const rows = tx
    .select()
    .from(guests)
    .where(eq(guests.consultationId, consultationId))
    .orderBy(asc(guests.createdAt), asc(guests.id))
    .all();
  return rows.map((row) => openGuest(rt, row, tx));
}

/** @param code in its normal form */
export function findGuestByCode(
  rt: Reader,
  code: string,
): { guestId: string; consultationId: string } | null {
  const row = rt.db
    .select({ guestId: guests.id, consultationId: guests.consultationId })
    .from(guests)
    .where(eq(guests.codeHash, rt.vault.lookupHash('code', code)))
    .get();
  return row ?? null;
}

/**
 * A guest with a link and a dial-in code of their own.
 *
 * @param guest.code in its normal form
 */
export function createGuest(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  guest: { id: string; consultationId: string; kind: GuestKind; name: string; code: string },
): void {
  const { id, consultationId, kind, name, code } = guest;
  const sealer = loadSealer(rt, consultationId, tx);
  tx.insert(guests)
    .values({
      id,
      consultationId,
      kind,
      sealedName: sealer.seal(`guest/${id}/name`, name),
      codeHash: rt.vault.lookupHash('code', code),
      sealedCode: sealer.seal(`guest/${id}/code`, code),
      createdAt: rt.now(),
    })
    .run();
  const token = generateToken();
  tx.insert(links)
    .values({
      tokenHash: rt.vault.lookupHash('link', token),
      consultationId,
      scope: 'visit',
      guestId: id,
      sealedToken: sealer.seal(`guest/${id}/link`, token),
      createdAt: rt.now(),
    })
    .run();
}

/** The token of a guest's link, for a mail or for the practice to hand on. */
export function guestToken(
  rt: Reader,
  guest: Pick<Guest, 'id' | 'consultationId'>,
  tx: Queryable = rt.db,
): string {
  const rows = tx.select().from(links).where(eq(links.guestId, guest.id)).all();
  const sealed = rows.find(({ sealedToken }) => sealedToken !== null)?.sealedToken;
  if (!sealed) throw new Error('the guest has no link');
  return loadSealer(rt, guest.consultationId, tx).unseal(`guest/${guest.id}/link`, sealed).toString('utf8');
}

export function recordGuestArrival(
  rt: Reader & Pick<Store, 'now'>,
  tx: Transaction,
  guest: Pick<Guest, 'id' | 'consultationId' | 'arrivedAt'>,
  typedName: string,
): void {
  const sealer = loadSealer(rt, guest.consultationId, tx);
  tx.update(guests)
    .set({
      sealedTypedName: sealer.seal(`guest/${guest.id}/typed_name`, typedName),
      arrivedAt: guest.arrivedAt ?? rt.now(),
    })
    .where(eq(guests.id, guest.id))
    .run();
}

export function recordGuestAdmission(tx: Transaction, guestId: string, at: number): void {
  tx.update(guests).set({ admittedAt: at }).where(eq(guests.id, guestId)).run();
}

/** The guest's links go too (foreign key, on delete cascade). */
export function deleteGuest(tx: Transaction, consultationId: string, guestId: string): boolean {
  const { changes } = tx
    .delete(guests)
    .where(and(eq(guests.id, guestId), eq(guests.consultationId, consultationId)))
    .run();
  return changes === 1;
}

function openGuest(rt: Reader, row: typeof guests.$inferSelect, tx: Queryable): Guest {
  const sealer = loadSealer(rt, row.consultationId, tx);
  const open = (sealed: Buffer | null, place: string) =>
    sealed && sealer.unseal(`guest/${row.id}/${place}`, sealed).toString('utf8');
  const name = open(row.sealedName, 'name') ?? '';
  const { id, consultationId, kind, arrivedAt, admittedAt } = row;
  return {
    id,
    consultationId,
    kind,
    name,
    typedName: open(row.sealedTypedName, 'typed_name') ?? name,
    code: open(row.sealedCode, 'code') ?? '',
    arrivedAt,
    admittedAt,
  };
}
