import type { ConsultationAction } from '../../../consultation/actions.ts';
import { answerTexts, withText } from '../../../consultation/answer_texts.ts';
import { loadPractice } from '../../../db/settings.ts';
import type { Runtime } from '../../../runtime.ts';
import type { Attempt } from '../../../views/practice/steps/attempt.ts';
import type { FormInput } from '../../form_input.ts';

/** Which field of a form takes a text of the practice, and how long it may be. */
const places: Partial<Record<ConsultationAction, { name: string; most: number }>> = {
  answer: { name: 'words', most: 3000 },
  ask: { name: 'note', most: 500 },
  decline: { name: 'reason', most: 1000 },
  cancel: { name: 'reason', most: 1000 },
  'consent/reject': { name: 'reason', most: 1000 },
};

/**
 * The form as it comes back from "Einfügen": with the chosen text behind what was typed, and nothing done.
 *
 * @returns null where the form was sent by another button
 */
export function insertedText(rt: Runtime, form: FormInput, attempt: Attempt): Attempt | null {
  const place = places[attempt.action];
  if (!form.has('insert') || !place) return null;
  const { name, most } = place;
  const text = answerTexts(loadPractice(rt.db).settings.answerTexts)[Number(form.text('text') || '-1')];
  if (!text) return { ...attempt, errors: { [name]: 'Bitte wählen Sie zuerst einen Text aus.' } };
  const whole = withText(form.text(name), text);
  if (whole.length > most)
    return { ...attempt, errors: { [name]: `Zusammen ist das zu lang: höchstens ${most} Zeichen.` } };
  return { ...attempt, values: { ...attempt.values, [name]: whole } };
}
