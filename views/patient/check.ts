import { html } from 'htm/preact';
import type { VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture, Slot } from '../components/devices.ts';
import { type IconName, icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { Notice } from '../components/notice.ts';
import { PhoneLink } from '../components/phone_link.ts';

/** `/check`: does it work on this device? No appointment needed (S1), nothing is sent anywhere. */
export function CheckPage({ context }: { context: PageContext }): VNode {
  const { phone } = context.practice;
  return html`<${PatientLayout} context=${context} title="Technik ausprobieren" script="check">
    <h1>Technik ausprobieren</h1>
    <p class="lead">Zwei Minuten, ohne Termin. Bild und Ton bleiben auf Ihrem Gerät.</p>
    <noscript>
      <${Notice} kind="wait" title="Dafür braucht Ihr Browser JavaScript.">
        <p>Bitte schalten Sie es ein und laden Sie die Seite neu. Oder rufen Sie uns an: ${phone && html`<${PhoneLink} phone=${phone} />`}</p>
      <//>
    </noscript>
    <div class="stack" data-check>
      <div class="actions">
        <button class="button button-primary" type="button" data-act="check" data-testid="check-start">
          ${icon('check')}<span>Prüfung starten</span>
        </button>
      </div>
      <p class="quiet">Gleich fragt Ihr Browser nach Kamera und Mikrofon. Bitte wählen Sie „Erlauben“.</p>
      <${Slot} of="trouble"><${DeviceTrouble} /><//>
      <div class="visit-preview" data-part="preview" hidden>
        <${Slot} of="self"><${OwnPicture} /><//>
        <p data-part="level-words" role="status">Sprechen Sie ein paar Worte. Der Balken bewegt sich, wenn wir Sie hören.</p>
        <details>
          <summary>Andere Kamera oder anderes Mikrofon</summary>
          <${Slot} of="choices"><${DeviceChoices} /><//>
        </details>
      </div>
      <ul class="checks" role="list">
        ${row('browser', 'Browser', 'document')} ${row('camera', 'Kamera', 'camera')}
        ${row('microphone', 'Mikrofon', 'mic')}
        ${row(
          'speaker',
          'Lautsprecher',
          'speaker',
          html`<div class="actions" data-part="speaker-question" hidden>
            <button class="button button-secondary" type="button" data-act="play-tones"><span>Ton abspielen</span></button>
            <button class="button button-secondary" type="button" data-act="heard"><span>Ja, gehört</span></button>
            <button class="button button-secondary" type="button" data-act="not-heard"><span>Nein</span></button>
          </div>`,
        )}
        ${row('server', 'Verbindung zur Praxis', 'phone')} ${row('video', 'Videotest', 'screen')}
      </ul>
      <p class="check-result" data-part="result" data-testid="check-result" role="status"></p>
      ${phone && html`<p class="message-phone">Etwas geht nicht? Rufen Sie uns an: <${PhoneLink} phone=${phone} /></p>`}
    </div>
  <//>` as VNode;
}

function row(name: string, label: string, symbol: IconName, more?: unknown): VNode {
  return html`<li class="check-row" data-row=${name} data-result="open" data-testid=${`check-${name}`}>
    ${icon(symbol)}
    <div>
      <p class="check-name">${label}</p>
      <p class="quiet" data-help></p>
    </div>
    <span class="badge badge-quiet" data-badge>noch offen</span>
    ${more}
  </li>` as VNode;
}
