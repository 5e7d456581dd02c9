import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ErrorSummary } from '../../components/form.ts';
import { Steps } from '../../components/steps.ts';
import { PracticeLayout } from '../layout.ts';

/** The steps of the first set-up, in their order; each is the last part of its address. */
export const startSteps = ['practice', 'doctor', 'mail', 'relay', 'address', 'done'] as const;
export type StartStep = (typeof startSteps)[number];

const labels: Record<StartStep, string> = {
  practice: 'Praxis',
  doctor: 'Konten',
  mail: 'Mail',
  relay: 'Relay',
  address: 'Adresse',
  done: 'Fertig',
};

export function startPath(step: StartStep): string {
  return `/practice/start/${step}`;
}

/** The step behind this one; the last one stays. */
export function nextStep(step: StartStep): StartStep {
  return startSteps[startSteps.indexOf(step) + 1] ?? 'done';
}

interface StartFrameProps {
  context: PageContext;
  step: StartStep;
  title: string;
  lead: string;
  errors?: Record<string, string>;
  children?: ComponentChildren;
}

/** One step of the set-up: where I am, what is asked, and one way on. */
export function StartFrame({ context, step, title, lead, errors = {}, children }: StartFrameProps): VNode {
  const list = Object.entries(errors).map(([field, message]) => ({ field, message }));
  return PracticeLayout({
    context,
    title,
    current: 'settings',
    script: 'forms',
    children: html`<div class="page start">
      ${Steps({ current: startSteps.indexOf(step) + 1, labels: startSteps.map((one) => labels[one]) })}
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${ErrorSummary({ errors: list })}
      ${children}
    </div>`,
  });
}

/** The quiet way on, for what can wait. */
export function Later({ step }: { step: StartStep }): VNode {
  return html`<p class="start-later"><a href=${startPath(nextStep(step))}>Später einrichten</a></p>`;
}
