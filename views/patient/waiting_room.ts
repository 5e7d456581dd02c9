import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { GuestKind } from '../../consultation/guest.ts';
import { waitingReplies } from '../../consultation/waiting_reply.ts';
import type { PageContext } from '../components/context.ts';
import { Slot } from '../components/devices.ts';
import { offersLanguages } from '../components/language.ts';
import { PhoneLink } from '../components/links.ts';
import { marked } from '../components/spoken.ts';
import { sayTime } from '../components/spoken_times.ts';
import { StepPicture } from '../public/step_picture.ts';

/** What is told of a visit before it begins. */
export interface Invitation {
  context: PageContext;
  startsAt: number;
  doctorName: string;
  guest: GuestKind | null;
}

interface WaitingRoomProps extends Invitation {
  durationMinutes: number;
}

/** Entering is knocking (lesson 20): the patient reads that the practice knows. */
export function WaitingRoom(props: WaitingRoomProps): VNode {
  const { context, startsAt, durationMinutes, doctorName, guest } = props;
  const { words } = context;
  const { phone } = context.practice;
  const time = sayTime(words, startsAt, context.timeZone);
  const call = { phone: () => PhoneLink({ phone }) };
  return html`<section class="stack" data-screen="waiting" data-testid="waiting-room" hidden>
    <div class="waiting-words">
      ${StepPicture({ of: 'waiting' })}
      <h1 data-part="waiting-title" tabindex="-1"></h1>
      <div class="queue">
        <p class="queue-place" data-testid="queue-line"></p>
        <p data-testid="doctor-line"></p>
        <p data-testid="delay-line" dir="auto"></p>
      </div>
      <p class="lead" data-part="waiting-help"></p>
      ${
        phone &&
        html`<p class="large-phone" data-large-phone hidden>${marked(words, 'large-phone', { ...call, label: (text) => html`<span>${text}</span>` })}</p>`
      }
    </div>
    <div class="visit-preview">
      ${Slot({ of: 'self' })}
      <p class="quiet" data-testid="private-line">${words.t('only-you-see-waiting')}</p>
      ${Slot({ of: 'trouble' })}
      ${Slot({ of: 'short-check' })}
    </div>
    ${
      !guest &&
      html`<div class="pills" role="group" aria-labelledby="reply-title">
        <p id="reply-title">${words.t('tell-practice')}</p>
        ${waitingReplies.map(
          (reply) =>
            html`<button class="pill" type="button" data-act="reply" data-reply=${reply} aria-pressed="false">${words.t(`reply-${reply}`)}</button>`,
        )}
      </div>`
    }
    <p class="pills">
      <button class="pill" type="button" data-act="rtt-offer" data-testid="rtt-offer" aria-pressed="false">${words.t('write-along')}</button>
      <span class="quiet">${words.t('write-along-hint')}</span>
    </p>
    <dl class="facts">
      <div><dt>${words.t(guest ? 'fact-appointment-guest' : 'fact-appointment')}</dt><dd>${words.t('fact-length', { time, minutes: durationMinutes })}</dd></div>
      ${doctorName && html`<div><dt>${words.t('fact-doctor')}</dt><dd><bdi>${doctorName}</bdi></dd></div>`}
    </dl>
    <p>${marked(words, 'keep-open', { screen: (text) => html`<span data-wake-note>${text}</span>` })}</p>
    <details>
      <summary>${words.t('check-devices')}</summary>
      ${Slot({ of: 'choices' })}
    </details>
    <p><button class="link-button" type="button" data-act="move">${words.t('move-to-phone')}</button></p>
    ${offersLanguages(context) && Slot({ of: 'languages' })}
    <details>
      <summary>${words.t('help-title')}</summary>
      <ul>
        <li>${words.t('help-longer')}</li>
        ${!guest && html`<li>${words.t('help-ready')}</li>`}
        <li>${words.t('help-headphones')}</li>
        ${phone && html`<li>${marked(words, 'help-call', call)}</li>`}
      </ul>
      <p><button class="link-button" type="button" data-act="hang-up">${words.t('leave-waiting')}</button></p>
    </details>
  </section>`;
}
