import type { Buffer } from 'node:buffer';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { GuestKind } from '../consultation/guest.ts';
import type { Runtime } from '../runtime.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable } from './database.ts';
import { guests } from './schema.ts';

/** Somebody whom the practice has invited to a visit besides the patient. */
export interface Guest {
  id: string;
  consultationId: string;
  kind: GuestKind;
  /** As the practice wrote it. */
  name: string;
  /** What the guest typed (S5); before that the practice's name. */
  typedName: string;
  /** Dial-in code in its normal form. */
  code: string | null;
  arrivedAt: number | null;
  admittedAt: number | null;
}

type Reader = Pick<Runtime, 'db' | 'vault'>;

/** Those who have not been removed, in the order of their invitation. */
export function loadGuests(rt: Reader, consultationId: string, tx: Queryable = rt.db): Guest[] {
  const rows = tx
    .select()
    .from(guests)
    .where(and(eq(guests.consultationId, consultationId), isNull(guests.removedAt)))
    .orderBy(asc(guests.createdAt), asc(guests.id))
    .all();
  return rows.map((row) => openGuest(rt, row, tx));
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
    code: open(row.sealedCode, 'code'),
    arrivedAt,
    admittedAt,
  };
}

export function recordGuestArrival(
  rt: Reader & Pick<Runtime, 'now'>,
  tx: Queryable,
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
