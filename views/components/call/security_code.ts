import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';
import { Sheet } from './sheet.ts';

/** In the bar: the spoken code, always to be seen; a click explains it (D2, lesson 28). */
export function CodeChip(): VNode {
  return html`<button class="chip" type="button" data-act="panel" data-opens="code" aria-controls="call-code" aria-expanded="false" data-part="code-chip" hidden>
    ${icon('lock')}<span data-part="code-word">Code</span> <strong data-testid="security-code"></strong>
  </button>`;
}

/**
 * Over the picture when there is a code to compare; folds into the chip by itself, which goes on showing the
 * digits and leads to the same answers.
 */
export function CodeStrip({ practice }: { practice: boolean }): VNode {
  return html`<section class="banner code-strip" data-part="code-strip" aria-label="Zahl vergleichen" tabindex="-1" data-asks hidden>
    <p>
      <span data-part="code-how">${practice ? 'Lassen Sie sich die Zahl vorlesen:' : 'Bitte lesen Sie vor:'}</span>${' '}
      <strong class="code-digits" data-part="code-digits"></strong>
    </p>
    <div class="code-strip-keys">
      ${
        practice &&
        html`<button class="button button-secondary" type="button" data-act="code-same"><span>Stimmt überein</span></button>
          <button class="button button-secondary" type="button" data-act="code-other"><span>Stimmt nicht</span></button>`
      }
      <button class="banner-close" type="button" data-act="code-later" aria-label="Ausblenden">${icon('close')}</button>
    </div>
  </section>`;
}

/** Whether the connection can be trusted: nothing else matters then. */
export function CodeWarning({ phone }: { phone: string }): VNode {
  return html`<section class="code-warning" data-part="code-warning" role="alert" tabindex="-1" data-asks hidden>
    ${icon('warning')}
    <h2 data-part="code-warning-title"></h2>
    <p data-part="code-warning-help"></p>
    ${WaysOn({ phone, goOn: 'Trotzdem weiter' })}
  </section>`;
}

/** X1: people could talk for ten seconds and no code came, so that nobody can tell who listens. */
export function CodeMissing({ phone }: { phone: string }): VNode {
  return html`<section class="code-warning" data-part="code-missing" data-testid="code-missing" role="alert" tabindex="-1" data-asks hidden>
    ${icon('warning')}
    <h2>Der Sicherheitscode fehlt.</h2>
    <p>
      Ihr Bild und Ihr Ton sind angehalten: Ohne den Code lässt sich nicht prüfen, ob jemand mithört. Oft hilft es, die Seite neu zu laden.
      Sprechen Sie sonst bitte am Telefon weiter.
    </p>
    ${WaysOn({ phone, goOn: 'Ohne Code weitersprechen' })}
  </section>`;
}

/** X1: another page is at the other end than when the code was made. */
export function CodeChanged({ practice }: { practice: boolean }): VNode {
  return html`<section class="banner code-changed" data-part="code-changed" data-testid="code-changed" role="alert" tabindex="-1" data-asks hidden>
    <h2>Der Sicherheitscode hat sich geändert.</h2>
    <p>
      ${
        practice
          ? 'Das ist so, wenn die Seite am anderen Gerät neu geladen wurde. Es kann auch heißen, dass sich jemand dazwischengeschaltet hat.'
          : 'Das ist so, wenn die Praxis ihre Seite neu geladen hat. Es kann auch heißen, dass sich jemand dazwischengeschaltet hat.'
      }${' '}
      <span data-part="code-changed-how">${practice ? 'Lassen Sie sich bitte die neue Zahl vorlesen:' : 'Bitte lesen Sie der Praxis die neue Zahl vor:'}</span> <strong class="code-digits" data-part="code-changed-digits"></strong>
    </p>
    <div class="row" data-part="code-changed-answers">
      ${
        practice
          ? html`<button class="button button-secondary" type="button" data-act="code-same"><span>Stimmt überein</span></button>
            <button class="button button-secondary" type="button" data-act="code-other"><span>Stimmt nicht</span></button>
            <button class="link-button" type="button" data-act="code-accept"><span>Ohne Vergleich weiter</span></button>`
          : html`<button class="button button-secondary" type="button" data-act="code-accept"><span data-part="code-changed-done">Ich habe die Zahl vorgelesen</span></button>`
      }
    </div>
  </section>`;
}

function WaysOn({ phone, goOn }: { phone: string; goOn: string }): VNode {
  return html`
    ${phone && html`<p><a class="phone-large" href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${icon('phone')}${phone}</a></p>`}
    <div class="row">
      <button class="button button-danger" type="button" data-act="hang-up"><span>Auflegen</span></button>
      <button class="link-button" type="button" data-act="code-accept"><span>${goOn}</span></button>
    </div>
  `;
}

/** What the code proves and what it does not. */
export function CodeSheet({ practice }: { practice: boolean }): VNode {
  return Sheet({
    name: 'code',
    title: html`Sicherheitscode <span data-part="code-panel-digits"></span>`,
    children: html`<p data-part="code-verdict" role="status"></p>
      ${
        practice &&
        html`<div class="banner-keys">
          <button class="button button-secondary" type="button" data-act="code-same"><span>Stimmt überein</span></button>
          <button class="button button-secondary" type="button" data-act="code-other"><span>Stimmt nicht</span></button>
        </div>`
      }
      <div class="stack-tight" data-part="guest-codes" role="group" aria-label="Zahlen mit den weiteren Personen" hidden></div>
      <p><strong>So geht es:</strong> Eine Person liest die Zahl vor, die andere vergleicht. Beide sehen dieselbe Zahl, wenn alles stimmt.</p>
      <p><strong>Das beweist die Zahl:</strong> Bild und Ton laufen verschlüsselt von Ihrem Gerät zum anderen. Niemand sitzt dazwischen, auch nicht der Server der Praxis.</p>
      <p>
        <strong>Das beweist sie nicht:</strong> wer die andere Person ist. Auch schützt sie nicht, wenn ein Gerät oder diese Seite
        selbst verändert wurde. Darum: Achten Sie auf Gesicht und Stimme.
      </p>`,
  });
}
