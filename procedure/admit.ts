import { type Actor, Refusal } from '../consultation/refusal.ts';
import { loadConsultation } from '../db/consultations.ts';
import { loadDoctorWord, sayDelay, sayState } from '../db/doctor_words.ts';
import { loadVisit, recordAdmission, runningVisit } from '../db/visits.ts';
import type { Runtime } from '../runtime.ts';
import { closeEndedVisitsOf } from './end_visit.ts';
import { takeStep } from './step.ts';

/**
 * S6: the doctor admits one person. The click confirms the privacy of the doctor's room too (D6).
 *
 * @returns `again` when this doctor had admitted this patient already (a second click, a reload)
 * @throws Refusal `not_allowed` for anybody but the appointment's doctor (P2, P5), `busy` while this doctor's
 *   last visit has not ended, `not_arrived` when nobody waits
 */
export function admit(rt: Runtime, input: { id: string; by: Actor }): 'admitted' | 'again' {
  const { by } = input;
  if (by.kind !== 'staff' || !by.roles.includes('doctor')) throw new Refusal('not_allowed');
  const visit = loadVisit(rt, input.id);
  if (visit?.admittedBy === by.id && visit.endedAt === null) return 'again';
  // S6: one at a time; whoever lets the next one in does not take the last end back.
  if (visit !== null && visit.admittedAt === null && loadConsultation(rt, input.id)?.doctorId === by.id)
    closeEndedVisitsOf(rt, by.id);
  takeStep(rt, input, 'admit', ({ tx, before }) => {
    if (before.doctorId !== by.id) throw new Refusal('not_allowed');
    const current = loadVisit(rt, before.id, tx);
    if (!current) throw new Refusal('not_arrived');
    if (current.admittedAt !== null) throw new Refusal('already_admitted');
    const running = runningVisit(rt, by.id, tx);
    if (running) throw new Refusal('busy', running);
    recordAdmission(tx, before.id, by.id, rt.now());
    // A doctor who begins a call is not on a break any more.
    sayState(tx, by.id, null, rt.now());
    // Words of one's own are about this moment: they do not greet whoever comes next.
    const said = loadDoctorWord(rt, by.id).delay?.delay;
    if (said && 'words' in said) sayDelay(tx, by.id, null, rt.now());
    return {};
  });
  rt.hub.admitted(input.id);
  return 'admitted';
}
