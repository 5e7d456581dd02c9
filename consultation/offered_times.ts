/** A time that the practice has offered to one patient. It is not reserved: who chooses first has it. */
export interface OfferedTime {
  /** Milliseconds since the epoch. */
  startsAt: number;
  durationMinutes: number;
  doctorId: string;
  doctorName: string;
}

/** So many may be offered at once. */
export const mostOffers = 3;

/** How far apart offers of a day are at least, so that they are a choice. */
const apartMs = 2 * 60 * 60 * 1000;
const mostADay = 3;
const mostDays = 3;

/**
 * Of all free times those that are worth a tick: some on each of the next days, hours apart.
 *
 * @param times the earliest first, milliseconds since the epoch; read no further than needed
 * @param dayOf the practice's day of a moment
 */
export function spreadTimes(times: Iterable<number>, dayOf: (at: number) => string): number[] {
  const chosen: number[] = [];
  const days = new Map<string, number>();
  for (const at of times) {
    const day = dayOf(at);
    const count = days.get(day) ?? 0;
    if (count === 0 && days.size === mostDays) break;
    if (count === mostADay || (count > 0 && at - (chosen.at(-1) ?? 0) < apartMs)) continue;
    chosen.push(at);
    days.set(day, count + 1);
  }
  return chosen;
}
