import type { Actor } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { actorName } from './step.ts';

/**
 * Writes down who has opened the slip and when: link and dial-in code on it are all that it takes to sit in
 * the patient's place. Before it is shown, so that none is handed out unrecorded.
 *
 * @throws Refusal `no_storage`
 */
export function recordSlip(rt: Runtime, { id, by }: { id: string; by: Actor }): void {
  write(rt, (tx) =>
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'slip_shown', consultationId: id }),
  );
}
