import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { second } from '../../consultation/durations.ts';
import { ActionForm, HiddenField } from '../components/form.ts';
import { icon } from '../components/icons.ts';
import { auditWords } from './audit_words.ts';

interface UndoBarProps {
  /** So long it is still possible. */
  leftMs: number;
  /** `{s}` stands for the seconds that are left. */
  line: string;
  /** What it says when they are over. */
  end: string;
  label: string;
  /** Where the form goes, and what it carries. */
  address: string;
  fields?: Readonly<Record<string, string>>;
  testid: 'undo' | 'end-undo';
  /** Without a script the page is had again when it is over: only where nothing is typed on it. */
  reloads?: true;
}

/**
 * What has just been done and can be taken back, at the top of the page and of the focus order. The script
 * counts down and leaves the place as it is; without it the server says when it is too late.
 */
export function UndoBar(props: UndoBarProps): VNode {
  const { leftMs, line, end, label, address, fields = {}, testid } = props;
  const seconds = Math.max(1, Math.ceil(leftMs / second));
  return html`<section
    class="closing-undo"
    data-undo=${leftMs}
    data-undo-line=${line}
    data-undo-end=${end}
    aria-label=${label}
    tabindex="-1"
  >
    <p data-undo-words>${line.replace('{s}', `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`)}</p>
    ${ActionForm({
      action: address,
      children: html`
        ${Object.entries(fields).map(([name, value]) => HiddenField({ name, value }))}
        <button class="button button-secondary" type="submit" data-testid=${testid}>${icon('restart')}<span>Rückgängig</span></button>
      `,
    })}
    ${props.reloads && html`<noscript><meta http-equiv="refresh" content=${seconds + 1} /></noscript>`}
  </section>`;
}

/** The last step of a case, while it can be taken back. */
export interface UndoOffer {
  /** The step's id. */
  step: string;
  consultationId: string;
  /** As the audit calls it. */
  action: string;
  leftMs: number;
  /** A mail goes out then. */
  sends: boolean;
  /** The page that it leads back to, where that is not the case. */
  back?: 'mails';
}

export function UndoStepBar({ step, consultationId, action, leftMs, sends, back }: UndoOffer): VNode {
  const done = `${auditWords(action)}.`;
  return UndoBar({
    leftMs,
    line: `${done} ${sends ? 'Die Mail geht in {s} hinaus.' : 'Noch {s} lang lässt es sich zurücknehmen.'}`,
    end: sends ? `${done} Die Mail geht jetzt hinaus.` : done,
    label: 'Letzten Schritt zurücknehmen',
    address: `/practice/consultations/${consultationId}/undo`,
    fields: { step, ...(back && { back }) },
    testid: 'undo',
  });
}
