import type { Callback } from '../consultation/callback.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { insertCallback, setCallbackDone } from '../db/callbacks.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { actorName } from './step.ts';

/** Notes that somebody wants to be called back. @param input.callback has passed `checkCallback` */
export function noteCallback(rt: Runtime, { callback, by }: { callback: Callback; by: Actor }): void {
  write(rt, (tx) => {
    insertCallback(rt, tx, { callback, createdBy: actorName(by) });
    recordAudit(tx, { at: rt.now(), actor: actorName(by), action: 'callback_noted' });
  });
  rt.hub.waitingListChanged();
}

/**
 * Somebody has called; or it was a mistake and it waits again. A second click, or a colleague's, changes
 * nothing.
 *
 * @throws Refusal `callback_gone` when it has been erased
 */
export function markCallback(
  rt: Runtime,
  { id, isDone, by }: { id: string; isDone: boolean; by: Actor },
): void {
  write(rt, (tx) => {
    const at = rt.now();
    const what = setCallbackDone(tx, id, isDone ? at : null);
    if (what === 'gone') throw new Refusal('callback_gone');
    const act = isDone ? { action: 'callback_done' } : { action: 'callback_open' };
    if (what === 'changed') recordAudit(tx, { at, actor: actorName(by), ...act });
  });
  rt.hub.waitingListChanged();
}
