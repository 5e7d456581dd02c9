import { Buffer, isUtf8 } from 'node:buffer';
import type { HeaderValue, MailParser, StructuredHeader } from 'mailparser';

/** The head of a mail or of one part, decoded; names are in lower case. */
export class Head {
  #values: Map<string, HeaderValue>;
  #lines: readonly string[];

  constructor(values: Map<string, HeaderValue>, lines: readonly string[]) {
    this.#values = values;
    this.#lines = lines;
  }

  /** What mailparser makes of a field: text, a date, addresses; undefined where there is none. */
  value(name: string): HeaderValue | undefined {
    return this.#values.get(name);
  }

  /** A field as it stands there, unfolded, the first of its name; null where there is none. */
  raw(name: string): string | null {
    const line = this.#lines.find((candidate) => nameOf(candidate) === name);
    return line === undefined
      ? null
      : line
          .slice(line.indexOf(':') + 1)
          .replace(/\s+/g, ' ')
          .trim();
  }

  has(pattern: RegExp): boolean {
    return this.#lines.some((line) => pattern.test(nameOf(line)));
  }

  /** `Content-Type` or `Content-Disposition`: the value in lower case and its parameters. */
  structured(name: 'content-type' | 'content-disposition'): StructuredHeader {
    const value = this.#values.get(name) as StructuredHeader | undefined;
    return typeof value === 'object' && 'params' in value
      ? { value: String(value.value).toLowerCase().trim(), params: value.params ?? {} }
      : { value: '', params: {} };
  }
}

/**
 * Reads a head by mailparser: folding, encoded words, RFC 2231 parameters, addresses. Never throws; what cannot be read
 * is as if it were not there.
 *
 * @param bytes the lines before the empty line
 * @param maxBytes how many of them are read
 */
export async function readHead(bytes: Buffer, maxBytes: number): Promise<Head> {
  // Loaded with the first mail: most starts never need it.
  mailParser ??= (await import('mailparser')).MailParser;
  const Parser = mailParser;
  const kept = bytes.subarray(0, maxBytes);
  // Umlauts without any encoding, as old form scripts send them.
  const readable = isUtf8(kept) ? kept : Buffer.from(new TextDecoder('windows-1252').decode(kept));
  return await new Promise((resolve) => {
    let values = new Map<string, HeaderValue>();
    let lines: string[] = [];
    const parser = new Parser({ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true });
    const done = () => resolve(new Head(values, lines));
    parser.on('headers', (found) => {
      values = found;
    });
    parser.on('headerLines', (found) => {
      lines = found.map(({ line }) => Buffer.from(line, 'latin1').toString());
    });
    parser.on('error', done);
    parser.on('end', done);
    parser.resume();
    parser.end(Buffer.concat([readable, Buffer.from('\r\n\r\n')]));
  });
}

let mailParser: typeof MailParser | undefined;

function nameOf(line: string): string {
  return line
    .slice(0, Math.max(0, line.indexOf(':')))
    .trim()
    .toLowerCase();
}
