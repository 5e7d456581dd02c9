import { createVisitLink } from '../db/links.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

/**
 * S3b, P2: what a right dial-in code gives: a link that opens this one visit and nothing else.
 *
 * @param guestId whose code it was; null for the patient's
 * @returns the link's token
 */
export function dialIn(rt: Runtime, consultationId: string, guestId: string | null): string {
  return write(rt, (tx) => createVisitLink(rt, tx, consultationId, guestId));
}
