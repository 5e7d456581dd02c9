import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, HiddenField } from '../../components/form.ts';
import { PracticeLayout } from '../layout.ts';
import { FactorErrorSummary } from './factor.ts';
import { type FactorErrors, FactorFields, type FactorWays } from './factor_fields.ts';

/** Asks once more who it is, and goes on with what was typed. */
export function ConfirmPage(props: {
  context: PageContext;
  /** Where the form goes, with what was typed. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  ways: FactorWays;
  errors: FactorErrors;
}): VNode {
  return PracticeLayout({
    context: props.context,
    title: 'Bitte bestätigen',
    current: 'none',
    script: ['forms', 'passkey'],
    children: html`<div class="page">
      <h1>Sind Sie es noch?</h1>
      <p class="lead">
        Das ist ein Schritt, der viel ändert oder vieles herausgibt. Bitte zeigen Sie noch einmal, dass Sie es sind. Danach geht
        es weiter, und was Sie eingegeben haben, bleibt.
      </p>
      ${FactorErrorSummary({ errors: props.errors })}
      ${ActionForm({
        action: props.action,
        testid: 'confirm',
        children: html`
          ${props.fields.map(([name, value]) => HiddenField({ name, value }))}
          ${FactorFields({
            ways: props.ways,
            errors: props.errors,
            challengeAt: '/practice/confirm/challenge',
            label: 'Bestätigen und weiter',
          })}
        `,
      })}
      <p class="hint">Danach fragen wir zehn Minuten lang nicht wieder.</p>
    </div>`,
  });
}
