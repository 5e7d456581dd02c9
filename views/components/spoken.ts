import { html } from 'htm/preact';
import { type ComponentChildren, createContext, type FunctionComponent, h, type VNode } from 'preact';
import type { MarkedMessages } from '../../languages/messages.ts';
import { type Words, wordsIn } from '../../languages/words.ts';

const Spoken = createContext<Words | null>(null);

/** The words of the page for all that `inWords` says within it. */
export function speaking(words: Words, children: VNode): VNode {
  return rendered(() => h(Spoken.Provider, { value: words }, children));
}

/**
 * For small parts of pages that no context is passed to, such as a field: the words of the page that they end
 * up in, German where it is none.
 */
export function inWords(say: (words: Words) => VNode | string): VNode {
  const withWords = (words: Words | null) => say(words ?? wordsIn('de'));
  return rendered(() => h(Spoken.Consumer, { children: withWords }));
}

/** Decision 0002 has no components as tags; what asks for the page's words must wait until it is rendered. */
function rendered(part: FunctionComponent): VNode {
  return h(part, null);
}

type Values<Key extends keyof MarkedMessages> = MarkedMessages[Key]['values'];

/** For each mark of the message, what it becomes; the text is what stands between its ends. */
type Marks<Key extends keyof MarkedMessages> = Record<
  MarkedMessages[Key]['marks'],
  (text: string) => ComponentChildren
>;

/**
 * A whole sentence with links and the like in it, wherever the language puts them.
 *
 * @param marks e.g. `{ link: (text) => html`<a href="/privacy">${text}</a>` }`
 */
export function marked<Key extends keyof MarkedMessages>(
  words: Words,
  key: Key,
  marks: Marks<Key>,
  ...values: Values<Key> extends null ? [] : [values: Values<Key>]
): ComponentChildren {
  const made: Record<string, (text: string) => ComponentChildren> = marks;
  return words
    .parts(key, ...values)
    .map((part) => (typeof part === 'string' ? part : (made[part.mark]?.(part.text) ?? part.text)));
}

/** For a mark of a message: a link within the sentence. */
export function linkMark(href: string): (text: string) => VNode {
  return (text) => html`<a href=${href}>${text}</a>`;
}

/** For a mark of a message: what matters most in it. */
export function strongMark(text: string): VNode {
  return html`<strong>${text}</strong>`;
}
