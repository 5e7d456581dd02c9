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
  /** The practice's own words. */
  | { type: 'quote'; text: string };

export const text = (content: string): Block => ({ type: 'text', text: content });
export const heading = (content: string): Block => ({ type: 'heading', text: content });
export const button = (label: string, url: string): Block => ({ type: 'button', label, url });
export const link = (label: string, url: string): Block => ({ type: 'link', label, url });

/** The practice's own words; no block at all where there are none. */
export function quote(content: string): Block[] {
  return content.trim() ? [{ type: 'quote', text: content.trim() }] : [];
}

/** A whole mail as both versions show it. */
export interface Frame {
  subject: string;
  practiceName: string;
  blocks: Block[];
  /** Lines below the regards at the end: name, street, town. */
  sender: string[];
  phone: string;
  /** Small print. */
  footer: string[];
}
