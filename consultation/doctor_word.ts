import { hour, minute } from './durations.ts';

/*
 * What a doctor, or the reception for them, tells those who wait. It is about the doctor alone, never about a
 * patient.
 */

export const doctorStates = ['coming', 'in_call', 'pause'] as const;
export type DoctorState = (typeof doctorStates)[number];

/** The delays of one click, in minutes. */
export const delaySteps = [5, 10, 15] as const;
type DelayMinutes = (typeof delaySteps)[number];

/** `words`: one of the practice's own lines, as its settings have them. */
export type Delay = { minutes: DelayMinutes } | { words: string };

/** As it was said; times are milliseconds since the epoch. */
export interface DoctorWord {
  state: { state: DoctorState; at: number } | null;
  delay: { delay: Delay; at: number } | null;
}

export const noWord: DoctorWord = { state: null, delay: null };

/** So long a state that was set by hand is believed: whoever forgets it must not be on a break for days. */
const stateHoldsMs: Record<DoctorState, number> = {
  coming: 15 * minute,
  in_call: hour,
  pause: 2 * hour,
};
/** A delay may turn out five minutes longer; after that it would be a promise that was not kept. */
const delayGraceMs = 5 * minute;
/** Whoever comes an hour later has another appointment. */
const delayHoldsMs = hour;
const wordsHoldMs = 30 * minute;

/** Nothing that was said holds longer, so that what is older can be erased. */
export const longestWordMs = 2 * hour;

/** The state that somebody has set, as long as it is believed. */
export function heldState({ state }: DoctorWord, now: number): DoctorState | null {
  return state && now - state.at < stateHoldsMs[state.state] ? state.state : null;
}

/**
 * What is said of the delay to somebody with this appointment. A delay counts from the appointment, or from
 * when it was said, whichever is later.
 *
 * @param startsAt of the appointment; undefined: for whoever has said it
 */
export function heldDelay({ delay: said }: DoctorWord, now: number, startsAt?: number): Delay | null {
  if (!said) return null;
  const { delay, at } = said;
  if ('words' in delay) return now - at < wordsHoldMs ? delay : null;
  const from = Math.max(at, startsAt ?? at);
  const over = from + delay.minutes * minute + delayGraceMs;
  return now < over && now - at < delayHoldsMs ? delay : null;
}

/** So many of the practice's own lines are offered, each so long at most. */
export const mostWaitingWords = 6;
export const longestWaitingWords = 120;

/** The practice's own words for those who wait: one a line. */
export function waitingWords(setting: string): string[] {
  return waitingLines(setting)
    .filter((line) => line.length <= longestWaitingWords)
    .slice(0, mostWaitingWords);
}

/** What would be left out of the words for those who wait, so that it is said when they are saved. */
export function waitingWordsFault(setting: string): 'too_many_lines' | 'long_line' | null {
  const lines = waitingLines(setting);
  if (lines.length > mostWaitingWords) return 'too_many_lines';
  return lines.some((line) => line.length > longestWaitingWords) ? 'long_line' : null;
}

function waitingLines(setting: string): string[] {
  const lines = setting.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
