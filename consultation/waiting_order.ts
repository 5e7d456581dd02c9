/** Somebody in the waiting room. */
export interface Waiter {
  consultationId: string;
  /** The appointment's doctor. */
  doctorId: string | null;
  /** The appointment, in milliseconds since the epoch. */
  startsAt: number;
  /** The first arrival, in milliseconds since the epoch. */
  arrivedAt: number;
}

/**
 * Who comes first: the earlier appointment, then the earlier arrival, and nothing else (P14). The practice's
 * list and what patients read of their place follow the same order, so that both say the same
 * (docs/decisions/0028-the-place-in-line.md).
 */
export function compareWaiters(a: Waiter, b: Waiter): number {
  return (
    a.startsAt - b.startsAt ||
    a.arrivedAt - b.arrivedAt ||
    // Both in the same millisecond: any order will do, as long as it is always the same one.
    (a.consultationId < b.consultationId ? -1 : 1)
  );
}

/** @returns how many wait for the same doctor and come before, for each consultation */
export function countAhead(waiters: readonly Waiter[]): Map<string, number> {
  const ahead = new Map<string, number>();
  const seen = new Map<string | null, number>();
  for (const { consultationId, doctorId } of [...waiters].sort(compareWaiters)) {
    const before = seen.get(doctorId) ?? 0;
    ahead.set(consultationId, before);
    seen.set(doctorId, before + 1);
  }
  return ahead;
}
