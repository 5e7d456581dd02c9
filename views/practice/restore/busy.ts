import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { PracticeLayout } from '../layout.ts';

/** The moment in which the server starts anew with another practice; goes on by itself. */
export function RestoreBusyPage({ context, next }: { context: PageContext; next: string }): VNode {
  return PracticeLayout({
    context,
    title: 'Einen Moment bitte',
    current: 'settings',
    children: html`<div class="page" data-testid="restore-busy">
      <h1>Einen Moment bitte</h1>
      <p class="lead">
        Der Server startet gerade neu. Danach melden sich alle neu an, mit den Konten und Kennwörtern der Praxis, die dann da ist.
      </p>
      <p>
        Es geht von selbst weiter. Meldet der Browser einen Fehler, dann ist die Praxis groß: Laden Sie die Seite nach einer
        Minute noch einmal. Die Adresse ist dann ${next.replace(/\/practice\/login$/, '')}.
      </p>
      <div class="actions">${LinkButton({ href: next, label: 'Zur Anmeldung', kind: 'secondary' })}</div>
    </div>`,
  });
}
