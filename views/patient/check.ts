import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type WayRow, wayRows } from '../../consultation/technical_check.ts';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from '../components/context.ts';
import { DeviceChoices, DeviceTrouble, OwnPicture, Slot } from '../components/devices.ts';
import { type IconName, icon } from '../components/icons.ts';
import { linkTo } from '../components/language.ts';
import { PatientLayout } from '../components/layout.ts';
import { LinkButton } from '../components/link_button.ts';
import { PhoneLink } from '../components/links.ts';
import { Notice } from '../components/notice.ts';
import { marked } from '../components/spoken.ts';
import { StepPicture } from '../public/step_picture.ts';

interface CheckPageProps {
  context: PageContext;
  /** `/c/TOKEN` on the way to a visit: the way back leads there. */
  base?: string;
  /** It is the patient's own device, not a guest's: a report belongs to the case. */
  own?: boolean;
}

/**
 * `/check` and `/c/TOKEN/check`: does it work on this device and in this network? No appointment needed (S1).
 * Nothing is sent to the practice before the person says so.
 */
export function CheckPage({ context, base, own = false }: CheckPageProps): VNode {
  const { words } = context;
  const { phone } = context.practice;
  const back = base && linkTo(context, `${base}/visit`);
  const call = () => phone && PhoneLink({ phone });
  return PatientLayout({
    context,
    title: words.t('try-devices'),
    script: 'check',
    styles: ['check'],
    children: html`
      ${back && html`<p><a href=${back}>${words.t('check-back')}</a></p>`}
      ${StepPicture({ of: 'technique' })}
      <h1>${words.t('try-devices')}</h1>
      <p class="lead">${words.t(base ? 'check-lead' : 'check-lead-open')}</p>
      <noscript>
        ${Notice({
          kind: 'wait',
          title: words.t('check-script-needed'),
          children: html`<p>${marked(words, 'script-needed-text', { phone: call })}</p>`,
        })}
      </noscript>
      <div class="stack" data-part="check" data-report=${`${base ?? ''}/check/report`}>
        <p class="check-result" data-part="result" data-testid="check-result" role="status"></p>
        <div class="actions">
          <button class="button button-primary" type="button" data-act="check" data-testid="check-start">
            ${icon('check')}<span>${words.t('check-start')}</span>
          </button>
        </div>
        <p class="quiet">${words.t('check-asks')}</p>
        ${Slot({ of: 'trouble', children: DeviceTrouble({ context }) })}
        <div class="visit-preview" data-part="preview" hidden>
          ${Slot({ of: 'self', children: OwnPicture() })}
          <p data-part="level-words">${words.t('say-something')}</p>
        </div>
        <details data-part="more-devices" hidden>
          <summary>${words.t('choose-or-restart')}</summary>
          ${Slot({ of: 'choices', children: DeviceChoices() })}
        </details>
        <h2 class="visually-hidden">${words.t('check-rows')}</h2>
        <ul class="checks" role="list">
          ${patientRows.map(({ row, symbol }) =>
            CheckedRow({
              id: row,
              words,
              name: words.t('check-name', { row }),
              symbol,
              more: row === 'speaker' && SpeakerQuestion({ words }),
            }),
          )}
        </ul>
        <details data-testid="check-for-it">
          <summary>${words.t('check-for-it')}</summary>
          <ul class="checks" role="list">
            ${wayRows.map((row) => CheckedRow({ id: row, words, name: words.t(`check-row-${row}`) }))}
          </ul>
        </details>
        ${Report({ words, own })}
        ${
          back &&
          html`<div class="actions">
            ${LinkButton({ href: back, label: words.t('check-back-button'), kind: 'secondary', icon: 'camera' })}
          </div>`
        }
        ${phone && html`<p class="message-phone">${marked(words, 'check-phone', { phone: call })}</p>`}
      </div>
    `,
  });
}

/**
 * What a patient reads. The last one is everything between this browser and the practice; the script draws it
 * from the rows for IT.
 */
const patientRows = [
  { row: 'camera', symbol: 'camera' },
  { row: 'microphone', symbol: 'mic' },
  { row: 'speaker', symbol: 'speaker' },
  { row: 'way', symbol: 'phone' },
] as const;

function SpeakerQuestion({ words }: { words: Words }): VNode {
  return html`<div class="actions" data-part="speaker-question" role="group" aria-label=${words.t('check-hear')} hidden>
    <button class="button button-secondary" type="button" data-act="play-tones"><span>${words.t('play-tones')}</span></button>
    <button class="button button-secondary" type="button" data-act="heard" data-testid="check-heard"><span>${words.t('check-yes')}</span></button>
    <button class="button button-secondary" type="button" data-act="not-heard" data-testid="check-not-heard"><span>${words.t('check-no')}</span></button>
  </div>`;
}

/** Says before what is sent; afterwards the number to read out. */
function Report({ words, own }: { words: Words; own: boolean }): VNode {
  return html`<section class="card visit-card" data-part="send" aria-labelledby="report-title" hidden>
    <h2 id="report-title">${words.t('check-report')}</h2>
    <p>${words.t(own ? 'check-report-own' : 'check-report-what')}</p>
    <div class="actions">
      <button class="button button-primary" type="button" data-act="send" data-testid="check-send">
        ${icon('mail')}<span>${words.t('check-send')}</span>
      </button>
    </div>
    <p class="field-error" data-part="send-error" role="alert"></p>
    <div data-part="sent" tabindex="-1" hidden>
      <p>${words.t('check-sent')}</p>
      <p class="check-number" data-testid="check-report-number"></p>
    </div>
  </section>`;
}

interface CheckedRowProps {
  id: WayRow | (typeof patientRows)[number]['row'];
  words: Words;
  name: string;
  symbol?: IconName;
  more?: ComponentChildren;
}

function CheckedRow({ id, words, name, symbol, more }: CheckedRowProps): VNode {
  return html`<li class="check-row" data-row=${id} data-result="open" data-testid=${`check-${id}`}>
    ${symbol ? icon(symbol) : html`<span></span>`}
    <div class="check-head">
      <p class="check-name">${name}</p>
      <span class="badge badge-quiet" data-badge>${words.t('check-open')}</span>
    </div>
    <p class="check-help quiet" data-help></p>
    ${more}
  </li>`;
}
