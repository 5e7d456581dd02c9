import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { second } from '../../consultation/durations.ts';
import { ActionForm, HiddenField } from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { auditWords } from './audit_words.ts';

/** The last step of a case, while it can be taken back. */
export interface UndoOffer {
  /** The step's id. */
  step: string;
  consultationId: string;
  /** As the audit calls it. */
  action: string;
  /** So long it is still possible. */
  leftMs: number;
  /** A mail goes out then. */
  sends: boolean;
}

/**
 * At the top of the page and of the focus order, as at the end of a call. The script counts down and leaves
 * the place as it is; without it the server says when it is too late: a page that loads again by itself would
 * lose what is being typed.
 */
export function UndoBar({ step, consultationId, action, leftMs, sends }: UndoOffer): VNode {
  const done = `${auditWords(action)}.`;
  const seconds = Math.max(1, Math.ceil(leftMs / second));
  const line = sends ? 'Die Mail geht in {s} hinaus.' : 'Noch {s} lang lässt es sich zurücknehmen.';
  return html`<section
    class="closing-undo"
    data-undo=${leftMs}
    data-undo-line=${`${done} ${line}`}
    data-undo-end=${sends ? `${done} Die Mail geht jetzt hinaus.` : done}
    aria-label="Letzten Schritt zurücknehmen"
    tabindex="-1"
  >
    <p data-undo-words>${done} ${line.replace('{s}', `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`)}</p>
    ${ActionForm({
      action: `/practice/consultations/${consultationId}/undo`,
      children: html`
        ${HiddenField({ name: 'step', value: step })}
        <button class="button button-secondary" type="submit" data-testid="undo">${icon('restart')}<span>Rückgängig</span></button>
      `,
    })}
  </section>`;
}
