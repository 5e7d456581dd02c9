import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { StartFrame, type StartStep, startPath } from './frame.ts';

/** One line of the checklist. `wait`: it works without, but less well. */
export interface CheckItem {
  id: 'practice' | 'doctor' | 'smtp' | 'imap' | 'relay' | 'address' | 'backup' | 'key_copy';
  state: 'ok' | 'wait' | 'error';
  text: string;
  /** Where it is put right. */
  step: StartStep;
}

const titles: Record<CheckItem['id'], string> = {
  practice: 'Praxis',
  doctor: 'Ärztin oder Arzt',
  smtp: 'Mails gehen hinaus',
  imap: 'Mails werden gelesen',
  relay: 'Relay',
  address: 'Öffentliche Adresse',
  backup: 'Sicherung jede Nacht',
  key_copy: 'Kopie vom Schlüssel der Praxis',
};

const badges = {
  ok: { kind: 'ok', label: 'in Ordnung' },
  wait: { kind: 'wait', label: 'noch offen' },
  error: { kind: 'error', label: 'geht nicht' },
} as const;

/** The end of the set-up: everything that has just been tried, green or red. */
export function StartDonePage({
  context,
  items,
}: {
  context: PageContext;
  items: readonly CheckItem[];
}): VNode {
  const bad = items.filter(({ state }) => state === 'error').length;
  return StartFrame({
    context,
    step: 'done',
    title: bad === 0 ? 'Alles bereit' : 'Fast fertig',
    lead:
      bad === 0
        ? 'Eben geprüft. Mit der Technik-Prüfung sehen Sie, was Ihre Patienten sehen.'
        : 'Eben geprüft. Was rot ist, fehlt noch oder geht nicht.',
    children: html`
      <ul class="people" role="list">
        ${items.map(
          ({ id, state, text, step }) => html`<li data-testid=${`checklist-${id}`} data-state=${state}>
            <div class="people-who"><p class="people-name">${titles[id]}</p><p class="quiet">${text}</p></div>
            ${StatusBadge(badges[state])}
            ${state !== 'ok' && html`<a href=${startPath(step)}>Einrichten</a>`}
          </li>`,
        )}
      </ul>
      <div class="actions">
        ${LinkButton({ href: '/practice', label: 'Zur Praxis', testid: 'start-next' })}
        ${LinkButton({ href: '/check', label: 'Technik-Prüfung', kind: 'secondary' })}
        ${LinkButton({ href: startPath('done'), label: 'Noch einmal prüfen', kind: 'secondary' })}
      </div>
    `,
  });
}
