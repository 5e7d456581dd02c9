import { hour } from './durations.ts';

/** What has happened at one account since its owner was last told by mail (X3). */
export interface SignInEvents {
  /** Wrong passwords, codes and passkeys. */
  failed: number;
  lastFailedAt: number | null;
  /** When browsers have signed in that were not known before. */
  newDevicesAt: readonly number[];
}

/** A slip of the finger or two is no news. */
const worthTelling = 3;
/** A stranger who tries all day must not fill the owner's mailbox. */
const pauseMs = 12 * hour;

/** @param mailedAt when the owner was last told; times in milliseconds since the epoch */
export function isNoticeDue(events: SignInEvents, mailedAt: number, now: number): boolean {
  // A clock that was set back since makes nobody wait longer.
  if (Math.abs(now - mailedAt) < pauseMs) return false;
  return events.failed >= worthTelling || events.newDevicesAt.length > 0;
}
