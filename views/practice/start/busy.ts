import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { StartFrame, type StartStep } from './frame.ts';

const words = {
  restart: 'Die Einstellungen sind gespeichert. Der Server übernimmt sie gerade; es geht von selbst weiter.',
  certificate:
    'Die Einstellungen sind gespeichert. Der Server holt jetzt sein Zertifikat. Nach einer Viertelminute geht es von selbst an der neuen Adresse weiter; dort melden Sie sich neu an. Meldet der Browser einen Fehler, dann laden Sie die Seite nach einer Minute noch einmal.',
};

/**
 * The moment in which the server starts anew with changed settings; the page goes on by itself, also without
 * scripts.
 */
export function StartBusyPage({
  context,
  step,
  next,
  certificate,
}: {
  context: PageContext;
  step: StartStep;
  next: string;
  /** The server gets a certificate first, which takes longer and may fail. */
  certificate: boolean;
}): VNode {
  return StartFrame({
    context,
    step,
    title: 'Einen Moment bitte',
    lead: certificate ? words.certificate : words.restart,
    children: html`<div class="actions">
      ${LinkButton({ href: next, label: 'Weiter', kind: 'secondary', testid: 'start-next' })}
    </div>`,
  });
}
