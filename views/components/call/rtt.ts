import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { inWords } from '../spoken.ts';
import { Sheet } from './sheet.ts';

/**
 * Real-time text (L3): what one types is to be read on the other side at once, letter by letter, beside the
 * voice and apart from the chat. Nothing of it is announced letter by letter: `rtt-spoken` has the sentences.
 */
export function TextSheet(): VNode {
  return inWords(({ t }) =>
    Sheet({
      name: 'rtt',
      title: t('more-text'),
      foot: html`<form class="rtt-form" method="dialog">
      <label class="label" for="rtt-input">${t('rtt-label')}</label>
      <textarea class="input" id="rtt-input" data-testid="rtt-input" rows="2" autocomplete="off" aria-describedby="rtt-rule"></textarea>
      <button class="button button-primary" type="button" data-act="rtt-done" data-testid="rtt-done"><span>${t('rtt-done')}</span></button>
    </form>`,
      children: html`<p class="file-rule" id="rtt-rule">${t('rtt-rule')}</p>
      <div class="rtt-log" data-testid="rtt-log" role="group" aria-label=${t('rtt-written')} tabindex="0"></div>
      <div class="rtt-remote" data-testid="rtt-remote" role="group" aria-label=${t('rtt-writing')} aria-live="off"></div>
      <p class="chat-note" data-part="rtt-note" role="status"></p>`,
    }),
  );
}

/** What others write while the sheet is closed; it lies below the picture's middle, as subtitles do. */
export function TextStrip(): VNode {
  return inWords(
    ({
      t,
    }) => html`<div class="rtt-strip" data-part="rtt-strip" data-testid="rtt-strip" role="group" aria-label=${t('more-text')} hidden>
    <p class="rtt-strip-who" data-part="rtt-strip-who"></p>
    <div class="rtt-strip-text" data-part="rtt-strip-text" aria-live="off"></div>
    <button class="button button-secondary" type="button" data-act="rtt-open" data-testid="rtt-open"><span data-part="rtt-strip-key">${t('rtt-key', { on: 'no' })}</span></button>
  </div>`,
  );
}

/** Finished sentences of the others, for screen readers. */
export function TextSpoken(): VNode {
  return inWords(
    ({ t }) =>
      html`<div class="visually-hidden" data-testid="rtt-spoken" role="log" aria-relevant="additions" aria-label=${t('more-text')}></div>`,
  );
}
