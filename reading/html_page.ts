/** Elements that begin a line. */
const blocks = new Set(
  `p div li ul ol dl dt dd tr table tbody thead h1 h2 h3 h4 h5 h6 pre section article header footer address form
fieldset center body blockquote hr`.split(/\s/),
);

/** Elements that hold nothing, so they cannot hide anything either. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Blanks that flow together; the fixed ones too, with which mailers indent. */
const blanks = /[ \t\r\n\f\u00A0\u2002\u2003\u2009]+/g;

/** The text of an HTML mail as it grows: lines, cells, quotes. */
export class Page {
  #done: string[] = [];
  /** The line that is being written, and the last character of it. */
  #line = '';
  #last = '';
  #length = 0;
  #quotes = 0;
  /** The element that hides what is in it, and how deep we are inside elements of that name. */
  #hidden: { name: string; depth: number } | null = null;
  #cells = 0;
  #preformatted = 0;

  /** In characters. */
  readonly maxLength: number;

  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  get full(): boolean {
    return this.#length > this.maxLength;
  }

  write(text: string): void {
    if (text === '' || this.#hidden) return;
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = text.split('\n');
      this.#add(first);
      for (const line of rest) {
        this.#endLine();
        this.#add(line);
      }
      return;
    }
    const flowing = text.replace(blanks, ' ');
    this.#add(/^[ \t]?$/.test(this.#last) ? flowing.trimStart() : flowing);
  }

  /** @param isHidden whether it and all that is in it cannot be seen */
  open(name: string, isHidden: boolean): void {
    if (this.#hidden) {
      if (name === this.#hidden.name) this.#hidden.depth++;
      return;
    }
    if (name === 'br') {
      this.#endLine();
      return;
    }
    if (isHidden && !empty.has(name)) {
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
      .slice(0, this.maxLength);
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
