import { day, hour, minute } from './durations.ts';

/**
 * No server that is in use stands still for longer without notice; after holidays the doubt below costs a
 * day.
 */
const unremarkable = 7 * day;
/** A machine that takes local time for universal time is put right by so much at each start. */
const unremarkableBack = 3 * hour;
/**
 * So long the server has to run by a clock that is far ahead, and people are told: by then it has been set
 * right, or it is right.
 */
const doubtMs = 24 * hour;
/** Nobody is away for longer; then only a person can say what time it is. */
const unbelievable = 366 * day;
/** Before this program was written: a machine without a clock of its own, which has not asked anybody yet. */
const impossible = Date.parse('2026-01-01T00:00:00Z');

/** A clock that is far from when it was last right. */
type ClockDoubt = 'ahead' | 'behind';

/** What is known of the clock; times in milliseconds since the epoch, by itself. */
export interface ClockState {
  /** When it was last relied upon. */
  trustedAt: number;
  /** When it was last looked at. */
  seenAt: number;
  doubt: ClockDoubt | null;
  /** So long the server has run since it came into doubt or jumped again, by a clock that nobody sets. */
  doubtedMs: number;
  /** What it said then. */
  since: number;
}

/** A look at the clock. */
export interface ClockReading {
  now: number;
  /** Since the look before, by a clock that nobody sets; 0 at a start. */
  ranMs: number;
}

/**
 * Whether to erase by this clock. One that has jumped to 2099 would have everything erased in one go, and one
 * that is behind takes in what will be too old once it is right; a week of waiting harms nobody (D3 has its
 * bounds in days). It is right again when it is near where it was last right. One that stays ahead is
 * believed after a day of running without a jump; one that is behind is not, because time does not go back.
 *
 * @param before null: never looked at
 */
export function judgeClock(before: ClockState | null, { now, ranMs }: ClockReading): ClockState {
  const trusted = { trustedAt: now, seenAt: now, doubt: null, doubtedMs: 0, since: now };
  const trustedAt = before?.trustedAt ?? Math.max(now, impossible);
  const doubt = doubtOf(now, trustedAt);
  if (doubt === null) return trusted;
  const goesOn = before?.doubt === doubt && !hasJumped(before, { now, ranMs });
  if (!goesOn) return { trustedAt, seenAt: now, doubt, doubtedMs: 0, since: now };
  const doubtedMs = before.doubtedMs + ranMs;
  if (doubt === 'ahead' && doubtedMs >= doubtMs && now - trustedAt <= unbelievable) return trusted;
  return { trustedAt, seenAt: now, doubt, doubtedMs, since: before.since };
}

function doubtOf(now: number, trustedAt: number): ClockDoubt | null {
  if (now < impossible || now < trustedAt - unremarkableBack) return 'behind';
  return now - trustedAt > unremarkable ? 'ahead' : null;
}

/** By more than the server can have stood still. */
function hasJumped(before: ClockState, { now, ranMs }: ClockReading): boolean {
  const drift = now - before.seenAt - ranMs;
  return drift > unremarkable || drift < -unremarkableBack;
}

/**
 * The times that a clock which was behind has given, when it has just been set to another time: what came
 * then is younger than it says, and would be erased at once. Null where there are none.
 */
export function wrongTimes(
  before: ClockState | null,
  { now, ranMs }: ClockReading,
): { from: number; to: number } | null {
  if (before?.doubt !== 'behind' || Math.abs(now - before.seenAt - ranMs) < hour) return null;
  // It is looked at each minute.
  return { from: before.since - 2 * minute, to: before.seenAt + ranMs + 2 * minute };
}
