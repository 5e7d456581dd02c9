import { Page } from './html_page.ts';

/**
 * What a reader of an HTML mail sees, as lines: rows of a table are lines with a tab between cells, quoted
 * text begins with `> ` as in a plain mail. Hidden text, scripts and styles do not count. No recursion and no
 * stack: neither depth nor number of tags costs more than their length.
 *
 * @param maxLength of the result, in characters; reading stops there
 */
export async function htmlToText(html: string, maxLength: number): Promise<string> {
  // Loaded with the first such mail, and nothing of htmlparser2 but what is used there.
  const { writeHtml } = await import('./html_tokens.ts');
  const page = new Page(maxLength);
  let rest = html;
  for (let tries = 0; tries < maxTries && rest !== ''; tries++) rest = writeHtml(rest, page);
  return page.text();
}

/** A quote that never closes eats its tag, not the mail: each try reads on behind such a tag. */
const maxTries = 3;
