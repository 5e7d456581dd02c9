import type { Words } from '../../languages/words.ts';

/**
 * What a mail says, once: text and HTML are both made from these, so that neither says more than the other.
 * Plain text everywhere; line breaks count in `text` and `quote` only.
 */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'heading'; text: string }
  /** The one thing to do. */
  | { type: 'button'; label: string; url: string }
  | { type: 'link'; label: string; url: string }
  | { type: 'steps'; items: string[] }
  | { type: 'list'; items: string[] }
  | { type: 'facts'; rows: [label: string, value: string][] }
  /** Something to copy by hand, large. */
  | { type: 'code'; label: string; code: string }
  /** German that nobody has translated: the practice's own words, or what binds. */
  | { type: 'quote'; text: string };

export const text = (content: string): Block => ({ type: 'text', text: content });
export const heading = (content: string): Block => ({ type: 'heading', text: content });
export const button = (label: string, url: string): Block => ({ type: 'button', label, url });
export const link = (label: string, url: string): Block => ({ type: 'link', label, url });

/**
 * The practice's own words: German whatever the mail's language is, and then announced as such; no block at
 * all where there are none.
 */
export function ownWords(words: Words, content: string): Block[] {
  if (!content.trim()) return [];
  return [
    ...(words.language === 'de' ? [] : [text(words.t('mail-in-german'))]),
    { type: 'quote', text: content.trim() },
  ];
}

/** A whole mail as both versions show it. */
export interface Frame {
  /** Of the mail; it says the rest around the blocks. */
  words: Words;
  subject: string;
  practiceName: string;
  blocks: Block[];
  /** Lines below the regards at the end: name, street, town. */
  sender: string[];
  phone: string;
  /** Small print. */
  footer: string[];
}
