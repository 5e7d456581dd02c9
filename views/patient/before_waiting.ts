import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { guestKindWords } from '../../consultation/guest.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture, Slot } from '../components/devices.ts';
import { Checkbox, TextField } from '../components/form.ts';
import { formatDay, formatTime } from '../components/formats.ts';
import { icon } from '../components/icons.ts';
import { ShortCheck } from '../components/short_check.ts';
import type { Invitation } from './waiting_room.ts';

/*
 * The two screens before the waiting room, one decision on each, and the one button of both.
 */

/** S5, D6: who it is, and that nobody listens. */
export function NameScreen({ startsAt, doctorName, guest, timeZone }: Invitation): VNode {
  return html`<section class="stack" data-screen="name" aria-labelledby="name-title">
    <p class="lead">
      ${guest && 'Einladung zur Videosprechstunde: '}${formatDay(startsAt, timeZone)},${' '}
      ${formatTime(startsAt, timeZone)} Uhr${doctorName && ` bei ${doctorName}`}
    </p>
    <h1 id="name-title" tabindex="-1">Wie heißen Sie?</h1>
    ${Slot({ of: 'trouble' })}
    ${
      guest &&
      html`<p data-testid="guest-note">Die Praxis hat Sie dazu eingeladen (${guestKindWords[guest]}). Sie sieht, wenn Sie warten, und bittet Sie herein.</p>`
    }
    ${TextField({
      name: 'join-name',
      testid: 'join-name',
      label: 'Vor- und Nachname',
      hint: 'Damit die Praxis weiß, wer Sie sind.',
      complaint: 'Bitte geben Sie Ihren Vor- und Nachnamen an.',
      autocomplete: 'name',
      autocapitalize: 'words',
      spellcheck: false,
      maxlength: 200,
      required: true,
    })}
    ${Checkbox({
      name: 'join-privacy',
      testid: 'join-privacy',
      label:
        'Ich bin in einem geschlossenen Raum, in dem niemand mithört. Wer bei mir ist, stelle ich zu Beginn vor.',
      complaint: 'Bitte bestätigen Sie, dass niemand mithört.',
      required: true,
    })}
  </section>`;
}

/** S1: camera, microphone and sound, with a large picture of one's own. */
export function TechniqueScreen({ token, allowHelp }: { token: string; allowHelp: string }): VNode {
  return html`<section class="stack" data-screen="technique" data-testid="technique" aria-labelledby="technique-title" hidden>
    <h1 id="technique-title" tabindex="-1">Kamera und Ton</h1>
    <p data-part="explain">
      Ihr Browser fragt jetzt, ob wir Kamera und Mikrofon benutzen dürfen. Bitte wählen Sie „Erlauben“. Nichts wird
      aufgezeichnet.
    </p>
    ${Slot({ of: 'trouble', children: DeviceTrouble({ allowHelp }) })}
    <div class="visit-preview" data-part="preview" hidden>
      ${Slot({ of: 'self', children: OwnPicture() })}
      <p class="quiet">Nur Sie sehen dieses Bild.</p>
      <p data-part="level-words" role="status">Sprechen Sie ein paar Worte. Der Balken bewegt sich, wenn wir Sie hören.</p>
    </div>
    ${SoundTest()}
    ${Slot({ of: 'short-check', children: ShortCheck({ href: `/c/${token}/check` }) })}
    <details data-part="more-devices" hidden>
      <summary>Geräte wählen oder neu starten</summary>
      ${Slot({ of: 'choices', children: DeviceChoices() })}
    </details>
    <p><button class="link-button" type="button" data-act="back-to-name">Namen ändern</button></p>
  </section>`;
}

/**
 * The way on: always filled, always at the bottom edge; only its word changes. What helps where a device does
 * not work is as near.
 */
export function WayOn(): VNode {
  return html`<div class="way-on" data-part="way-on">
    <p class="way-on-note" data-part="by-itself" hidden>
      <span data-part="by-itself-words"></span>
      <button class="link-button" type="button" data-act="stay" data-testid="stay">Hier bleiben</button>
    </p>
    <button class="button button-secondary" type="button" data-act="try-again" data-part="again" hidden><span>Noch einmal versuchen</span></button>
    <button class="button button-primary" type="button" data-act="enter" data-testid="join-enter">
      <span data-part="way-on-word">Weiter</span>
    </button>
  </div>`;
}

/** Does the loudspeaker speak? Only the person knows. */
function SoundTest(): VNode {
  return html`<div class="row" data-part="sound-test" hidden>
    <button class="button button-secondary" type="button" data-act="play-tones">
      ${icon('speaker')}<span>Ton abspielen</span>
    </button>
    <p class="quiet">Sie hören drei Töne. Wenn nicht: Lautstärke höher, Stummschalter lösen.</p>
  </div>`;
}
