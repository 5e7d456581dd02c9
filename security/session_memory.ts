import type { StaffBefore } from './env.ts';

/** So many marks are remembered; more than a practice has in days. */
const mostMarks = 2000;

/**
 * Whose session a browser has had, also when its row is gone: by the hash of its session, and by the mark of
 * a browser whose session's cookie a sign-out in another window has taken away. Only what was alive gets in,
 * so that no stranger fills it. Kept in memory, and of no use to whoever wants to be let in.
 */
export class SessionMemory {
  /** What was used longest ago comes first. */
  readonly #before = new Map<string, StaffBefore>();

  /** @param marks of a request whose session is alive */
  note(marks: readonly string[], staff: StaffBefore): void {
    for (const mark of marks) {
      this.#before.delete(mark);
      this.#before.set(mark, staff);
    }
    for (const oldest of this.#before.keys()) {
      if (this.#before.size <= mostMarks) break;
      this.#before.delete(oldest);
    }
  }

  /** By the first of the marks that is known. */
  find(marks: readonly string[]): StaffBefore | null {
    for (const mark of marks) {
      const found = this.#before.get(mark);
      if (found) return found;
    }
    return null;
  }
}
