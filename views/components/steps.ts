import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from './icons.ts';

const visitSteps = ['Technik', 'Name', 'Wartezimmer', 'Gespräch'] as const;

/**
 * Where I am. The browser moves on by setting `data-state` (`done`, `current`, `todo`) on each `li` and
 * `aria-current="step"` on the current one; the tick of every step is in the page already.
 */
export function Steps({
  current,
  labels = visitSteps,
}: {
  current: number;
  labels?: readonly string[];
}): VNode {
  return html`<ol class="steps" data-steps aria-label="Schritte">
    ${labels.map((label, index) => {
      const state = index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'todo';
      return html`<li data-state=${state} aria-current=${state === 'current' ? 'step' : undefined}>
        <span class="step-mark">${icon('check')}</span><span>${label}</span>
      </li>`;
    })}
  </ol>`;
}
