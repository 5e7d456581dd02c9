/** What the practice knows of a patient (requirements.md, section 5). Never a reason or a diagnosis. */
export interface PatientData {
  firstName: string;
  lastName: string;
  /** ISO date, `YYYY-MM-DD`; empty while unknown. */
  birthDate: string;
  phone: string;
  insurer: string;
  /** KVNR in its normal form (`A123456780`) or a private insurer's free text. */
  insuranceNumber: string;
  /** Empty where the patient has no mail: then the practice prints a slip. */
  email: string;
}

/** The names of the fields, in the order of the form; they are the form's field names too (contract.md). */
export const patientFields = [
  'firstName',
  'lastName',
  'birthDate',
  'phone',
  'insurer',
  'insuranceNumber',
  'email',
] as const;

export type PatientField = (typeof patientFields)[number];
