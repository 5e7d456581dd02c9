import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import type { PageContext } from '../components/context.ts';
import { ActionForm, SubmitButton, TextField } from '../components/form.ts';
import { type IconName, icon } from '../components/icons.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { Contact } from './contact.ts';
import { TwoRooms } from './two_rooms.ts';

interface LandingProps {
  context: PageContext;
  /** Minutes before the appointment at which the waiting room opens. */
  joinEarlyMinutes: number;
  retentionDays: number;
}

/** `/`: what a video consultation is, how it goes, and the three doors: code, request, technical check. */
export function LandingPage({ context, joinEarlyMinutes, retentionDays }: LandingProps): VNode {
  const { practice } = context;
  return PatientLayout({
    context,
    title: 'Videosprechstunde',
    wide: true,
    children: html`
      <div class="hero">
        <div class="stack">
          <h1>Ihre Sprechstunde, von zu Hause aus</h1>
          <p class="lead">
            ${
              practice.welcomeText ||
              'Sie sehen und sprechen Ihre Ärztin oder Ihren Arzt im Browser. Sie brauchen kein Konto und kein Programm.'
            }
          </p>
          <div class="actions">
            ${LinkButton({ href: '/request', label: 'Videosprechstunde anfragen' })}
            ${LinkButton({ href: '/check', label: 'Technik ausprobieren', kind: 'secondary' })}
          </div>
        </div>
        ${TwoRooms()}
      </div>
      ${CodeDoor({ joinEarlyMinutes })}
      <section class="stack" aria-labelledby="how">
        <h2 id="how">So geht es</h2>
        <ol class="walkthrough walkthrough-wide">
          <li>
            <h3>Anfragen</h3>
            <p>Sie füllen das Formular aus oder rufen uns an. Wir schicken Ihnen die Einwilligung.</p>
          </li>
          <li>
            <h3>Einwilligen</h3>
            <p>Sie unterschreiben am Bildschirm oder auf Papier. Dann bekommen Sie Ihren Termin mit Link und Code.</p>
          </li>
          <li>
            <h3>Sprechen</h3>
            <p>
              Fünf Minuten vor dem Termin tippen Sie auf den Link und nennen Ihren Namen. Wir bitten Sie aus dem
              Wartezimmer herein.
            </p>
          </li>
        </ol>
      </section>
      <section class="stack" aria-labelledby="promises">
        <h2 id="promises">Ihr Gespräch bleibt unter uns</h2>
        <ul class="promises" role="list">
          ${Assurance({
            icon: 'lock',
            title: 'Verschlüsselt von Gerät zu Gerät',
            children:
              'Bild und Ton gehen verschlüsselt und direkt zwischen Ihrem Gerät und der Praxis hin und her. Mit einem Sicherheitscode können Sie das im Gespräch prüfen.',
          })}
          ${Assurance({
            icon: 'camera-off',
            title: 'Keine Aufzeichnung',
            children:
              'Weder Sie noch wir nehmen auf. Nach dem Gespräch bleibt auf Ihrem Gerät nichts zurück.',
          })}
          ${Assurance({
            icon: 'clock',
            title: `Nach ${days(retentionDays)} gelöscht`,
            children:
              'So lange nach dem Ende bleiben Ihre Angaben auf unserem Server, dann sind sie weg. Ohne Werbung, ohne Verfolgung.',
          })}
        </ul>
      </section>
      <section class="stack" aria-labelledby="contact">
        <h2 id="contact">Sie erreichen uns auch so</h2>
        <div class="columns">
          ${Contact({ practice })}
          <p class="quiet">
            Im Notfall wählen Sie <a href="tel:112">112</a>. Außerhalb der Sprechzeiten hilft der ärztliche
            Bereitschaftsdienst unter <a href="tel:116117">116 117</a>.
          </p>
        </div>
      </section>
    `,
  });
}

/**
 * The dial-in code, for those who read it from paper or use another device (S3b). Also the page at `/join`.
 */
function CodeDoor({ joinEarlyMinutes }: { joinEarlyMinutes: number }): VNode {
  return html`<section class="card door" id="code-door" aria-labelledby="code-door-title">
    <div class="stack-tight">
      <h2 id="code-door-title">Sie haben einen Termin?</h2>
      <p>
        Tippen Sie in unserer Mail auf den Link. Oder geben Sie hier Ihren Code ein.
        Das Wartezimmer öffnet ${joinEarlyMinutes} Minuten vorher.
      </p>
    </div>
    ${ActionForm({
      action: '/join',
      class: 'door-form',
      children: html`
        ${TextField({
          name: 'code',
          label: 'Einwahlcode',
          hint: html`Neun Zeichen, zum Beispiel <span class="nowrap">K7M-4QX-9TD</span>`,
          autocomplete: 'off',
          autocapitalize: 'characters',
          spellcheck: false,
          maxlength: 20,
          width: 'code',
        })}
        ${SubmitButton({ label: 'Zum Wartezimmer', icon: 'door' })}
      `,
    })}
  </section>`;
}

function Assurance(props: { icon: IconName; title: string; children?: ComponentChildren }): VNode {
  return html`<li>
    ${icon(props.icon)}
    <h3>${props.title}</h3>
    <p>${props.children}</p>
  </li>`;
}

/** In the dative: `Nach 30 Tagen`. */
function days(count: number): string {
  return count === 1 ? 'einem Tag' : `${count} Tagen`;
}
