import type { ConsultationAction } from '../../../consultation/actions.ts';
import { loadTyped } from '../../../db/undoable_steps.ts';
import type { Runtime } from '../../../runtime.ts';
import type { GuestForm } from '../../../views/practice/consultation/guests.ts';
import type { Attempt } from '../../../views/practice/steps/attempt.ts';

/** The form of a step that was taken back, with everything that was typed; null where there is none. */
export interface TypedAgain {
  attempt: Attempt | null;
  guestForm: GuestForm | null;
}

/** @param steps what is possible now: nothing else has a form */
export function typedAgain(rt: Runtime, id: string, steps: ReadonlySet<ConsultationAction>): TypedAgain {
  const typed = loadTyped(rt, id);
  if (typed?.form === 'guests') return { attempt: null, guestForm: guestFormOf(typed.values) };
  if (!typed || !steps.has(typed.form)) return { attempt: null, guestForm: null };
  const { form: action, values, ticked } = typed;
  const attempt = { action, values, ticked, errors: {}, refusal: null, overlaps: [], look: false };
  return { attempt, guestForm: null };
}

/** The invitation of a further person, from the fields of its form. */
export function guestFormOf(values: Readonly<Record<string, string>>): GuestForm {
  const { 'guest-name': name = '', 'guest-email': email = '', 'guest-kind': kind = '' } = values;
  return {
    values: { name: name.replace(/\s+/g, ' '), email, kind },
    errors: {},
    mail: { ...values },
    look: false,
  };
}
