import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { type Language, speechOf } from '../../../consultation/language.ts';

/**
 * What the other side says, in writing (L3); a screen reader's user hears it anyway, so it is not announced.
 *
 * @param props.speech in which language they speak
 */
export function CaptionStrip({ speech }: { speech: Language }): VNode {
  return html`<div class="rtt-strip" data-part="captions" data-speech=${speechOf(speech)} hidden>
    <p class="rtt-strip-who" data-part="captions-who"></p>
    <div class="rtt-strip-text" data-part="captions-text" dir="auto"></div>
    <button class="button button-secondary" type="button" data-act="captions-key" data-part="captions-key"></button>
    <button class="button button-secondary" type="button" data-act="captions-off" data-part="captions-off" hidden></button>
  </div>`;
}
