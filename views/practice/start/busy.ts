import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { StartFrame, type StartStep } from './frame.ts';

/** The moment in which the server starts anew with changed settings; the page goes on by itself, also without scripts. */
export function StartBusyPage({
  context,
  step,
  next,
}: {
  context: PageContext;
  step: StartStep;
  next: string;
}): VNode {
  return html`<${StartFrame}
    context=${context}
    step=${step}
    title="Einen Moment bitte"
    lead="Die Einstellungen sind gespeichert. Der Server übernimmt sie gerade; es geht von selbst weiter."
  >
    <div class="actions"><${LinkButton} href=${next} label="Weiter" kind="secondary" testid="start-next" /></div>
  <//>` as VNode;
}
