import { mergeOrder } from '../consultation/merge.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { loadConsultation } from '../db/consultations.ts';
import { insertSeparate } from '../db/separate_cases.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { actorName } from './step.ts';

/**
 * Somebody has looked at two requests of one name and birth date and lets both stand: two persons, or two
 * matters. Nobody is asked again; it is in the history of both, and goes with either. A second click, or a
 * colleague's, changes nothing.
 *
 * @throws Refusal `not_found`; `lifecycle` where the two are no doubles (any more)
 */
export function keepApart(rt: Runtime, { ids, by }: { ids: readonly [string, string]; by: Actor }): void {
  write(rt, (tx) => {
    const [one, other] = ids.map((id) => loadConsultation(rt, id, tx));
    if (!one || !other) throw new Refusal('not_found');
    if (!mergeOrder(one, other)) throw new Refusal('lifecycle', other.stage);
    if (!insertSeparate(tx, one.id, other.id)) return;
    const line = { at: rt.now(), actor: actorName(by), action: 'kept_apart' };
    for (const { id } of [one, other]) recordAudit(tx, { ...line, consultationId: id });
  });
  rt.hub.waitingListChanged();
}
