import { and, eq } from 'drizzle-orm';
import { generateToken } from '../consultation/link_token.ts';
import { loadSealer } from './consultation_keys.ts';
import type { Queryable, Transaction } from './database.ts';
import { links } from './schema.ts';
import type { Store } from './store.ts';

/**
 * Makes the patient's personal link and returns its token (requirements.md, section 6: only its hash is
 * looked up).
 */
export function createPatientLink(
  rt: Pick<Store, 'db' | 'vault' | 'now'>,
  tx: Transaction,
  consultationId: string,
): string {
  const token = generateToken();
  tx.insert(links)
    .values({
      tokenHash: rt.vault.lookupHash('link', token),
      consultationId,
      scope: 'patient',
      sealedToken: loadSealer(rt, consultationId, tx).seal('link', token),
      createdAt: rt.now(),
    })
    .run();
  return token;
}

/** The token of the personal link, for a later mail or for the practice to read out. */
export function patientToken(
  rt: Pick<Store, 'db' | 'vault'>,
  consultationId: string,
  tx: Queryable = rt.db,
): string {
  const row = tx
    .select({ sealedToken: links.sealedToken })
    .from(links)
    .where(and(eq(links.consultationId, consultationId), eq(links.scope, 'patient')))
    .get();
  if (!row?.sealedToken) throw new Error('the consultation has no personal link');
  return loadSealer(rt, consultationId, tx).unseal('link', row.sealedToken).toString('utf8');
}

/** A link that opens the visit only: what a right dial-in code gives (P2). */
export function createVisitLink(
  rt: Pick<Store, 'vault' | 'now'>,
  tx: Transaction,
  consultationId: string,
  guestId: string | null = null,
): string {
  const token = generateToken();
  tx.insert(links)
    .values({
      tokenHash: rt.vault.lookupHash('link', token),
      consultationId,
      scope: 'visit',
      guestId,
      createdAt: rt.now(),
    })
    .run();
  return token;
}
