import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { formatCode } from '../../../consultation/dial_in_code.ts';
import { spokenCode } from '../../../consultation/spoken_code.ts';
import type { PageContext } from '../../components/context.ts';
import { LinkButton } from '../../components/link_button.ts';
import { conversationFiles } from '../../components/page_words.ts';
import { StatusBadge } from '../../components/status_badge.ts';
import { PracticeLayout } from '../layout.ts';
import { Waiting, type WaitingProps } from './waiting.ts';

/** How far the patient on the phone has come. */
export type DoorState = 'to_sign' | 'to_check' | 'to_enter' | 'waiting' | 'over';

interface NowStartedProps {
  context: PageContext;
  consultationId: string;
  patientName: string;
  /** In its normal form. */
  code: string;
  state: DoorState;
  /** Link and code have gone to the patient's mail address, too. */
  mailed: boolean;
  waiting: WaitingProps;
}

/** `/practice/now/ID`: what is read out on the phone, how far the patient has come, and who waits. */
export function NowStartedPage(props: NowStartedProps): VNode {
  const { context, consultationId, patientName, code, mailed } = props;
  const page = `/practice/consultations/${consultationId}`;
  return PracticeLayout({
    context,
    title: 'Jetzt verbinden',
    current: 'now',
    script: 'inbox',
    // A click turns this page into the call's.
    styles: ['conversation'],
    children: html`
      <p><a href="/practice">Zur Übersicht</a></p>
      <h1>Verbinden mit ${patientName}</h1>
      <section class="card card-accent read-out" aria-labelledby="read-title">
        <h2 id="read-title">Lesen Sie vor</h2>
        <ol class="walkthrough">
          <li>
            <p>„Öffnen Sie auf dem Handy oder am Computer diese Seite:“</p>
            <p class="read-address">${context.publicOrigin.replace(/^https?:\/\//, '')}/join</p>
          </li>
          <li>
            <p>„Geben Sie dort diesen Code ein:“</p>
            <p class="read-code"><span class="code" data-testid="now-code">${formatCode(code)}</span></p>
            <p class="quiet">${spokenCode(code)
              .map((group) => group.join(' '))
              .join(' – ')}</p>
          </li>
          <li><p>„Lesen und unterschreiben Sie am Bildschirm.“</p></li>
          <li>
            <p>
              „Dann fragt die Seite nach Ihrem Namen, nach Kamera und Ton. Tippen Sie zuletzt auf ‚Wartezimmer betreten‘, und warten
              Sie dort.“
            </p>
          </li>
        </ol>
        ${mailed && html`<p class="quiet">Link und Code sind auch per Mail unterwegs.</p>`}
      </section>
      <div data-live=${`now/${consultationId}/state`}>${DoorStatus({ id: consultationId, state: props.state })}</div>
      <div data-live="waiting" ...${conversationFiles(context, { practice: true })}>${Waiting(props.waiting)}</div>
      <p>${LinkButton({ href: page, label: 'Zum Vorgang', kind: 'secondary', icon: 'document' })}</p>
    `,
  });
}

/** The line below the code; `/practice/now/ID/state` serves it alone, so that it stays fresh. */
export function DoorStatus({ id, state }: { id: string; state: DoorState }): VNode {
  return html`<p class="door-state" role="status" data-testid="now-state" data-state=${state}>
    ${StatusBadge(doorWords[state])}
    ${
      state === 'to_check' &&
      LinkButton({ href: `/practice/consultations/${id}`, label: 'Einwilligung prüfen', icon: 'document' })
    }
  </p>`;
}

const doorWords = {
  to_sign: { label: 'Noch nicht unterschrieben', kind: 'quiet' },
  to_check: { label: 'Mit anderem Namen unterschrieben', kind: 'wait' },
  to_enter: { label: 'Unterschrieben, noch nicht im Wartezimmer', kind: 'wait' },
  waiting: { label: 'Im Wartezimmer', kind: 'ok' },
  over: { label: 'Beendet', kind: 'quiet' },
} as const;
