import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { marked } from '../../components/spoken.ts';
import { PaperQr, PaperSheet, type Printed, printedPhone, type QrPath, TypedAddress } from './poster.ts';

interface HandoutProps extends Printed {
  /** Leads to where the code is typed. */
  qr: QrPath;
  /** So long before the appointment the waiting room opens. */
  joinEarlyMinutes: number;
}

/** „So geht es“ in large print, on one sheet, for whoever has never done it. */
export function HandoutPage({ qr, joinEarlyMinutes: minutes, ...printed }: HandoutProps): VNode {
  const { context } = printed;
  const { phone } = context.practice;
  return PaperSheet({
    ...printed,
    title: 'Merkblatt „So geht es“',
    class: 'handout',
    say: (words) => html`
      <h1>${words.t('handout-title')}</h1>
      <dl class="handout-own">
        <div><dt>${words.t('handout-when')}</dt><dd></dd></div>
        <div><dt>${words.t('handout-code')}</dt><dd></dd></div>
      </dl>
      <ol class="walkthrough">
        <li>${words.t('handout-place')}</li>
        <li>${words.t('handout-open', { minutes })}</li>
        <li>${words.t('handout-allow')}</li>
        <li>${words.t('handout-wait')}</li>
        <li>${words.t('handout-end')}</li>
      </ol>
      <div class="handout-way">
        ${PaperQr({ qr, label: words.t('handout-qr') })}
        <div>
          <p>${words.t('handout-type')}</p>
          ${TypedAddress({ context, path: '/join' })}
          <p>${words.t('handout-try')}</p>
          ${TypedAddress({ context, path: '/check' })}
        </div>
      </div>
      ${phone && html`<p class="handout-help">${marked(words, 'handout-help', { phone: printedPhone(phone) })}</p>`}
    `,
  });
}
