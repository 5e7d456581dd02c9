import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import { formatDate, formatTime } from '../../components/formats.ts';
import { Notice } from '../../components/notice.ts';

/** What is known of the newest backup and its key. Times in milliseconds since the epoch. */
export type KeyState =
  | { kind: 'no_backup' | 'not_yet' }
  | { kind: 'fits' | 'not_here' | 'does_not_fit'; at: number };

/** For administrators: a backup without its key is no backup. */
export function KeyCard({ state, timeZone }: { state: KeyState; timeZone: string }): VNode {
  const { tone, text } = keyWords(state, timeZone);
  return Card({
    title: 'Sicherung und Schlüssel',
    id: 'key',
    children: html`
      ${Notice({
        kind: tone,
        children: html`<p data-testid="key-state" data-state=${state.kind}>${text}</p>`,
      })}
      <p><a href="/practice/start/backup">Sicherung einrichten und prüfen</a></p>
    `,
  });
}

function keyWords(
  state: KeyState,
  timeZone: string,
): { tone: 'ok' | 'wait' | 'info' | 'error'; text: string } {
  const when =
    'at' in state ? `${formatDate(state.at, timeZone)}, ${formatTime(state.at, timeZone)} Uhr` : '';
  switch (state.kind) {
    case 'no_backup':
      return {
        tone: 'error',
        text: 'Es gibt keine nächtliche Sicherung. Geht der Server kaputt, ist alles verloren.',
      };
    case 'not_yet':
      return { tone: 'info', text: 'Noch ist keine Sicherung geschrieben und geprüft worden.' };
    case 'fits':
      return { tone: 'ok', text: `Der Schlüssel passt zur letzten Sicherung vom ${when}.` };
    case 'not_here':
      return {
        tone: 'info',
        text: `Ob der Schlüssel zur letzten Sicherung vom ${when} passt, lässt sich hier nicht prüfen: Sie ist für einen age-Schlüssel verschlüsselt, der zu Recht nicht auf dem Server liegt. Ihre Praxis-IT prüft es von Hand; wie, steht im Handbuch unter „Sicherung“.`,
      };
    case 'does_not_fit':
      return {
        tone: 'error',
        text: `Die letzte Sicherung vom ${when} geht mit dem Schlüssel dieses Servers nicht auf. Bitte sagen Sie es sofort Ihrer Praxis-IT; der Befehl „sprechzimmer check“ nennt den Grund.`,
      };
  }
}
