import { type Buffer, isUtf8 } from 'node:buffer';
import { domainToUnicode } from 'node:url';
import type libmime from 'libmime';
import type addressparser from 'nodemailer/lib/addressparser';
import { isMailAddress } from '../consultation/mail_address.ts';

export interface Mailbox {
  /** Empty where there is none. */
  name: string;
  address: string;
}

/** `Content-Type` and its like: the value in lower case, the parameters by their names in lower case. */
export interface Structured {
  value: string;
  params: Record<string, string | undefined>;
}

/** What decodes fields: libmime the encoded words and parameters, nodemailer's parser the addresses. */
interface Decoders {
  words: typeof libmime;
  addresses: typeof addressparser;
}

/** Of a field with addresses; the first hundred are in there. */
const maxAddressField = 10_000;

/**
 * The head of a mail or of one part. Fields are decoded when asked for; of several with one name the first
 * counts that is not empty.
 */
export class Head {
  #fields: readonly Field[];
  #decoders: Decoders;

  constructor(fields: readonly Field[], decoders: Decoders) {
    this.#fields = fields;
    this.#decoders = decoders;
  }

  /** A field as it stands there, unfolded; null where there is none. */
  raw(name: string): string | null {
    return this.#fields.find((field) => field.name === name && field.value !== '')?.value ?? null;
  }

  /** Whether there is a field with such a name. */
  has(pattern: RegExp): boolean {
    return this.#fields.some(({ name }) => pattern.test(name));
  }

  /** A field of prose with its encoded words decoded (RFC 2047); may hold line breaks that were encoded. */
  text(name: string): string {
    return this.#decoders.words.decodeWords(this.raw(name) ?? '');
  }

  /** The addresses of a field, those of groups too; names without an address are left out. */
  mailboxes(name: 'from' | 'reply-to'): Mailbox[] {
    return this.#decoders
      .addresses(this.raw(name)?.slice(0, maxAddressField) ?? '', { flatten: true })
      .map(({ name, address }) => ({
        name: this.#decoders.words.decodeWords(name),
        address: this.#address(address),
      }))
      .filter(({ address }) => address !== '');
  }

  /** `Content-Type` or `Content-Disposition`, with parameters of RFC 2231 or in encoded words. */
  structured(name: 'content-type' | 'content-disposition'): Structured {
    const { words } = this.#decoders;
    const { value, params, decodedParams } = words.parseHeaderValue(this.raw(name) ?? '', {
      stripComments: true,
    });
    const decoded = Object.entries(params).map(([key, param]) => [
      key,
      decodedParams.includes(key) ? param : words.decodeWords(param),
    ]);
    return { value: words.decodeWords(value).toLowerCase().trim(), params: Object.fromEntries(decoded) };
  }

  /**
   * As people write it: `praxis@xn--mller-kva.example` has an umlaut. Encoded words do not belong into an
   * address (RFC 2047, section 5); one that hides anything but a single address makes it none.
   */
  #address(written: string): string {
    const isEncoded = written.includes('=?');
    const address = isEncoded ? this.#decoders.words.decodeWords(written) : written;
    if (isEncoded && !isMailAddress(address)) return '';
    const at = address.lastIndexOf('@') + 1;
    const isPunycode = /^[a-z\d.-]*xn--[a-z\d.-]+$/i.test(address.slice(at));
    const domain = isPunycode ? domainToUnicode(address.slice(at)) : '';
    return domain === '' ? address : `${address.slice(0, at)}${domain}`;
  }
}

interface Field {
  /** In lower case. */
  name: string;
  /** Unfolded, not decoded. */
  value: string;
}

/** Reads the lines before the empty line, and of these not more than `maxBytes`. Never throws. */
export type ReadHead = (bytes: Buffer, maxBytes: number) => Head;

/** Loads what decodes fields, with the first mail: most starts never need it. */
export async function headReader(): Promise<ReadHead> {
  loading ??= load();
  const decoders = await loading;
  return (bytes, maxBytes) => new Head(fieldsOf(bytes.subarray(0, maxBytes)), decoders);
}

let loading: Promise<Decoders> | undefined;

async function load(): Promise<Decoders> {
  const [{ default: words }, { default: addresses }] = await Promise.all([
    import('libmime'),
    import('nodemailer/lib/addressparser'),
  ]);
  return { words, addresses };
}

function fieldsOf(bytes: Buffer): Field[] {
  // Umlauts without any encoding, as old form scripts send them.
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  return text
    .split(/\r?\n(?![ \t])/)
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.indexOf(':');
      return {
        name: line.slice(0, colon).trim().toLowerCase(),
        value: line
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      };
    });
}
