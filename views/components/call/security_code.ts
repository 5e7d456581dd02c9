import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { icon } from '../icons.ts';
import { inWords, marked, strongMark } from '../spoken.ts';
import { Sheet } from './sheet.ts';

/** In the bar: the spoken code, always to be seen; a click explains it (D2, lesson 28). */
export function CodeChip(): VNode {
  return inWords(
    ({
      t,
    }) => html`<button class="chip" type="button" data-act="panel" data-opens="code" aria-controls="call-code" aria-expanded="false" data-part="code-chip" hidden>
    ${icon('lock')}<span data-part="code-word">${t('code-chip', { verdict: 'open' })}</span> <strong data-testid="security-code" dir="ltr"></strong>
  </button>`,
  );
}

/**
 * Over the picture when there is a code to compare; folds into the chip by itself, which goes on showing the
 * digits and leads to the same answers.
 */
export function CodeStrip({ practice }: { practice: boolean }): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="banner code-strip" data-part="code-strip" aria-label=${t('code-compare')} tabindex="-1" data-asks hidden>
    <p>
      <span data-part="code-how">${practice ? 'Lassen Sie sich die Zahl vorlesen:' : t('code-read', { off: 'no' })}</span>${' '}
      <strong class="code-digits" data-part="code-digits" dir="ltr" aria-hidden="true"></strong>${DigitsApart()}
    </p>
    <div class="code-strip-keys">
      ${
        practice &&
        html`<button class="button button-secondary" type="button" data-act="code-same"><span>${t('code-same')}</span></button>
          <button class="button button-secondary" type="button" data-act="code-other"><span>${t('code-other')}</span></button>`
      }
      <button class="banner-close" type="button" data-act="code-later" aria-label=${t('stage-hide')}>${icon('close')}</button>
    </div>
  </section>`,
  );
}

/** Whether the connection can be trusted: nothing else matters then. */
export function CodeWarning({ phone }: { phone: string }): VNode {
  return inWords(
    ({ t }) => html`<section class="code-warning" data-part="code-warning" tabindex="-1" data-asks hidden>
    ${icon('warning')}
    <h2 data-part="code-warning-title"></h2>
    <p data-part="code-warning-help"></p>
    ${WaysOn({ phone, goOn: t('code-go-on') })}
  </section>`,
  );
}

/** X1: people could talk for ten seconds and no code came, so that nobody can tell who listens. */
export function CodeMissing({ phone }: { phone: string }): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="code-warning" data-part="code-missing" data-testid="code-missing" tabindex="-1" data-asks hidden>
    ${icon('warning')}
    <h2 data-part="code-missing-title">${t('code-missing-title')}</h2>
    <p data-part="code-missing-help">${t('code-missing-help')}</p>
    ${WaysOn({ phone, goOn: t('code-missing-go-on') })}
  </section>`,
  );
}

/** X1: another page is at the other end than when the code was made. */
export function CodeChanged({ practice }: { practice: boolean }): VNode {
  return inWords(
    ({
      t,
    }) => html`<section class="banner code-changed" data-part="code-changed" data-testid="code-changed" tabindex="-1" data-asks hidden>
    <h2 data-part="code-changed-title">${t('code-changed-title')}</h2>
    <p>
      <span data-part="code-changed-why">${
        practice
          ? 'Das ist so, wenn die Seite am anderen Gerät neu geladen wurde. Es kann auch heißen, dass sich jemand dazwischengeschaltet hat.'
          : t('code-changed-why')
      }</span>${' '}
      <span data-part="code-changed-how">${practice ? 'Lassen Sie sich bitte die neue Zahl vorlesen:' : t('code-read-new', { off: 'no' })}</span> <strong class="code-digits" data-part="code-changed-digits" dir="ltr" aria-hidden="true"></strong>${DigitsApart()}
    </p>
    <div class="row" data-part="code-changed-answers">
      ${
        practice
          ? html`<button class="button button-secondary" type="button" data-act="code-same"><span>${t('code-same')}</span></button>
            <button class="button button-secondary" type="button" data-act="code-other"><span>${t('code-other')}</span></button>
            <button class="link-button" type="button" data-act="code-accept"><span>Ohne Vergleich weiter</span></button>`
          : html`<button class="button button-secondary" type="button" data-act="code-accept"><span data-part="code-changed-done">${t('code-read-done')}</span></button>`
      }
    </div>
  </section>`,
  );
}

/** The digits for whoever listens: one by one, not as two large numbers. */
function DigitsApart(): VNode {
  return html`<span class="visually-hidden" data-digits-apart></span>`;
}

function WaysOn({ phone, goOn }: { phone: string; goOn: string }): VNode {
  return inWords(
    ({ t }) => html`
    ${phone && html`<p><a class="phone-large" href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${icon('phone')}<span dir="ltr">${phone}</span></a></p>`}
    <div class="row">
      <button class="button button-danger" type="button" data-act="hang-up"><span>${t('key-hang-up')}</span></button>
      <button class="link-button" type="button" data-act="code-accept"><span>${goOn}</span></button>
    </div>
  `,
  );
}

/** What the code proves and what it does not. */
export function CodeSheet({ practice }: { practice: boolean }): VNode {
  return inWords((words) => {
    const { t } = words;
    const strong = strongMark;
    const digits = () =>
      html`<span data-part="code-panel-digits" dir="ltr" aria-hidden="true"></span>${DigitsApart()}`;
    return Sheet({
      name: 'code',
      title: marked(words, 'code-title', { digits }),
      children: html`<p data-part="code-verdict" role="status"></p>
      ${
        practice &&
        html`<div class="banner-keys">
          <button class="button button-secondary" type="button" data-act="code-same"><span>${t('code-same')}</span></button>
          <button class="button button-secondary" type="button" data-act="code-other"><span>${t('code-other')}</span></button>
        </div>`
      }
      <div class="stack-tight" data-part="guest-codes" role="group" aria-label=${t('code-with-others')} hidden></div>
      <p>${marked(words, 'code-how', { strong })}</p>
      <p>${marked(words, 'code-proves', { strong })}</p>
      <p>${marked(words, 'code-proves-not', { strong })}</p>`,
    });
  });
}
