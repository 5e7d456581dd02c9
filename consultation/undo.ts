import { minute } from './durations.ts';

/**
 * Steps of the practice that can be taken back for some seconds, as the audit calls them: all that mail
 * somebody, that end something, or that put other data in the place of a patient's, such as those of a person
 * who is known.
 */
const undoableActions: readonly string[] = [
  'accept',
  'decline',
  'ask_missing',
  'correct',
  'look',
  'accept_consent',
  'reject_consent',
  'schedule',
  'offer_times',
  'cancel',
  'no_show',
  'follow_up',
  'merge',
  'take_over',
  'hand_over',
  'invite_guest',
  'remove_guest',
  'answer',
  'send_again',
];

export function isUndoable(action: string): boolean {
  return undoableActions.includes(action);
}

/** The longest that `UNDO_SECONDS` may be, in milliseconds. */
export const longestUndoMs = 5 * minute;

/**
 * Whether a step can still be taken back, and its mail waits. A time further ahead than any that is ever set
 * comes from a clock that has been set back since: then both are over, the mail goes out.
 *
 * @param until milliseconds since the epoch
 */
export function isUndoOpen(until: number, now: number): boolean {
  return until > now && until <= now + longestUndoMs;
}
