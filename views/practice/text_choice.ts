import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { AnswerText } from '../../consultation/answer_texts.ts';
import { SubmitButton } from '../components/form.ts';

interface TextChoiceProps {
  /** Unique on the page. */
  id: string;
  /** The id of the field that the text goes into. */
  into: string;
  /** The practice's own; without any nothing shows. */
  texts: readonly AnswerText[];
}

/**
 * A text of the practice, taken into the field by one choice. The button does it without a script: the server
 * gives the form back with the text in it, and nothing is sent.
 */
export function TextChoice({ id, into, texts }: TextChoiceProps): VNode | null {
  if (texts.length === 0) return null;
  return html`<div class="field">
    <label class="label" for=${id}>Text einfügen</label>
    <div class="actions">
      <select class="input width-medium" id=${id} name="text" data-insert=${into}>
        <option value="">Bitte wählen</option>
        ${texts.map(({ title, words }, at) => html`<option value=${at} data-words=${words}>${title}</option>`)}
      </select>
      ${SubmitButton({ label: 'Einfügen', kind: 'secondary', name: 'insert', value: 'yes', testid: 'insert-text' })}
    </div>
  </div>`;
}
