import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { formatRecoveryCode } from '../../../consultation/recovery_code.ts';
import type { PageContext } from '../../components/context.ts';
import { PrintLayout } from '../../components/layout.ts';

/** P17: shown once, on a sheet to print. */
export function RecoveryCodesPage(props: {
  context: PageContext;
  codes: readonly string[];
  email: string;
  /** Where it goes on. */
  next: string;
}): VNode {
  return PrintLayout({
    context: props.context,
    title: 'Notfall-Codes',
    script: 'forms',
    children: html`
      <h1>Ihre Notfall-Codes</h1>
      <p>
        Wenn Gerät oder App fehlt, melden Sie sich mit einem davon an. Jeder gilt einmal. Heben Sie das Blatt auf wie einen
        Ersatzschlüssel, nicht beim Computer.
      </p>
      <ol class="recovery-codes" data-testid="recovery-codes">
        ${props.codes.map((code) => html`<li><code>${formatRecoveryCode(code)}</code></li>`)}
      </ol>
      <p class="quiet">Für ${props.email} bei ${props.context.publicOrigin.replace(/^https?:\/\//, '')}</p>
      <p class="no-print"><strong>Sie sehen die Codes nur jetzt.</strong> Drucken oder schreiben Sie sie ab.</p>
      <p class="no-print actions">
        <a class="button button-primary" href=${props.next} data-testid="recovery-done">Aufgehoben, weiter</a>
        <button class="button button-secondary" type="button" data-print>Drucken</button>
      </p>
    `,
  });
}
