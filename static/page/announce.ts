import { setText } from './page.ts';

/** So long it can be read again with a reader's own keys; what was written in a call does not stay (S7). */
const keptMs = 5000;

interface Manner {
  /** It cannot wait until the reader has finished. */
  urgent?: boolean;
  /** Of the text, where it is not the page's language. */
  lang?: string;
}

/**
 * Says a text to whoever uses a screen reader, once and whole; the text itself is written where it belongs.
 * Every page has the two places for it from the beginning (views/components/document.ts): a region that comes
 * into sight together with its text is not promised to be read, one that lies in a closed sheet is not read,
 * and of two about the same thing both are.
 */
export function announce(text: string, { urgent = false, lang = '' }: Manner = {}): void {
  if (text === '') return;
  const line = document.createElement('p');
  if (lang) line.lang = lang;
  line.textContent = text;
  regionOf(urgent)?.append(line);
  setTimeout(() => line.remove(), keptMs);
}

function regionOf(urgent: boolean): Element | null {
  return document.querySelector(`[data-spoken="${urgent ? 'assertive' : 'polite'}"]`);
}

/** S7: what was said in a call goes with it, however lately it was said. */
export function forgetAnnounced(): void {
  for (const urgent of [false, true]) regionOf(urgent)?.replaceChildren();
}

/**
 * For what comes and goes again: its words are said when it comes into sight, and when they change.
 *
 * @returns to be called as often as one likes; an empty text: it is not to be seen
 */
export function sayingOnce(manner?: Manner): (text: string) => void {
  let last = '';
  return (text) => {
    if (text !== last) announce(text, manner);
    last = text;
  };
}

/** Writes a text and says it, when it is another one. */
export function tell(element: HTMLElement, text: string, manner?: Manner): void {
  if (element.textContent === text) return;
  setText(element, text);
  announce(text, manner);
}
