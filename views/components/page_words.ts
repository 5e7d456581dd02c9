import { html } from 'htm/preact';
import type { VNode } from 'preact';
import { phrasesText } from '../../languages/phrases.ts';
import { pageWords } from '../../languages/script_files.ts';
import type { Words } from '../../languages/words.ts';
import type { PageContext } from './context.ts';

/**
 * What the scripts of a page say, in its language: within the page, because one more request would make the
 * waiting room later (static/page/say.ts).
 *
 * @param props.scripts names of entry points
 */
export function PageWords({ words, scripts }: { words: Words; scripts: readonly string[] }): VNode {
  const parts = new Set(scripts.flatMap((name) => pageWords[name] ?? []));
  return html`${[...parts].map((part) => {
    const json = phrasesText(words.language, part);
    return html`<script type="application/json" data-part="words" dangerouslySetInnerHTML=${{ __html: json }}></script>`;
  })}`;
}

/**
 * What a conversation needs besides its page, for what fetches it before it begins; a patient's page fetches
 * what shows a still picture or points when that is used.
 */
export function conversationFiles({ assets, words }: PageContext, { practice }: { practice: boolean }) {
  return {
    'data-script': assets.script(practice ? 'practice_conversation' : 'conversation'),
    'data-words': assets.words('conversation', words.language),
    'data-captions': assets.script('captions'),
    'data-captions-words': assets.words('captions', words.language),
    ...(!practice && { 'data-seeing': assets.script('seeing') }),
  };
}
