import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { GuestKind } from '../../consultation/guest.ts';
import { waitingReplies } from '../../consultation/waiting_reply.ts';
import { replyWords } from '../../consultation/waiting_words.ts';
import { Slot } from '../components/devices.ts';
import { formatTime } from '../components/formats.ts';
import { PhoneLink } from '../components/phone_link.ts';

/** What is told of a visit before it begins. */
export interface Invitation {
  startsAt: number;
  doctorName: string;
  guest: GuestKind | null;
  timeZone: string;
}

interface WaitingRoomProps extends Invitation {
  phone: string;
  durationMinutes: number;
}

/** Entering is knocking (lesson 20): the patient reads that the practice knows. */
export function WaitingRoom(props: WaitingRoomProps): VNode {
  const { phone, startsAt, durationMinutes, doctorName, guest, timeZone } = props;
  return html`<section class="stack" data-screen="waiting" data-testid="waiting-room" aria-labelledby="waiting-words" hidden>
    <div class="waiting-words">
      <h1 id="waiting-words" data-part="waiting-title" tabindex="-1" aria-live="polite"></h1>
      <div class="queue" aria-live="polite">
        <p class="queue-place" data-testid="queue-line"></p>
        <p data-testid="doctor-line"></p>
        <p data-testid="delay-line"></p>
      </div>
      <p class="lead" data-part="waiting-help"></p>
      ${
        phone &&
        html`<p class="large-phone" data-large-phone hidden><span>Rufen Sie uns an:</span> ${PhoneLink({ phone })}</p>`
      }
    </div>
    <div class="visit-preview">
      ${Slot({ of: 'self' })}
      <p class="quiet" data-testid="private-line">
        Nur Sie sehen dieses Bild. Die Praxis sieht und hört Sie erst, wenn das Gespräch beginnt.
      </p>
      ${Slot({ of: 'trouble' })}
      ${Slot({ of: 'short-check' })}
    </div>
    ${
      !guest &&
      html`<div class="pills" role="group" aria-labelledby="reply-title">
        <p id="reply-title">Der Praxis Bescheid geben</p>
        ${waitingReplies.map(
          (reply) =>
            html`<button class="pill" type="button" data-act="reply" data-reply=${reply} aria-pressed="false">${replyWords[reply]}</button>`,
        )}
      </div>`
    }
    <p class="pills">
      <button class="pill" type="button" data-act="rtt-offer" data-testid="rtt-offer" aria-pressed="false">Im Gespräch mitschreiben</button>
      <span class="quiet">Für alle, die schlecht hören oder sprechen: Jeder Buchstabe steht sofort auf der anderen Seite.</span>
    </p>
    <dl class="facts">
      <div><dt>${guest ? 'Termin' : 'Ihr Termin'}</dt><dd>${formatTime(startsAt, timeZone)} Uhr, etwa ${durationMinutes} Minuten</dd></div>
      ${doctorName && html`<div><dt>Bei</dt><dd>${doctorName}</dd></div>`}
    </dl>
    <p>Bitte lassen Sie diese Seite offen. <span data-wake-note>Der Bildschirm bleibt an.</span></p>
    <details>
      <summary>Ton und Geräte prüfen</summary>
      ${Slot({ of: 'choices' })}
    </details>
    <p><button class="link-button" type="button" data-act="move">Auf dem Handy weitermachen</button></p>
    <details>
      <summary>Hilfe</summary>
      <ul>
        <li>Es kann etwas länger dauern als bis zum Termin. Ihr Platz bleibt.</li>
        ${!guest && html`<li>Legen Sie Versichertenkarte und Medikamentenplan bereit.</li>`}
        <li>Kopfhörer verhindern, dass es hallt.</li>
        ${phone && html`<li>Wenn etwas nicht klappt, rufen Sie uns an: ${PhoneLink({ phone })}</li>`}
      </ul>
      <p><button class="link-button" type="button" data-act="hang-up">Wartezimmer verlassen</button></p>
    </details>
  </section>`;
}
