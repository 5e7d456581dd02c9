import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { isTranslation } from '../../../consultation/language.ts';
import { type Words, wordsIn } from '../../../languages/words.ts';
import type { PageContext } from '../../components/context.ts';
import { languageOf } from '../../components/language.ts';
import { PrintLayout } from '../../components/layout.ts';
import { NotCertified } from '../../components/not_certified.ts';
import { marked, strongMark } from '../../components/spoken.ts';
import { NotYetPublic } from './print.ts';

/** A QR code as one path, quiet zone included. */
export interface QrPath {
  size: number;
  path: string;
}

/** A sheet as it is printed. */
export interface Printed {
  context: PageContext;
  /** What it says, with the German below. */
  words: Words;
  /** Nothing on it is smaller than 18 points; it may take more than one page then. */
  large: boolean;
}

interface PaperSheetProps extends Printed {
  title: string;
  /** The contents in one language. */
  say(words: Words): VNode;
  class: string;
}

/**
 * A sheet of A4, with what the screen shows besides: the button that prints, and the way back. In another
 * language it is followed by the German one, smaller, so that whoever hands it out knows what it says.
 */
export function PaperSheet(props: PaperSheetProps): VNode {
  const { context, words, large, title, say } = props;
  const { language } = words;
  return PrintLayout({
    context,
    title,
    size: 'A4',
    script: 'forms',
    children: html`
      <p class="no-print actions">
        <button class="button button-primary" type="button" data-print>Drucken</button>
        <a class="button button-secondary" href="/practice/print">Zurück</a>
      </p>
      ${!context.publicOrigin.startsWith('https:') && html`<div class="no-print">${NotYetPublic({ origin: context.publicOrigin })}</div>`}
      <div class=${large ? `${props.class} large-print` : props.class} ...${language !== 'de' && languageOf(language)}>
        ${say(words)}
        ${words.reviewedBy === null && html`<p class="poster-small">${words.t('translation-unreviewed')}</p>`}
      </div>
      ${
        isTranslation(language) &&
        html`<section class=${large ? 'sheet-german large-print' : 'sheet-german'} aria-label="Auf Deutsch">
          ${say(wordsIn('de'))}
        </section>`
      }
    `,
  });
}

export function PaperQr({ qr, label }: { qr: QrPath; label: string }): VNode {
  return html`<svg class="qr" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${label}><path d=${qr.path} /></svg>`;
}

/** `video.praxis.example/request`: as somebody types it; a long one breaks behind a dot. */
export function TypedAddress({ context, path }: { context: PageContext; path: string }): VNode {
  const [first, ...others] = `${context.publicOrigin.replace(/^https?:\/\//, '')}${path}`.split('.');
  return html`<p class="poster-address" dir="ltr">${first}${others.map((part) => html`.<wbr />${part}`)}</p>`;
}

/** A number to read off paper. */
export function printedPhone(phone: string): () => VNode {
  return () => html`<strong class="nowrap" dir="ltr">${phone}</strong>`;
}

/**
 * L8: the offer, shown in the practice. § 9 HWG: it says who decides whether a visit by video fits, and never
 * that it takes the place of an examination.
 *
 * @param props `qr` leads to the request form
 */
export function PosterPage({ qr, ...printed }: Printed & { qr: QrPath }): VNode {
  const { context } = printed;
  const { phone } = context.practice;
  return PaperSheet({
    ...printed,
    title: 'Aushang zur Videosprechstunde',
    class: 'poster',
    say: (words) => html`
      <h1>${words.t('video-visit')}</h1>
      <p class="poster-lead">${words.t('poster-lead')}</p>
      <div class="poster-way">
        ${PaperQr({ qr, label: words.t('poster-qr') })}
        <div>
          <p>${words.t('poster-how')}</p>
          ${TypedAddress({ context, path: '/request' })}
          ${phone && html`<p>${marked(words, 'poster-call', { phone: printedPhone(phone) })}</p>`}
        </div>
      </div>
      <ol class="walkthrough">
        <li>${marked(words, 'poster-request', { strong: strongMark })}</li>
        <li>${marked(words, 'poster-consent', { strong: strongMark })}</li>
        <li>${marked(words, 'poster-talk', { strong: strongMark })}</li>
      </ol>
      <p>${words.t('poster-terms')}</p>
      <p class="poster-small">${words.t('poster-emergency')}</p>
      <div class="poster-small">${NotCertified({ words })}</div>
    `,
  });
}
