/** So long the end of a visit can be taken back, in milliseconds. */
export const undoMs = 10_000;

/** Ended for today, and not final yet. */
export function isClosing(visit: Pick<Visit, 'closesAt' | 'endedAt'> | null): boolean {
  return visit !== null && visit.closesAt !== null && visit.endedAt === null;
}

/** The visit of a consultation from the first arrival to the end. */
export interface Visit {
  consultationId: string;
  /** The name that the patient typed (S5). */
  typedName: string;
  patientPrivacyAt: number;
  arrivedAt: number;
  admittedAt: number | null;
  /** The doctor's user id. */
  admittedBy: string | null;
  endedAt: number | null;
  /**
   * The practice has ended it for today: then link and code close, and until then it can be taken back. Null
   * while nobody has.
   */
  closesAt: number | null;
}
