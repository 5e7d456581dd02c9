import type { ConsultationAction } from './actions.ts';

/** A form of a case as it was sent: with it its step can be done again after it was taken back. */
export interface TypedForm {
  /** `guests`: the invitation of a further person. */
  form: ConsultationAction | 'guests';
  values: Record<string, string>;
  /** Ticked boxes, by their values. */
  ticked: string[];
}
