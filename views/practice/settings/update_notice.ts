import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Notice } from '../../components/notice.ts';

/** A version that is newer than the one that runs. */
export interface WaitingUpdate {
  version: string;
  running: string;
  /** "behebt …" */
  words: string;
  security: boolean;
}

/** For administrators (L5): what waits, and how soon it should not any more. */
export function UpdateNotice({ update }: { update: WaitingUpdate }): VNode {
  const { version, running, words, security } = update;
  return Notice({
    kind: security ? 'wait' : 'info',
    title: `Version ${version} ist da${words ? `: ${words}` : ''}`,
    children: html`<p data-testid="update" data-security=${security ? 'yes' : 'no'}>
      ${security && 'Sie schließt eine Sicherheitslücke; bitte spielen Sie sie in den nächsten Tagen ein. '}Hier läuft Version
      ${' '}${running}. Wie es geht, steht im Handbuch der Praxis-IT unter „Aktualisieren“.
    </p>`,
  });
}
