import { type DoctorWord, heldDelay, heldState } from '../consultation/doctor_word.ts';
import { minute } from '../consultation/durations.ts';
import type { QueueMessage } from './messages.ts';

/*
 * What somebody who waits reads of their turn. Pure: who waits and what the doctor does comes from outside.
 * Of the others only their number is in it, and of whoever talks with the doctor only that somebody does.
 */

/** The doctor, as far as those who wait may know. */
export interface DoctorFacts {
  /** One of the doctor's own pages is open: inbox or call. */
  isHere: boolean;
  /** In a call with somebody else. */
  inCall: boolean;
  word: DoctorWord;
}

/** How early before the appointment an open inbox means that the doctor comes now. */
const soonMs = 10 * minute;

/**
 * @param ahead how many come before; null for a guest, who has no place of their own
 * @param startsAt of the appointment, in milliseconds since the epoch
 */
export function queueMessage(
  { ahead, startsAt }: { ahead: number | null; startsAt: number },
  { isHere, inCall, word }: DoctorFacts,
  now: number,
): Omit<QueueMessage, 'reply'> {
  const delay = heldDelay(word, now, startsAt);
  // Not beside a delay that was told: the two would contradict each other.
  const byItself = isHere && !delay && now >= startsAt - soonMs ? 'coming' : null;
  const state = inCall ? 'in_call' : (heldState(word, now) ?? byItself);
  // The doctor comes to the first one, not to all.
  const doctor = state === 'coming' && ahead !== 0 ? null : state;
  return { type: 'queue', ahead, doctor, here: isHere, delay };
}
