import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type CheckRow, patientRowName, rowNames, wayRows } from '../../consultation/technical_check.ts';
import type { PageContext } from '../components/context.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture, Slot } from '../components/devices.ts';
import { type IconName, icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Notice } from '../components/notice.ts';
import { PhoneLink } from '../components/phone_link.ts';

interface CheckPageProps {
  context: PageContext;
  /** `/c/TOKEN` on the way to a visit: the way back leads there, and a report belongs to it. */
  base?: string;
}

/**
 * `/check` and `/c/TOKEN/check`: does it work on this device and in this network? No appointment needed (S1).
 * Nothing is sent to the practice before the person says so.
 */
export function CheckPage({ context, base }: CheckPageProps): VNode {
  const { phone } = context.practice;
  return PatientLayout({
    context,
    title: 'Technik ausprobieren',
    script: 'check',
    children: html`
      ${base && html`<p><a href=${`${base}/visit`}>Zurück zu Ihrer Videosprechstunde</a></p>`}
      <h1>Technik ausprobieren</h1>
      <p class="lead">Eine Minute${base ? '' : ', ohne Termin'}. Bild und Ton bleiben auf Ihrem Gerät.</p>
      <noscript>
        ${Notice({
          kind: 'wait',
          title: 'Dafür braucht Ihr Browser JavaScript.',
          children: html`<p>Bitte schalten Sie es ein und laden Sie die Seite neu. Oder rufen Sie uns an: ${
            phone && PhoneLink({ phone })
          }</p>`,
        })}
      </noscript>
      <div class="stack" data-part="check" data-report=${`${base ?? ''}/check/report`}>
        <p class="check-result" data-part="result" data-testid="check-result" role="status"></p>
        <div class="actions">
          <button class="button button-primary" type="button" data-act="check" data-testid="check-start">
            ${icon('check')}<span>Prüfung starten</span>
          </button>
        </div>
        <p class="quiet">Ihr Browser fragt dabei nach Kamera und Mikrofon. Bitte wählen Sie „Erlauben“.</p>
        ${Slot({ of: 'trouble', children: DeviceTrouble({ allowHelp: context.assets.script('allow_help') }) })}
        <div class="visit-preview" data-part="preview" hidden>
          ${Slot({ of: 'self', children: OwnPicture() })}
          <p data-part="level-words">Sprechen Sie ein paar Worte. Der Balken bewegt sich, wenn wir Sie hören.</p>
        </div>
        <details data-part="more-devices" hidden>
          <summary>Geräte wählen oder neu starten</summary>
          ${Slot({ of: 'choices', children: DeviceChoices() })}
        </details>
        <h2 class="visually-hidden">Was geprüft wird</h2>
        <ul class="checks" role="list">
          ${checkRow('camera', 'camera')} ${checkRow('microphone', 'mic')}
          ${checkRow('speaker', 'speaker', SpeakerQuestion())} ${WayRow()}
        </ul>
        <details data-testid="check-for-it">
          <summary>Für die Praxis-IT</summary>
          <ul class="checks" role="list">${wayRows.map((row) => checkRow(row))}</ul>
        </details>
        ${Report()}
        ${
          base &&
          html`<div class="actions">
            ${LinkButton({
              href: `${base}/visit`,
              label: 'Zurück zur Videosprechstunde',
              kind: 'secondary',
              icon: 'camera',
            })}
          </div>`
        }
        ${phone && html`<p class="message-phone">Etwas geht nicht? Rufen Sie uns an: ${PhoneLink({ phone })}</p>`}
      </div>
    `,
  });
}

function SpeakerQuestion(): VNode {
  return html`<div class="actions" data-part="speaker-question" role="group" aria-label="Hören Sie den Ton?" hidden>
    <button class="button button-secondary" type="button" data-act="play-tones"><span>Ton abspielen</span></button>
    <button class="button button-secondary" type="button" data-act="heard" data-testid="check-heard"><span>Ja, gehört</span></button>
    <button class="button button-secondary" type="button" data-act="not-heard" data-testid="check-not-heard"><span>Nein</span></button>
  </div>`;
}

/** Says before what is sent; afterwards the number to read out. */
function Report(): VNode {
  return html`<section class="card visit-card" data-part="send" aria-labelledby="report-title" hidden>
    <h2 id="report-title">Der Praxis zeigen</h2>
    <p>
      Die Praxis sieht dann, was oben steht, auch das für ihre IT, und welchen Browser Sie benutzen. Ihr Name und Ihre Internet-Adresse
      sind nicht dabei.
    </p>
    <div class="actions">
      <button class="button button-primary" type="button" data-act="send" data-testid="check-send">
        ${icon('mail')}<span>Ergebnis an die Praxis senden</span>
      </button>
    </div>
    <p class="field-error" data-part="send-error" role="alert"></p>
    <div data-part="sent" tabindex="-1" hidden>
      <p>Das Ergebnis ist bei der Praxis. Nennen Sie am Telefon diese Nummer:</p>
      <p class="check-number" data-testid="check-report-number"></p>
    </div>
  </section>`;
}

/** Everything between this browser and the practice, in one row; the script draws it from those for IT. */
function WayRow(): VNode {
  return CheckedRow({ id: 'way', name: 'Verbindung', symbol: 'phone' });
}

function checkRow(row: CheckRow, symbol?: IconName, more?: ComponentChildren): VNode {
  return CheckedRow({ id: row, name: symbol ? patientRowName(row) : rowNames[row], symbol, more });
}

interface CheckedRowProps {
  id: CheckRow | 'way';
  name: string;
  symbol?: IconName | undefined;
  more?: ComponentChildren;
}

function CheckedRow({ id, name, symbol, more }: CheckedRowProps): VNode {
  return html`<li class="check-row" data-row=${id} data-result="open" data-testid=${`check-${id}`}>
    ${symbol ? icon(symbol) : html`<span></span>`}
    <p class="check-name">${name}</p>
    <span class="badge badge-quiet" data-badge>noch offen</span>
    <p class="check-help quiet" data-help></p>
    ${more}
  </li>`;
}
