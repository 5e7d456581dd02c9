import { type Actor, Refusal } from '../consultation/refusal.ts';
import { isUndoOpen } from '../consultation/undo.ts';
import { recordAudit } from '../db/audit.ts';
import {
  type CaseChange,
  type CaseState,
  casesIn,
  putBack,
  readCaseState,
  standsAsLeft,
} from '../db/case_state.ts';
import { loadConsultation } from '../db/consultations.ts';
import type { Queryable } from '../db/database.ts';
import { eraseCase } from '../db/purge.ts';
import {
  deleteOverUndoable,
  deleteUndoable,
  isUndoOver,
  keepTyped,
  listUndoable,
  type UndoableStep,
} from '../db/undoable_steps.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';
import { actorName } from './step.ts';

/** A step that can be taken back at this moment. */
export interface OpenUndo extends UndoableStep {
  /** A mail waits for it. */
  hasMail: boolean;
}

/** The last step of a case that can be taken back now; null where there is none. */
export function openUndo(rt: Runtime, consultationId: string): OpenUndo | null {
  for (const { change, typed: _typed, ...step } of listUndoable(rt, consultationId)) {
    if (!isUndoOpen(step.until, rt.now())) continue;
    if (standsAsLeft(stateNow(rt.db, consultationId, change), change))
      return { ...step, hasMail: mailsOf(change).length > 0 };
  }
  return null;
}

/**
 * Takes back a step with everything that it changed, and the mail that has not gone out. Links and codes that
 * it made are void; what it deleted is there again. What was typed for it is kept for a while (`loadTyped`).
 *
 * @param input `step`: its id
 * @returns the case to go on with: this one, or where a new one was the step, the one that it followed
 * @throws Refusal `undo_over` when the mail has gone or the time is over, `undo_changed` when more has
 *   happened in the case since, `not_found` for a case that is gone
 */
export function undoStep(rt: Runtime, input: { id: string; step: string; by: Actor }): string {
  const { id } = input;
  const { change, next } = write(rt, (tx) => {
    const now = loadConsultation(rt, id, tx);
    if (!now) throw new Refusal('not_found');
    const found = listUndoable(rt, id, tx).find((step) => step.id === input.step);
    if (!found || !isUndoOpen(found.until, rt.now())) throw new Refusal('undo_over');
    const { change, action, typed } = found;
    if (!standsAsLeft(stateNow(tx, id, change), change))
      throw new Refusal(hasMailGone(tx, id, change) ? 'undo_over' : 'undo_changed');
    // Before the case goes, so that its line keeps what stays of its id.
    recordAudit(tx, {
      at: rt.now(),
      actor: actorName(input.by),
      action: `undo_${action}`,
      consultationId: id,
    });
    const isMade = change.rows.some(({ table, before }) => table === 'consultations' && before === null);
    if (isMade) eraseCase(tx, id);
    else {
      putBack(tx, id, change);
      deleteUndoable(tx, found.id);
    }
    const next = (isMade ? now.followUpOf : null) ?? id;
    if (typed && loadConsultation(rt, next, tx)) keepTyped(rt, tx, { consultationId: next, typed });
    return { change, next };
  });
  const uninvited = change.rows.filter(({ table, before }) => table === 'guests' && before === null);
  rt.hub.peopleChanged(
    id,
    uninvited.map(({ key }) => key),
  );
  rt.hub.queueChanged({ consultationId: id });
  rt.hub.waitingListChanged();
  return next;
}

/** Forgets what was before steps that nobody can take back any more. */
export function forgetOverSteps(rt: Runtime): void {
  if (isUndoOver(rt)) write(rt, (tx) => deleteOverUndoable(rt, tx));
}

function mailsOf({ rows }: CaseChange): string[] {
  return rows.filter(({ table, after }) => table === 'mails' && after !== null).map(({ key }) => key);
}

function stateNow(tx: Queryable, id: string, change: CaseChange): CaseState {
  return readCaseState(tx, ...casesIn(id, change));
}

/** Or is on its way at this moment. */
function hasMailGone(tx: Queryable, id: string, change: CaseChange): boolean {
  const mails = change.rows.filter(({ table }) => table === 'mails');
  return !standsAsLeft(stateNow(tx, id, change), { rows: mails, scene: null });
}
