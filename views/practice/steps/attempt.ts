import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { RefusalCode } from '../../../consultation/refusal.ts';

/** A form that was sent and not carried out: the page shows it again with everything that was typed. */
export interface Attempt {
  action: ConsultationAction;
  values: Record<string, string>;
  /** Ticked boxes, by their values. */
  ticked: string[];
  /** Messages by the name of their field. */
  errors: Record<string, string>;
  /** Why the step was refused; null when only fields are wrong or something is to be confirmed. */
  refusal: RefusalCode | null;
  /** Appointments in the way (S3c): to be confirmed, never forbidden. */
  overlaps: Overlap[];
  /** Nobody wanted to send it: only its mail was asked for. */
  look: boolean;
}

/** Another appointment of the same doctor at the same time. */
export interface Overlap {
  startsAt: number;
  durationMinutes: number;
  name: string;
}

/** What one form is shown with: empty, or as it was sent. */
export interface FormState {
  values: Record<string, string>;
  ticked: string[];
  errors: Record<string, string>;
  overlaps: Overlap[];
  /** Only its mail was asked for. */
  look: boolean;
  open: boolean;
}

export function formState(attempt: Attempt | null, action: ConsultationAction): FormState {
  if (attempt?.action !== action)
    return { values: {}, ticked: [], errors: {}, overlaps: [], look: false, open: false };
  return { ...attempt, open: true };
}

/** Ids of fields are unique on a page with many forms: `decline-reason`. */
export function fieldId(action: ConsultationAction, name: string): string {
  return `${action.replace('/', '-')}-${name}`;
}

/** For the summary at the top of the page. */
export function attemptErrors(attempt: Attempt): { field: string; message: string }[] {
  return Object.entries(attempt.errors).map(([name, message]) => ({
    field: fieldId(attempt.action, name),
    message,
  }));
}
