import type { ConsultationAction } from '../../../consultation/actions.ts';
import type { TypedForm } from '../../../consultation/typed_form.ts';
import { loadTyped } from '../../../db/undoable_steps.ts';
import type { Runtime } from '../../../runtime.ts';
import type { GuestForm } from '../../../views/practice/consultation/guests.ts';
import { mailFields } from '../../../views/practice/mails/mail_preview.ts';
import type { Attempt } from '../../../views/practice/steps/attempt.ts';

/** The form of a step that was taken back, with everything that was typed; null where there is none. */
export interface TypedAgain {
  attempt: Attempt | null;
  guestForm: GuestForm | null;
  /** Whether there is anything in it that somebody has written or chosen. */
  isTyped: boolean;
}

const none: TypedAgain = { attempt: null, guestForm: null, isTyped: false };

/** @param steps what is possible now: nothing else has a form */
export function typedAgain(rt: Runtime, id: string, steps: ReadonlySet<ConsultationAction>): TypedAgain {
  const typed = loadTyped(rt, id);
  if (typed?.form === 'guests') return { attempt: null, guestForm: guestFormOf(typed.values), isTyped: true };
  if (!typed || !steps.has(typed.form)) return none;
  const { form: action, values, ticked } = typed;
  const isTyped = hasOwnWords(typed);
  // Nothing to be typed again, and no mail of which words are kept.
  if (!isTyped && !(mailFields.words in values)) return none;
  const attempt = { action, values, ticked, errors: {}, refusal: null, overlaps: [], look: false };
  return { attempt, guestForm: null, isTyped };
}

/** What a form brings along by itself is nobody's own. */
function hasOwnWords({ form, values, ticked }: TypedForm): boolean {
  if (form === 'data') return true;
  const edited = values[mailFields.words];
  if (edited !== undefined && edited !== values[mailFields.shown]) return true;
  const own = ['reason', 'note', 'words', 'date', 'time'].some((name) => values[name]);
  return own || (form !== 'ask' && ticked.length > 0);
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
