import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { ActionForm, ErrorSummary } from '../../components/form.ts';
import { Notice } from '../../components/notice.ts';
import { PracticeLayout } from '../layout.ts';
import { type FactorErrors, FactorFields, type FactorWays } from './factor_fields.ts';

/** P17: the step between password and session. */
export function FactorPage(props: {
  context: PageContext;
  ways: FactorWays;
  errors: FactorErrors;
  /** Passkeys that were made for another address of the practice. */
  otherAddress: boolean;
}): VNode {
  return PracticeLayout({
    context: props.context,
    title: 'Zweiter Schritt',
    current: 'none',
    script: ['forms', 'passkey'],
    children: html`<div class="page">
      <h1>Zweiter Schritt</h1>
      <p class="lead">Ihr Kennwort stimmt. Zeigen Sie noch, dass Sie es sind.</p>
      ${FactorErrorSummary({ errors: props.errors })}
      ${
        props.otherAddress &&
        Notice({
          kind: 'wait',
          title: 'Ihr Passkey gehört zu einer anderen Adresse.',
          children: html`<p>
            Die Praxis ist umgezogen, und Passkeys ziehen nicht mit. Nehmen Sie einen Notfall-Code und legen Sie danach einen
            neuen Passkey an. Ohne Notfall-Code hilft Ihre Verwaltung.
          </p>`,
        })
      }
      ${ActionForm({
        action: '/practice/login/factor',
        testid: 'factor',
        children: FactorFields({
          ways: props.ways,
          errors: props.errors,
          challengeAt: '/practice/login/factor/challenge',
          label: 'Anmelden',
        }),
      })}
      <p class="hint">
        Alles verloren? Ihre Verwaltung setzt den zweiten Schutz zurück. <a href="/practice/login">Noch einmal von vorn</a>
      </p>
    </div>`,
  });
}

export function FactorErrorSummary({ errors }: { errors: FactorErrors }): VNode | null {
  const list = Object.entries(errors).flatMap(([field, message]) =>
    // What the passkey's own line says already is announced there.
    message && field !== 'passkey' ? [{ field, message }] : [],
  );
  return ErrorSummary({ errors: list });
}
