import type { Delay, DoctorState } from '../consultation/doctor_word.ts';
import { waitingWords } from '../consultation/doctor_word.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { sayDelay, sayState } from '../db/doctor_words.ts';
import { loadPractice } from '../db/settings.ts';
import { findDoctor } from '../db/staff.ts';
import { write } from '../db/write.ts';
import type { Runtime } from '../runtime.ts';

interface Input {
  /** Whom those who wait have an appointment with. */
  doctorId: string;
  by: Actor;
}

/**
 * All who wait for this doctor read of the delay; null takes it back.
 *
 * @throws Refusal `not_allowed`, `no_such_doctor`; `stale` for words that are not, or no longer, in the
 *   practice's list
 */
export function tellDelay(rt: Runtime, { doctorId, by, delay }: Input & { delay: Delay | null }): void {
  refuseOthers(rt, doctorId, by);
  const lines = waitingWords(loadPractice(rt.db).settings.waitingText);
  if (delay && 'words' in delay && !lines.includes(delay.words)) throw new Refusal('stale');
  write(rt, (tx) => sayDelay(tx, doctorId, delay, rt.now()));
  tell(rt, doctorId);
}

/**
 * Sets what those who wait read of the doctor; null: what follows from what happens.
 *
 * @throws Refusal `not_allowed`, `no_such_doctor`
 */
export function tellState(rt: Runtime, { doctorId, by, state }: Input & { state: DoctorState | null }): void {
  refuseOthers(rt, doctorId, by);
  write(rt, (tx) => {
    sayState(tx, doctorId, state, rt.now());
    // Who comes now is not late any more.
    if (state === 'coming') sayDelay(tx, doctorId, null, rt.now());
  });
  tell(rt, doctorId);
}

/** The doctor speaks for nobody else, the reception for all. */
export function maySpeakFor(doctorId: string, by: Actor): boolean {
  if (by.kind !== 'staff') return false;
  return by.roles.includes('reception') || (by.id === doctorId && by.roles.includes('doctor'));
}

function refuseOthers(rt: Runtime, doctorId: string, by: Actor): void {
  if (!maySpeakFor(doctorId, by)) throw new Refusal('not_allowed');
  if (!findDoctor(rt, doctorId)) throw new Refusal('no_such_doctor');
}

function tell(rt: Runtime, doctorId: string): void {
  rt.hub.queueChanged({ doctorId });
  rt.hub.waitingListChanged();
}
