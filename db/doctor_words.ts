import { and, eq, lte } from 'drizzle-orm';
import {
  type Delay,
  type DoctorState,
  type DoctorWord,
  longestWordMs,
  noWord,
} from '../consultation/doctor_word.ts';
import type { Transaction } from './database.ts';
import { doctorWords } from './schema.ts';
import type { Store } from './store.ts';

/** What the doctor has told those who wait, whether it holds still or not. */
export function loadDoctorWord(rt: Pick<Store, 'db'>, doctorId: string): DoctorWord {
  const row = rt.db.select().from(doctorWords).where(eq(doctorWords.doctorId, doctorId)).get();
  if (!row) return noWord;
  return {
    state: row.state && { state: row.state, at: row.stateAt },
    delay: row.delay && { delay: row.delay, at: row.delayAt },
  };
}

/** @param state null: what follows from what happens */
export function sayState(tx: Transaction, doctorId: string, state: DoctorState | null, at: number): void {
  const set = { state, stateAt: at };
  tx.insert(doctorWords)
    .values({ doctorId, ...set })
    .onConflictDoUpdate({ target: doctorWords.doctorId, set })
    .run();
}

/** @param delay null: none, or none any more */
export function sayDelay(tx: Transaction, doctorId: string, delay: Delay | null, at: number): void {
  const set = { delay, delayAt: at };
  tx.insert(doctorWords)
    .values({ doctorId, ...set })
    .onConflictDoUpdate({ target: doctorWords.doctorId, set })
    .run();
}

/** D3: nothing of it holds any more. */
export function deleteOldDoctorWords(rt: Pick<Store, 'now'>, tx: Transaction): void {
  const before = rt.now() - longestWordMs;
  tx.delete(doctorWords)
    .where(and(lte(doctorWords.stateAt, before), lte(doctorWords.delayAt, before)))
    .run();
}
