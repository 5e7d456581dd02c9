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
}
