import type { Actor } from '../consultation/refusal.ts';
import type { TypedForm } from '../consultation/typed_form.ts';
import { isUndoable } from '../consultation/undo.ts';
import { type CaseState, changeBetween, readCaseState } from '../db/case_state.ts';
import type { Transaction } from '../db/database.ts';
import { holdMails } from '../db/mails.ts';
import { deleteTyped, insertUndoable } from '../db/undoable_steps.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Watches what a step of the practice changes, so that it can be taken back. What it mails waits as long.
 * Steps of patients and of the program are not watched, and their mails go at once.
 *
 * @param act.id the case before the step; null where the step makes one
 * @param act.with another case that the step changes, too
 * @param act.typed what was typed for it, to be in its form again when it is taken back
 * @returns keeps what has changed; call it in the step's transaction when all else is written, with the case
 */
export function watchStep(
  rt: Runtime,
  tx: Transaction,
  act: { id: string | null; with?: string; action: string; by: Actor; typed?: TypedForm | undefined },
): (consultationId: string) => void {
  const { undoMs } = rt.config;
  if (act.by.kind !== 'staff' || undoMs === 0 || !isUndoable(act.action)) return () => {};
  const read = (...ids: (string | null | undefined)[]): CaseState =>
    readCaseState(tx, ...ids.filter((id) => typeof id === 'string'));
  const before = read(act.id, act.with);
  return (consultationId) => {
    const until = rt.now() + undoMs;
    holdMails(tx, newlyQueued(before, read(consultationId, act.with)), until);
    const change = changeBetween(before, read(consultationId, act.with));
    deleteTyped(tx, consultationId);
    const { action, typed } = act;
    if (change.rows.length > 0) insertUndoable(rt, tx, { consultationId, action, until, change, typed });
  };
}

/** The ids of mails that the step has written, or sends again. */
function newlyQueued(before: CaseState, after: CaseState): string[] {
  return [...after]
    .filter(([place]) => place.startsWith('mails/'))
    .filter(([place, { state }]) => state === 'queued' && before.get(place)?.state !== 'queued')
    .map(([, { id }]) => String(id));
}
