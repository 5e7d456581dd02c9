import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { Guest } from '../../consultation/guest.ts';
import type { Words } from '../../languages/words.ts';
import { QualityChip } from '../components/call/quality.ts';
import { CodeChip } from '../components/call/security_code.ts';
import { CallStage } from '../components/call_stage.ts';
import type { PageContext } from '../components/context.ts';
import { icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { PhoneLink } from '../components/links.ts';
import { Notice } from '../components/notice.ts';
import { marked } from '../components/spoken.ts';
import { StepPicture } from '../public/step_picture.ts';
import { NameScreen, TechniqueScreen, WayOn } from './before_waiting.ts';
import { WaitingRoom } from './waiting_room.ts';

export interface VisitPageProps {
  context: PageContext;
  /** Of the link; the socket's credential is made of it. */
  token: string;
  /** The security code is bound to it. */
  consultationId: string;
  /** Milliseconds since the epoch. */
  startsAt: number;
  durationMinutes: number;
  doctorName: string;
  /** A guest whom the practice has invited besides the patient; null for the patient. */
  guest: Pick<Guest, 'id' | 'kind'> | null;
  /** The patient has agreed to the exchange of files. */
  files: boolean;
}

/**
 * `/c/TOKEN/visit` (S4 to S7): name, technique, waiting room, call and farewell on one page, so that camera
 * and microphone are asked for once and nothing is lost on the way. The script `visit` shows one screen at a
 * time.
 */
export function VisitPage(props: VisitPageProps): VNode {
  const { context, token, startsAt, durationMinutes, doctorName } = props;
  const guest = props.guest?.kind ?? null;
  const { words } = context;
  const { phone } = context.practice;
  const invitation = { context, startsAt, doctorName, guest };
  const doctor = doctorName || words.t('the-practice');
  // The head of the page stays low: on a small phone both fields stand above the button.
  const { choice: _, ...head } = context;
  return PatientLayout({
    context: head,
    title: words.t('video-visit'),
    script: 'visit',
    step: 1,
    children: html`
      <noscript>
        ${Notice({
          kind: 'wait',
          title: words.t('script-needed'),
          children: html`<p>${marked(words, 'script-needed-text', { phone: () => phone && PhoneLink({ phone }) })}</p>`,
        })}
      </noscript>
      <div class="visit" data-visit data-side=${guest ? 'guest' : 'patient'} data-seat=${props.guest?.id ?? 'patient'} data-token=${token} data-id=${props.consultationId} data-phone=${phone} data-other=${doctor} data-script=${context.assets.script('waiting')} data-move=${context.assets.script('move')}>
        <div class="call-bar">
          <span class="call-name" dir="auto">${doctor}</span>
          <p class="call-state" data-testid="call-state" data-state="preparing" role="status">${words.t('call-preparing')}</p>
          <span class="call-timer" data-part="timer" hidden></span>
          <span class="call-rule">${words.t('no-recording')}</span>
          ${phone && PhoneLink({ phone, label: words.t('call-practice') })}
          ${CodeChip()} ${QualityChip()}
        </div>
        <div class="notice notice-error" data-part="join-error" role="alert" tabindex="-1" hidden>
          ${icon('warning')}
          <div class="notice-text"><p data-part="join-error-words"></p></div>
        </div>
        ${NameScreen(invitation)} ${TechniqueScreen({ context, token })} ${WayOn({ words })}
        ${WaitingRoom({ durationMinutes, ...invitation })}
        <section data-screen="call" aria-label=${words.t('talk-label')} hidden>
          <h1 class="visually-hidden" tabindex="-1">${words.t('talk-with', { other: doctor })}</h1>
          <p class="called-in" data-part="called-in"></p>
          ${CallStage({ context, side: 'patient', other: doctor, phone, files: props.files })}
        </section>
        ${Farewell({ words, phone })}
      </div>
    `,
  });
}

function Farewell({ words, phone }: { words: Words; phone: string }): VNode {
  return html`<section class="message stack" data-screen="farewell" hidden>
    <span class="message-mark">${icon('check')}</span>
    ${StepPicture({ of: 'farewell' })}
    <h1 id="farewell-title" data-part="farewell-title" tabindex="-1"></h1>
    <p class="lead" data-part="farewell-help"></p>
    <div class="actions">
      <button class="button button-primary" type="button" data-act="return" hidden>
        ${icon('door')}<span data-part="return-label">${words.t('return-again')}</span>
      </button>
    </div>
    ${
      phone &&
      html`<p class="message-phone">${marked(words, 'farewell-question', { phone: () => PhoneLink({ phone, label: words.t('call-practice') }) })}</p>`
    }
  </section>`;
}
