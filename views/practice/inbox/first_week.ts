import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../../components/icons.ts';

/** One thing that belongs to a practice that is set up. */
export interface FirstWeekStep {
  id:
    | 'practice'
    | 'legal'
    | 'doctor'
    | 'hours'
    | 'address'
    | 'outbox'
    | 'intake'
    | 'relay'
    | 'backup'
    | 'key_copy';
  /** What is still open, as a sentence; null: it has been seen to work. */
  open: string | null;
}

const words: Record<FirstWeekStep['id'], { title: string; href: string }> = {
  practice: { title: 'Name, Anschrift und Telefon', href: '/practice/settings#address' },
  legal: { title: 'Impressum, Datenschutz und Einwilligung', href: '/practice/settings#legal' },
  address: { title: 'Öffentliche Adresse', href: '/practice/start/address' },
  doctor: { title: 'Konto einer Ärztin oder eines Arztes', href: '/practice/users' },
  hours: { title: 'Sprechzeiten für Video', href: '/practice/settings/hours' },
  outbox: { title: 'Mails gehen hinaus', href: '/practice/start/mail' },
  intake: { title: 'Mails werden gelesen', href: '/practice/start/mail' },
  relay: { title: 'Verbindungshilfe (Relay)', href: '/practice/start/relay' },
  backup: { title: 'Sicherung jede Nacht', href: '/practice/start/backup' },
  key_copy: { title: 'Kopie vom Schlüssel der Praxis', href: '/practice/start/backup' },
};

/**
 * What is still to be set up, for administrators; nothing once all of it works.
 *
 * @param unfolded false where the page has patients to show first
 */
export function FirstWeek({
  steps,
  unfolded,
}: {
  steps: readonly FirstWeekStep[];
  unfolded: boolean;
}): VNode | null {
  const open = steps.filter((step) => step.open !== null);
  if (open.length === 0) return null;
  const done = steps.length - open.length;
  return html`<details class="card first-week" open=${unfolded} data-testid="first-week">
    <summary>
      <h2>Die erste Woche</h2>
      <span class="quiet">${done} von ${steps.length} erledigt</span>
    </summary>
    <ol role="list">${steps.map((step) => StepLine({ step }))}</ol>
    <p class="quiet">Ein Haken heißt: Es ist geprüft und geht. Sind alle da, verschwindet diese Liste von selbst.</p>
  </details>`;
}

function StepLine({ step: { id, open } }: { step: FirstWeekStep }): VNode {
  const { title, href } = words[id];
  return html`<li data-step=${id} data-done=${open === null ? 'yes' : 'no'}>
    <span class="first-week-mark">${open === null && icon('check')}</span>
    <div>
      <a href=${href}>${title}</a>${open === null && html`<span class="visually-hidden">, erledigt</span>`}
      ${open !== null && html`<p class="quiet">${open}</p>`}
    </div>
  </li>`;
}
