import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Guest, guestKindWords } from '../../consultation/guest.ts';
import { QualityChip } from '../components/call/quality.ts';
import { CodeChip } from '../components/call/security_code.ts';
import { CallStage } from '../components/call_stage.ts';
import type { PageContext } from '../components/context.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture, Slot } from '../components/devices.ts';
import { Checkbox, TextField } from '../components/form.ts';
import { formatDay, formatTime } from '../components/formats.ts';
import { icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { Notice } from '../components/notice.ts';
import { PhoneLink } from '../components/phone_link.ts';
import { ShortCheck } from '../components/short_check.ts';
import { type Invitation, WaitingRoom } from './waiting_room.ts';

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
 * `/c/TOKEN/visit` (S4 to S7): technique, name, waiting room, call and farewell on one page, so that camera
 * and microphone are asked for once and nothing is lost on the way. The script `visit` shows one screen at a
 * time.
 */
export function VisitPage(props: VisitPageProps): VNode {
  const { context, token, startsAt, durationMinutes, doctorName } = props;
  const guest = props.guest?.kind ?? null;
  const { timeZone } = context;
  const { phone } = context.practice;
  const invitation = { startsAt, doctorName, guest, timeZone };
  const doctor = doctorName || 'Die Praxis';
  return PatientLayout({
    context,
    title: 'Videosprechstunde',
    script: 'visit',
    step: 1,
    children: html`
      <noscript>
        ${Notice({
          kind: 'wait',
          title: 'Für das Videogespräch braucht Ihr Browser JavaScript.',
          children: html`<p>Bitte schalten Sie es ein und laden Sie die Seite neu. Oder rufen Sie uns an: ${
            phone && PhoneLink({ phone })
          }</p>`,
        })}
      </noscript>
      <div class="visit" data-visit data-side=${guest ? 'guest' : 'patient'} data-seat=${props.guest?.id ?? 'patient'} data-token=${token} data-id=${props.consultationId} data-phone=${phone} data-other=${doctor} data-script=${context.assets.script('waiting')} data-move=${context.assets.script('move')}>
        <div class="call-bar">
          <p class="call-state" data-testid="call-state" data-state="preparing" role="status">Noch nicht angemeldet</p>
          <span class="call-timer" data-part="timer" hidden></span>
          ${CodeChip()} ${QualityChip()}
          <span class="call-rule">Aufzeichnung ist nicht erlaubt</span>
          ${phone && PhoneLink({ phone, label: 'Praxis anrufen' })}
        </div>
        ${Prepare({ token, ...invitation })} ${WaitingRoom({ phone, durationMinutes, ...invitation })}
        <section data-screen="call" aria-label="Gespräch" hidden>
          <h1 class="visually-hidden" tabindex="-1">Gespräch mit ${doctor}</h1>
          <p class="called-in" data-part="called-in" role="status"></p>
          ${CallStage({ assets: context.assets, side: 'patient', other: doctor, phone, files: props.files })}
        </section>
        ${Farewell({ phone })}
      </div>
    `,
  });
}

/** Both cards are open from the start: who is in a hurry types the name and enters. */
function Prepare({ token, startsAt, doctorName, guest, timeZone }: Invitation & { token: string }): VNode {
  return html`<section class="stack" data-screen="prepare" aria-labelledby="prepare-title">
    <h1 id="prepare-title">${guest ? 'Einladung zur Videosprechstunde' : 'Ihre Videosprechstunde'}</h1>
    <p class="lead">
      ${formatDay(startsAt, timeZone)}, ${formatTime(startsAt, timeZone)} Uhr${doctorName && ` bei ${doctorName}`}
    </p>
    ${
      guest &&
      html`<p data-testid="guest-note">Die Praxis hat Sie dazu eingeladen (${guestKindWords[guest]}). Sie weiß, wenn Sie warten, und bittet Sie herein.</p>`
    }
    <section class="card card-accent visit-card" data-part="technique" aria-labelledby="technique-title">
      <h2 id="technique-title">Kamera und Mikrofon</h2>
      <p data-part="explain">
        Gleich fragt Ihr Browser, ob wir Kamera und Mikrofon benutzen dürfen. Bitte wählen Sie „Erlauben“. Nichts wird
        aufgezeichnet.
      </p>
      ${Slot({ of: 'trouble', children: DeviceTrouble() })}
      <div class="visit-preview" data-part="preview" hidden>
        ${Slot({ of: 'self', children: OwnPicture() })}
        <p data-part="level-words" role="status">Sprechen Sie ein paar Worte. Der Balken bewegt sich, wenn wir Sie hören.</p>
        ${SoundTest()}
      </div>
      <details data-part="more-devices" hidden>
        <summary>Geräte wählen oder neu starten</summary>
        ${Slot({ of: 'choices', children: DeviceChoices() })}
      </details>
      <div class="actions">
        <button class="button button-primary" type="button" data-act="test">
          ${icon('camera')}<span>Kamera und Mikrofon prüfen</span>
        </button>
      </div>
      ${Slot({ of: 'short-check', children: ShortCheck({ href: `/c/${token}/check` }) })}
    </section>
    <section class="card visit-card" data-part="name" aria-labelledby="name-title">
      <h2 id="name-title">Ihr Name</h2>
      ${TextField({
        name: 'join-name',
        testid: 'join-name',
        label: 'Vor- und Nachname',
        hint: 'Damit die Praxis weiß, wer Sie sind.',
        autocomplete: 'name',
        autocapitalize: 'words',
        spellcheck: false,
        maxlength: 200,
        required: true,
      })}
      <p class="field-error" id="join-name-error" hidden>
        ${icon('warning')}<span>Bitte geben Sie Ihren Vor- und Nachnamen an.</span>
      </p>
      ${Checkbox({
        name: 'join-privacy',
        testid: 'join-privacy',
        label:
          'Ich bin in einem geschlossenen Raum, in dem niemand mithört. Wer bei mir ist, stelle ich zu Beginn vor.',
        required: true,
      })}
      <p class="field-error" id="join-privacy-error" hidden>
        ${icon('warning')}<span>Bitte bestätigen Sie, dass niemand mithört.</span>
      </p>
      <p class="field-error" id="join-error" role="alert" hidden>${icon('warning')}<span></span></p>
      <div class="actions">
        <button class="button button-secondary" type="button" data-act="enter" data-testid="join-enter">
          ${icon('door')}<span>Wartezimmer betreten</span>
        </button>
      </div>
    </section>
  </section>`;
}

function Farewell({ phone }: { phone: string }): VNode {
  return html`<section class="message stack" data-screen="farewell" aria-labelledby="farewell-title" hidden>
    <span class="message-mark">${icon('check')}</span>
    <h1 id="farewell-title" data-part="farewell-title" tabindex="-1"></h1>
    <p class="lead" data-part="farewell-help"></p>
    <div class="actions">
      <button class="button button-primary" type="button" data-act="return" hidden>
        ${icon('door')}<span data-part="return-label">Wieder eintreten</span>
      </button>
    </div>
    ${
      phone &&
      html`<p class="message-phone">Sie haben noch eine Frage? ${PhoneLink({ phone, label: 'Praxis anrufen' })}</p>`
    }
  </section>`;
}

/** S1: does the loudspeaker speak? Only the person knows. */
function SoundTest(): VNode {
  return html`<div class="row">
    <button class="button button-secondary" type="button" data-act="play-tones">
      ${icon('speaker')}<span>Ton abspielen</span>
    </button>
    <p class="quiet">Sie hören drei Töne. Wenn nicht: Lautstärke höher, Stummschalter lösen.</p>
  </div>`;
}
