import { decodeCharset, decodeTransfer } from './decode.ts';
import type { Structured } from './head.ts';
import { htmlToText } from './html_text.ts';
import type { Part } from './parts.ts';

const maxLength = 100_000;
/** HTML may hold much that is not text: styles, pictures as data. */
const maxSource = 8 * 1024 * 1024;

/**
 * The readable text of a mail: of alternatives the plain one, unless the HTML shows much more (some mailers
 * put "Your program shows no HTML" there), else all texts in order.
 *
 * @returns `pictures`: the Content-IDs that the HTML shows, in lower case
 */
export async function readText(parts: Part[]): Promise<{ text: string; pictures: Set<string> }> {
  const pieces: { plain: string; html: string }[] = [];
  const pictures = new Set<string>();
  let budget = maxSource;
  for (const part of parts) {
    const kind = part.type === 'text/html' ? 'html' : part.type === 'text/plain' ? 'plain' : '';
    if (kind === '' || isAttached(part) || budget <= 0) continue;
    const source = sourceOf(part, budget);
    budget -= source.length;
    if (kind === 'html') for (const id of shownPictures(source)) pictures.add(id);
    const text =
      kind === 'html'
        ? await htmlToText(source, maxLength)
        : plain(source.slice(0, maxLength), part.head.structured('content-type').params);
    const last = pieces.at(-1);
    const alternative = part.within.includes('multipart/alternative');
    if (alternative && last && last[kind] === '') last[kind] = text;
    else pieces.push({ plain: '', html: '', [kind]: text });
  }
  const text = pieces
    .map(better)
    .filter((piece) => piece !== '')
    .join('\n\n');
  return { text: readable(text).slice(0, maxLength), pictures };
}

function isAttached(part: Part): boolean {
  const { value, params } = part.head.structured('content-disposition');
  return value === 'attachment' || (value === 'inline' && params.filename !== undefined);
}

function sourceOf(part: Part, budget: number): string {
  const encoding = part.head.raw('content-transfer-encoding') ?? '';
  const bytes = decodeTransfer(part.body.subarray(0, budget), encoding);
  return decodeCharset(bytes, part.head.structured('content-type').params.charset ?? '');
}

function better({ plain, html }: { plain: string; html: string }): string {
  return plain.trim().length * 2 < html.length ? html : plain.trim();
}

function shownPictures(html: string): string[] {
  return [...html.matchAll(/cid:([^"'\s>)]{1,300})/gi)].map((match) => {
    const id = match[1] ?? '';
    try {
      return decodeURIComponent(id).toLowerCase();
    } catch {
      return id.toLowerCase();
    }
  });
}

/** Lines that a mailer broke (format=flowed, RFC 3676) are joined again, within the same depth of quoting. */
function plain(text: string, params: Structured['params']): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (params.format?.toLowerCase() !== 'flowed') return lines.join('\n');
  const deleteSpace = params.delsp?.toLowerCase() === 'yes';
  const joined: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    const quotes = /^>*/.exec(line)?.[0] ?? '';
    const content = line.slice(quotes.length).replace(/^ /, '');
    const flows = content.endsWith(' ') && content !== '-- ';
    const text = flows && deleteSpace ? content.slice(0, -1) : content;
    if (open === quotes && content !== '-- ') joined.push(`${joined.pop() ?? ''}${text}`);
    else joined.push(quotes ? `${quotes} ${text}` : text);
    open = flows ? quotes : null;
  }
  return joined.join('\n');
}

/** Without characters that nobody reads: NUL and other controls. */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').toWellFormed();
}
