import { type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Page } from './html_page.ts';

/**
 * Writes what a source of HTML shows onto a page. The tokenizer alone does it, in one pass: the parser above
 * it keeps open elements in an array that it searches and shifts, so that many in each other cost the square
 * of their number.
 *
 * @returns what follows a tag that never ended; empty where all was read
 */
export function writeHtml(html: string, page: Page): string {
  const tokens = new Tokens(html, page, () => tokenizer.pause());
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, tokens);
  tokenizer.write(html);
  tokenizer.end();
  if (tokens.openTag === null || page.full) return '';
  const end = html.indexOf('>', tokens.openTag);
  return end < 0 ? '' : html.slice(end + 1);
}

/** Hands what the tokenizer finds to the page; it tells places, not texts. */
class Tokens implements TokenizerCallbacks {
  /** Where a tag begins whose end has not come yet. */
  openTag: number | null = null;
  #html: string;
  #page: Page;
  #stop: () => void;
  #name = '';
  #attribute = '';
  #value = '';
  #isHidden = false;

  constructor(html: string, page: Page, stop: () => void) {
    this.#html = html;
    this.#page = page;
    this.#stop = stop;
  }

  ontext(start: number, end: number): void {
    // Twice: what is collapsed or trimmed may be half of it.
    this.#write(this.#html.slice(start, Math.min(end, start + this.#page.maxLength * 2)));
  }

  ontextentity(codePoint: number): void {
    this.#write(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.openTag = start;
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#isHidden = unseen.has(this.#name);
  }

  onattribname(start: number, end: number): void {
    this.#attribute = end - start > 6 ? '' : this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute === 'style') this.#value += this.#html.slice(start, Math.min(end, start + 2000));
  }

  onattribentity(codePoint: number): void {
    if (this.#attribute === 'style') this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (this.#attribute === 'hidden' || hides(this.#value)) this.#isHidden = true;
    this.#value = '';
  }

  onopentagend(): void {
    this.openTag = null;
    this.#page.open(this.#name, this.#isHidden);
  }

  /** `<svg/>` holds nothing; elements of HTML are open all the same. */
  onselfclosingtag(): void {
    this.openTag = null;
    if (!foreign.has(this.#name)) this.#page.open(this.#name, this.#isHidden);
  }

  onclosetag(start: number, end: number): void {
    this.#page.close(this.#html.slice(start, end).toLowerCase());
  }

  // Nobody sees comments (also Outlook's `<!--[if mso]>…<![endif]-->`), declarations and instructions.
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #write(text: string): void {
    this.#page.write(text);
    if (this.#page.full) this.#stop();
  }
}

/** Their content is shown nowhere. */
const unseen = new Set(
  'script style title template noscript textarea select svg xml iframe noembed noframes'.split(' '),
);

const foreign = new Set(['svg', 'xml']);

/** Styles of text that the sender's mailer hides: preview lines, tracking, text for filters. */
function hides(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:[;!]|$)/i.test(
    style,
  );
}
