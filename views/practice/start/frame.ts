import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary, SubmitButton } from '../../components/form.ts';
import type { IconName } from '../../components/icons.ts';
import { LinkButton } from '../../components/link_button.ts';
import { Notice } from '../../components/notice.ts';
import { Steps } from '../../components/steps.ts';
import { PracticeLayout } from '../layout.ts';

/**
 * The steps of the first set-up, in their order; each is the last part of its address. The address comes
 * before the accounts, because their links carry it.
 */
export const startSteps = ['practice', 'address', 'doctor', 'mail', 'relay', 'backup', 'done'] as const;
export type StartStep = (typeof startSteps)[number];

const labels: Record<StartStep, string> = {
  practice: 'Praxis',
  doctor: 'Konten',
  mail: 'Mail',
  relay: 'Relay',
  address: 'Adresse',
  backup: 'Sicherung',
  done: 'Fertig',
};

export function startPath(step: StartStep): string {
  return `/practice/start/${step}`;
}

/** The step behind this one; the last one stays. */
export function nextStep(step: StartStep): StartStep {
  return startSteps[startSteps.indexOf(step) + 1] ?? 'done';
}

/**
 * What the page of a step with a form shows: the fields' names, what stands in them, and what is wrong with
 * it.
 */
export interface StepForm<Field extends string> {
  context: PageContext;
  values: Record<Field, string>;
  /** Messages by field. */
  errors: Record<string, string>;
}

/** What each field of a step is given. */
export function stepFields<Field extends string>({ values, errors }: StepForm<Field>) {
  return (name: Field) => ({ name, value: values[name], error: errors[name], autocomplete: 'off' });
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

/** The way on to the next step. */
export function NextLink({
  step,
  kind = 'primary',
}: {
  step: StartStep;
  kind?: 'primary' | 'secondary';
}): VNode {
  return LinkButton({ href: startPath(nextStep(step)), label: 'Weiter', kind, testid: 'start-next' });
}

/** Nothing can be changed here, because practice IT has set it outside. */
export function FixedOutside({ step, text }: { step: StartStep; text: string }): VNode {
  return html`
    ${Notice({ kind: 'info', title: 'Von der Praxis-IT festgelegt', children: html`<p>${text}</p>` })}
    <div class="actions">${NextLink({ step })}</div>
  `;
}

interface TriedFormProps {
  step: StartStep;
  /** Why it does not work yet, in sentences; saving is possible all the same. */
  failures: readonly string[];
  failureTitle: string;
  /** The button that tries it and goes on. */
  label: string;
  icon?: IconName;
  children: ComponentChildren;
}

/** The form of what is tried before it is saved. It can also wait. */
export function TriedForm(props: TriedFormProps): VNode {
  const { step, failures, label, icon } = props;
  const failed = failures.length > 0;
  return html`
    ${
      failed &&
      Notice({
        kind: 'error',
        title: props.failureTitle,
        live: true,
        children: html`
          ${failures.map((failure) => html`<p>${failure}</p>`)}
          <p>Gespeichert ist noch nichts. Ihre Eingaben stehen unten.</p>
        `,
      })
    }
    ${ActionForm({
      action: startPath(step),
      testid: `start-${step}`,
      children: html`
        ${props.children}
        <div class="actions">
          ${SubmitButton({ label, ...(icon && { icon }), name: 'do', value: 'test' })}
          ${failed && SubmitButton({ label: 'Trotzdem speichern', kind: 'secondary', name: 'do', value: 'save' })}
        </div>
      `,
    })}
    <p class="start-later"><a href=${startPath(nextStep(step))}>Später einrichten</a></p>
  `;
}
