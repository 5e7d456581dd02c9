import type { Roles } from './staff.ts';

/** Who takes a step. */
export type Actor = { kind: 'staff'; id: string; roles: Roles } | { kind: 'patient' } | { kind: 'system' };

export type RefusalCode =
  /** No such consultation. */
  | 'not_found'
  /** Somebody else has changed it since it was read. */
  | 'stale'
  /** Not this role, or not this doctor (P2, P5). */
  | 'not_allowed'
  /** Office hours of a colleague. */
  | 'not_your_hours'
  /** The lifecycle does not know this step from here. */
  | 'lifecycle'
  /** Appointments: more than 31 days ahead (P4), or over already. */
  | 'too_far_ahead'
  | 'in_the_past'
  | 'bad_duration'
  /** Somebody else has taken this time since it was offered. */
  | 'time_taken'
  /** No doctor with that id. */
  | 'no_such_doctor'
  /** Another doctor or tab was faster. */
  | 'already_admitted'
  /** The doctor has another visit running; `detail` is its consultation id. */
  | 'busy'
  /** Nobody has arrived yet. */
  | 'not_arrived'
  | 'too_early'
  | 'expired'
  /** More further people than a visit holds. */
  | 'too_many_guests'
  /** A waiting mail has been assigned or discarded already. */
  | 'mail_settled'
  /** A call to make that has been erased. */
  | 'callback_gone'
  /** A step that cannot be taken back any more: its mail has gone, or the time is over. */
  | 'undo_over'
  /** A step that cannot be taken back, because more has happened in the case since. */
  | 'undo_changed'
  /** What was read in a mail is doubtful, and nobody has looked at it yet. */
  | 'unsure_data'
  /** There is no address to mail to. */
  | 'no_email'
  /** Words that may not go by mail (L1); `detail` names the fields. */
  | 'protected_words'
  /** No text message goes to this patient: no provider, no mobile number, not agreed to, or not now. */
  | 'no_sms'
  /** The words that somebody has written for one mail cannot go out; `detail` is a `WordsProblem`. */
  | 'mail_words'
  /** `GDT_OUT` does not take a file; `detail` is the system's code. */
  | 'no_folder'
  /** The disk is full or does not take writes; nobody's fault, and over some time. */
  | 'no_storage'
  /** An upload that is not kept; `detail` says why (documents/upload.ts). */
  | 'bad_document';

/** A step that the rules do not allow. Nothing has been changed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: unknown;

  constructor(code: RefusalCode, detail?: unknown) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Whether it is this refusal and no other error. */
export function isRefusal(error: unknown, code: RefusalCode): error is Refusal {
  return error instanceof Refusal && error.code === code;
}
