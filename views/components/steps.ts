import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from './icons.ts';
import { inWords } from './spoken.ts';

const visitSteps = [
  'visit-step-name',
  'visit-step-technique',
  'visit-step-waiting',
  'visit-step-call',
] as const;

/**
 * Where I am. The browser moves on by setting `data-state` (`done`, `failed`, `current`, `todo`) on each `li`
 * and `aria-current="step"` on the current one; the marks of every step are in the page already. Where there
 * is no room for the names, because the screen is small or the text large, one line says it in words.
 */
export function Steps({ current, labels: own }: { current: number; labels?: readonly string[] }): VNode {
  return inWords((words) => {
    const labels = own ?? visitSteps.map((name) => words.t(name));
    return html`<div class="steps-frame">
    <ol class="steps" data-steps aria-label=${words.t('steps-label')}>
      ${labels.map((label, index) => {
        const state = index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'todo';
        return html`<li data-state=${state} aria-current=${state === 'current' ? 'step' : undefined}>
          <span class="step-mark">${icon('check')}</span><span>${label}</span>
        </li>`;
      })}
    </ol>
    <p class="steps-words" data-part="steps-words" aria-hidden="true">${words.t('steps-now', { current, count: labels.length, name: labels[current - 1] ?? '' })}</p>
  </div>`;
  });
}
