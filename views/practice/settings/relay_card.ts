import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { Card } from '../../components/card.ts';
import type { PageContext } from '../../components/context.ts';
import { Notice } from '../../components/notice.ts';
import { noWayWords, relayTone, relayWords } from '../relay_words.ts';

const notices = { ok: 'ok', busy: 'info', wait: 'wait', bad: 'error' } as const;

/** Lesson 10: a relay that does not work is told before a patient finds out. */
export function RelayCard({ context }: { context: PageContext }): VNode {
  const { relay = 'off', practice } = context;
  const onlyWay = practice.relayOnly === 'yes';
  const noWay = onlyWay && (relay === 'failed' || relay === 'off') ? noWayWords[relay] : null;
  return Card({
    title: 'Relay',
    id: 'relay',
    children: Notice({
      kind: notices[relayTone(relay, onlyWay)],
      title: noWay ? 'Zurzeit kommt kein Gespräch zustande' : undefined,
      children: html`<p data-testid="relay-status" data-state=${relay}>${noWay ?? relayWords[relay].long}</p>`,
    }),
  });
}
