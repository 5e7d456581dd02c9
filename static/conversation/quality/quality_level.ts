import type { Figures } from '../../connection/stats.ts';
import { offRung, type Rung } from './ladder.ts';

/** How the conversation does, for people. `none`: nothing is known yet. */
export type Level = 'none' | 'good' | 'fair' | 'poor' | 'bad';

/** Why it is not better, the worst first. */
export type Reason =
  | 'sound_missing'
  | 'loss_received'
  | 'loss_sent'
  | 'delay'
  | 'uneven'
  | 'busy'
  | 'picture_off'
  | 'other_picture_off'
  | 'picture_small';

export interface Quality {
  readonly level: Level;
  readonly reasons: readonly Reason[];
  /** Readings one after the other that were worse, or better, than what is shown. */
  readonly worse: number;
  readonly better: number;
}

export interface Seen {
  /** Null while there is no connection. */
  figures: Figures | null;
  /** Of the own picture, and why it is there. */
  rung: Rung;
  /** Switched off by the people; then it is no defect. */
  soundOnly: boolean;
  otherPictureOff: boolean;
}

export const startQuality: Quality = { level: 'none', reasons: [], worse: 0, better: 0 };

/** Lesson 17: one bad moment is not said, and one good moment does not take it back. */
const readingsToWorse = 2;
const readingsToBetter = 4;

/** The next state of what is shown; the reasons are always those of the present reading. */
export function nextQuality(before: Quality, seen: Seen): Quality {
  const { level, reasons } = judgeFigures(seen);
  const show = (): Quality => ({ level, reasons, worse: 0, better: 0 });
  if (level === 'none') return startQuality;
  if (before.level === 'none' || level === before.level) return show();
  const isWorse = order.indexOf(level) > order.indexOf(before.level);
  const worse = isWorse ? before.worse + 1 : 0;
  const better = isWorse ? 0 : before.better + 1;
  if (worse >= readingsToWorse || better >= readingsToBetter) return show();
  // What is shown needs its reasons: better figures have none, worse ones do not count yet.
  return { ...before, worse, better };
}

const order: readonly Level[] = ['good', 'fair', 'poor', 'bad'];

/** From which figure on it is fair, poor, bad. */
const limits = {
  sound_missing: [0.02, 0.06, 0.15],
  loss_received: [0.03, 0.08, 0.2],
  loss_sent: [0.03, 0.08, 0.2],
  /** Milliseconds; from 400 on people fall into each other's words (ITU-T G.114). */
  delay: [300, 500, 1000],
  uneven: [40, 80, 150],
} as const;

function judgeFigures({ figures, rung, soundOnly, otherPictureOff }: Seen): {
  level: Level;
  reasons: Reason[];
} {
  if (!figures || !says(figures)) return { level: 'none', reasons: [] };
  const values = {
    sound_missing: figures.concealedShare,
    loss_received: figures.lossReceived,
    loss_sent: figures.lossSent,
    delay: figures.roundTripMs,
    uneven: figures.jitterMs,
  };
  const found: { reason: Reason; badness: number }[] = [];
  for (const [reason, steps] of Object.entries(limits)) {
    const value = values[reason as keyof typeof limits];
    found.push({
      reason: reason as Reason,
      badness: steps.filter((step) => value !== null && value >= step).length,
    });
  }
  found.push({ reason: 'busy', badness: figures.busy ? 1 : 0 });
  if (!soundOnly) {
    found.push({ reason: 'picture_off', badness: rung === offRung ? 2 : 0 });
    found.push({ reason: 'other_picture_off', badness: otherPictureOff ? 2 : 0 });
    found.push({ reason: 'picture_small', badness: rung === 2 || rung === 3 ? 1 : 0 });
  }
  const reasons = found.filter(({ badness }) => badness > 0).toSorted((a, b) => b.badness - a.badness);
  return { level: order[reasons[0]?.badness ?? 0] ?? 'bad', reasons: reasons.map(({ reason }) => reason) };
}

/** Whether anything has been measured: a first reading knows only the way. */
function says({ lossSent, lossReceived, concealedShare }: Figures): boolean {
  return lossSent !== null || lossReceived !== null || concealedShare !== null;
}
