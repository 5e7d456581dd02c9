/**
 * What a reader of an HTML mail sees, as lines: rows of a table are lines with a tab between cells, quoted text begins
 * with `> ` as in a plain mail. Hidden text, scripts and styles do not count. One pass over the text, no recursion:
 * neither depth nor number of tags costs more than their length.
 *
 * @param maxLength of the result, in characters; reading stops there
 */
export function htmlToText(html: string, maxLength: number): string {
  const page = new Page(maxLength);
  let at = 0;
  while (at < html.length && !page.full) {
    const open = html.indexOf('<', at);
    page.write(html.slice(at, Math.min(open < 0 ? html.length : open, at + maxLength * 2)));
    if (open < 0) break;
    at = tag(html, open, page);
  }
  return page.text();
}

/** Reads what begins with `<` and says where to go on. */
function tag(html: string, open: number, page: Page): number {
  // Also Outlook's `<!--[if mso]>…<![endif]-->`.
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const match = /<(\/?)([a-z][a-z0-9:-]{0,30})/iy;
  match.lastIndex = open;
  const found = match.exec(html);
  if (!found) {
    if (/[!?/]/.test(html.charAt(open + 1))) return after(html, '>', open);
    page.write('<');
    return open + 1;
  }
  const name = (found[2] ?? '').toLowerCase();
  const end = endOfTag(html, match.lastIndex);
  if (found[1]) {
    page.close(name);
    return end;
  }
  if (skipped.has(name)) return after(html, '>', closing(html, name, end));
  page.open(name, html.slice(match.lastIndex, Math.min(end, match.lastIndex + 2000)));
  return end;
}

/** Their content is shown nowhere. */
const skipped = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'textarea',
  'select',
  'svg',
  'xml',
]);

/** The place after `mark`, or the end. */
function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function closing(html: string, name: string, from: number): number {
  const mark = new RegExp(`</${name}`, 'gi');
  mark.lastIndex = from;
  return mark.exec(html)?.index ?? html.length;
}

/** A `>` inside an attribute's quotes does not end the tag; quotes that never close do not eat the mail. */
function endOfTag(html: string, from: number): number {
  const limit = Math.min(html.length, from + 20_000);
  let quote = '';
  for (let at = from; at < limit; at++) {
    const character = html.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return after(html, '>', from);
}

const blocks = new Set(
  'p div li ul ol dl dt dd tr table tbody thead h1 h2 h3 h4 h5 h6 pre section article header footer address form fieldset center body blockquote hr'.split(
    ' ',
  ),
);

/** Elements that hold nothing, so they cannot hide anything either. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The text as it grows. */
class Page {
  #done: string[] = [];
  /** The line that is being written, and the last character of it. */
  #line = '';
  #last = '';
  #length = 0;
  #maxLength: number;
  #quotes = 0;
  /** The element that hides what is in it, and how deep we are inside elements of that name. */
  #hidden: { name: string; depth: number } | null = null;
  #cells = 0;
  #preformatted = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  get full(): boolean {
    return this.#length > this.#maxLength;
  }

  write(html: string): void {
    if (html === '' || this.#hidden) return;
    const text = decodeEntities(html);
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = text.split('\n');
      this.#add(first);
      for (const line of rest) {
        this.#endLine();
        this.#add(line);
      }
      return;
    }
    const flowing = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#add(/^[ \t]?$/.test(this.#last) ? flowing.trimStart() : flowing);
  }

  open(name: string, attributes: string): void {
    if (this.#hidden) {
      if (name === this.#hidden.name) this.#hidden.depth++;
      return;
    }
    if (name === 'br') {
      this.#endLine();
      return;
    }
    if (!empty.has(name) && isHidden(attributes)) {
      this.#hidden = { name, depth: 1 };
      return;
    }
    if (name === 'td' || name === 'th') {
      if (this.#cells++ > 0) this.#add('\t');
      return;
    }
    if (!blocks.has(name)) return;
    // A paragraph in a cell does not end the row.
    if (this.#cells > 0 && name !== 'tr' && name !== 'table') {
      if (!/^[ \t]?$/.test(this.#last)) this.#add(' ');
      return;
    }
    this.#breakLine();
    if (name === 'tr' || name === 'table') this.#cells = 0;
    if (name === 'pre') this.#preformatted++;
    if (name === 'blockquote') this.#quotes = Math.min(this.#quotes + 1, 5);
  }

  close(name: string): void {
    if (this.#hidden) {
      if (name === this.#hidden.name && --this.#hidden.depth === 0) this.#hidden = null;
      return;
    }
    if (!blocks.has(name)) return;
    if (name === 'tr' || name === 'table') this.#cells = 0;
    if (this.#cells > 0) return;
    this.#breakLine();
    if (/^(p|table|h[1-6])$/.test(name) && this.#done.at(-1) !== '') this.#endLine();
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
  }

  text(): string {
    this.#breakLine();
    return this.#done
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .slice(0, this.#maxLength);
  }

  #add(text: string): void {
    if (text === '') return;
    this.#line += text;
    this.#last = text.charAt(text.length - 1);
    this.#length += text.length;
  }

  #breakLine(): void {
    if (this.#line.trim() !== '') this.#endLine();
    else this.#startLine();
  }

  #endLine(): void {
    const line = this.#line
      .replace(/ *\t */g, '\t')
      .replace(/^ +/, '')
      .trimEnd();
    this.#done.push(this.#quotes > 0 ? `${'> '.repeat(this.#quotes)}${line}` : line);
    this.#length += 1 + this.#quotes * 2;
    this.#startLine();
  }

  #startLine(): void {
    this.#line = '';
    this.#last = '';
  }
}

/** Text that the sender's mailer hides: preview lines, tracking, text for filters. */
function isHidden(attributes: string): boolean {
  return (
    /(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(px|pt)?\s*[;"'!])/i.test(
      attributes,
    ) || /\shidden(?=[\s>/=])/i.test(attributes)
  );
}

function decodeEntities(html: string): string {
  return html.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d?);?/gi, (entity, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(windows1252[code] ?? code)
        : '\uFFFD';
    }
    return entities[name] ?? entity;
  });
}

/** Numbers that HTML reads as windows-1252: what old mailers write. */
const windows1252: Record<number, number> = {
  128: 0x20ac,
  130: 0x201a,
  132: 0x201e,
  133: 0x2026,
  145: 0x2018,
  146: 0x2019,
  147: 0x201c,
  148: 0x201d,
  149: 0x2022,
  150: 0x2013,
  151: 0x2014,
};

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00AD',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '\u200C',
  zwj: '\u200D',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  ...latin1Entities(),
};

/** `&auml;` and all the other letters of ISO 8859-1, in their order from U+00C0. */
function latin1Entities(): Record<string, string> {
  const names =
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
      ' ',
    );
  return Object.fromEntries(names.map((name, place) => [name, String.fromCharCode(0xc0 + place)]));
}
