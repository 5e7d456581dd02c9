import type { Consultation } from '../consultation/consultation.ts';
import type { StoredStage } from '../consultation/lifecycle.ts';
import { isEnd, type LifecycleEvent, transition } from '../consultation/lifecycle.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import type { TypedForm } from '../consultation/typed_form.ts';
import { recordAudit } from '../db/audit.ts';
import { type ConsultationChange, loadConsultation, updateConsultation } from '../db/consultations.ts';
import type { Transaction } from '../db/database.ts';
import { forgetRequestText } from '../db/incoming_mails.ts';
import { write } from '../db/write.ts';
import type { EditedWords } from '../letters/edited_words.ts';
import type { Runtime } from '../runtime.ts';
import { watchStep } from './keep_undo.ts';

/** What every step of an existing consultation is given. */
export interface StepInput {
  id: string;
  /**
   * The version that the patient's or the practice's page was made from; left out where no page was looked
   * at.
   */
  version?: number | undefined;
  by: Actor;
  /** What the practice has changed in the mail that the step sends. */
  edited?: EditedWords | undefined;
  /** The form that it comes from, where that has words which nobody wants to type twice. */
  typed?: TypedForm | undefined;
}

/**
 * For a step that reads before its transaction, because what it makes takes time: it is refused where the
 * consultation has changed since then, and all the more where it had changed since the page was made.
 */
export function sameVersion<T extends StepInput>(input: T, read: Pick<Consultation, 'version'>): T {
  return { ...input, version: input.version ?? read.version };
}

/** What a step finds inside its transaction. */
export interface StepScene {
  tx: Transaction;
  before: Consultation;
  /** The stage after the step. */
  stage: StoredStage;
}

/**
 * What the lifecycle is asked, and how the audit calls it where that is another word. `event` is null for a
 * change that the lifecycle does not know, such as corrected data.
 */
export type StepName = LifecycleEvent['type'] | { action: string; event: LifecycleEvent['type'] | null };

/**
 * Takes one step of the procedure: loads, asks the lifecycle, writes the change and its audit line, all in
 * one transaction with whatever `step` adds (mails, documents). A step of the practice that
 * `isUndoable` can be taken back for some seconds (`undoStep`). Afterwards the outbox wakes, and the pages
 * that list cases are told.
 *
 * @throws Refusal when the consultation is gone, has changed meanwhile, or is not in a stage that allows it
 */
export function takeStep(
  rt: Runtime,
  input: StepInput,
  name: StepName,
  step: (scene: StepScene) => ConsultationChange,
): void {
  const { action, event } = typeof name === 'string' ? { action: name, event: name } : name;
  write(rt, (tx) => {
    const before = loadConsultation(rt, input.id, tx);
    if (!before) throw new Refusal('not_found');
    if (input.version !== undefined && input.version !== before.version) throw new Refusal('stale');
    const stage = event ? nextStage(before, event) : before.stage;
    const keepUndo = watchStep(rt, tx, { id: before.id, action, by: input.by, typed: input.typed });
    const change = step({ tx, before, stage });
    const ended = isEnd(stage) && before.endedAt === null ? { endedAt: rt.now() } : {};
    const changed = stage !== before.stage || Object.keys(change).length > 0;
    // An arrival leaves the row and its version alone, or a form open at the practice would be refused for
    // it.
    if (changed && !updateConsultation(rt, tx, before, { ...ended, ...change, stage }))
      throw new Refusal('stale');
    // The words of the mail were there to check how the request was read; it is decided now, one way or the
    // other.
    if (before.stage === 'requested' && stage !== 'requested') forgetRequestText(tx, before.id);
    recordAudit(tx, { at: rt.now(), actor: actorName(input.by), action, consultationId: input.id });
    keepUndo(before.id);
  });
  rt.outbox.wake();
  // After what the caller still tells the hub, such as that the visit is over.
  queueMicrotask(() => rt.hub.waitingListChanged());
}

/**
 * Where the lifecycle leads from here.
 *
 * @throws Refusal `lifecycle`
 */
export function nextStage(consultation: Consultation, event: LifecycleEvent['type']): StoredStage {
  const result = transition(
    { stage: consultation.stage, hasAppointment: consultation.startsAt !== null },
    { type: event },
  );
  if (!result.ok || result.state.stage === 'erased') throw new Refusal('lifecycle', consultation.stage);
  return result.state.stage;
}

export function actorName(by: Actor): string {
  return by.kind === 'staff' ? by.id : by.kind;
}
