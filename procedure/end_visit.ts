import type { Consultation } from '../consultation/consultation.ts';
import { Refusal } from '../consultation/refusal.ts';
import { storeFailed } from '../consultation/storage_trouble.ts';
import { isClosing, undoMs } from '../consultation/visit.ts';
import type { Transaction } from '../db/database.ts';
import { countCompleted } from '../db/statistics.ts';
import { closingVisits, loadVisit, recordClosing, recordEnd } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { nextStage, type StepInput, takeStep } from './step.ts';

/**
 * S7: the practice ends the visit for today. Everybody's page is told, and link and code close ten seconds
 * later (`closeEndedVisits`): until then `undoEnd` takes it back. A second click changes nothing.
 *
 * @throws Refusal `not_allowed` for anybody but the appointment's doctor, `not_arrived` when nobody has been
 *   admitted
 */
export function endForToday(rt: Runtime, input: StepInput): void {
  if (isClosing(loadVisit(rt, input.id))) return;
  takeStep(rt, input, { action: 'end_for_today', event: null }, ({ tx, before }) => {
    nextStage(before, 'end_visit');
    refuseEnd(rt, input, before, tx);
    recordClosing(tx, before.id, rt.now() + undoMs);
    return {};
  });
  rt.hub.ending(input.id);
}

/**
 * The end was a slip: the visit goes on, and whoever is still there is called back.
 *
 * @throws Refusal `lifecycle` when it is final
 */
export function undoEnd(rt: Runtime, input: StepInput): void {
  const visit = loadVisit(rt, input.id);
  if (visit !== null && visit.endedAt === null && visit.closesAt === null) return;
  takeStep(rt, input, { action: 'undo_end', event: null }, ({ tx, before }) => {
    nextStage(before, 'end_visit');
    refuseEnd(rt, input, before, tx);
    recordClosing(tx, before.id, null);
    return {};
  });
  rt.hub.admitted(input.id);
}

/**
 * Ends it for good, at once: link and code end with it (P4).
 *
 * @throws Refusal as `endForToday`
 */
export function endVisit(rt: Runtime, input: StepInput): void {
  takeStep(rt, input, 'end_visit', ({ tx, before }) => {
    refuseEnd(rt, input, before, tx);
    const closesAt = loadVisit(rt, before.id, tx)?.closesAt ?? null;
    // It was over when it was ended, not when nobody could take that back any more.
    recordEnd(tx, before.id, closesAt === null ? rt.now() : closesAt - undoMs);
    if (before.doctorId)
      countCompleted(tx, { doctorId: before.doctorId, at: rt.now(), timeZone: rt.config.timeZone });
    return {};
  });
  rt.hub.ended(input.id, 'visit_ended');
}

/** What was ended ten seconds ago becomes final; also what a server that was killed has left. */
export function closeEndedVisits(rt: Runtime): void {
  for (const { id, closesAt } of closingVisits(rt)) if (closesAt <= rt.now()) closeNow(rt, id);
}

/** The doctor lets the next patient in: what they have ended is not taken back any more. */
export function closeEndedVisitsOf(rt: Runtime, doctorId: string): void {
  for (const { id, admittedBy } of closingVisits(rt)) if (admittedBy === doctorId) closeNow(rt, id);
}

function closeNow(rt: Runtime, id: string): void {
  try {
    endVisit(rt, { id, by: { kind: 'system' } });
  } catch (error) {
    // It has ended otherwise meanwhile: withdrawn, or the other door was faster.
    if (!(error instanceof Refusal) || storeFailed(error)) throw error;
  }
}

/** @throws Refusal where this person may not end this visit, or nobody was let in */
function refuseEnd(rt: Runtime, { by }: StepInput, before: Consultation, tx: Transaction): void {
  if (by.kind === 'patient') throw new Refusal('not_allowed');
  if (by.kind === 'staff' && by.id !== before.doctorId) throw new Refusal('not_allowed');
  if (!loadVisit(rt, before.id, tx)?.admittedAt) throw new Refusal('not_arrived');
}
