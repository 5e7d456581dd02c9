import { day, hour } from './durations.ts';

/**
 * No server that is in use stands still for longer without notice; after holidays the doubt below costs a
 * day.
 */
const unremarkable = 7 * day;
/**
 * So long a clock that is far ahead has to go on, and people are told: by then it has been set right, or it
 * is right.
 */
const doubtMs = 24 * hour;
/** Nobody is away for longer; then only a person can say what time it is. */
const unbelievable = 366 * day;

/** What is known of the clock, in milliseconds since the epoch by itself. */
export interface ClockHistory {
  /** When it was last relied upon; null: never. */
  trustedAt: number | null;
  /** Since when it has been in doubt; null: it is not. */
  doubtedSince: number | null;
}

/**
 * Whether to erase by this clock. One that has jumped to 2099 would have everything erased in one go, and a
 * week of waiting harms nobody (D3 has its bounds in days); a clock that is behind erases too late, and is
 * set right some day.
 */
export function isClockTrusted(now: number, { trustedAt, doubtedSince }: ClockHistory): boolean {
  const ahead = trustedAt === null ? 0 : now - trustedAt;
  if (ahead <= unremarkable) return true;
  return ahead <= unbelievable && doubtedSince !== null && now - doubtedSince >= doubtMs;
}

/** Before this program was written: a machine without a clock of its own, which has not asked anybody yet. */
const impossible = Date.parse('2026-01-01T00:00:00Z');

/**
 * Whether the clock stands before a time at which it was trusted. Nothing is measured by it then: when it is
 * set right, that must not look like a jump.
 */
export function isClockBehind(now: number, trustedAt: number | null): boolean {
  return now < impossible || (trustedAt !== null && now < trustedAt - hour);
}
