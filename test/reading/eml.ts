import { Buffer } from 'node:buffer';

/** A mail as a program sends it; everything but the text has a usual value. */
export interface Letter {
  /** `Erika Mustermann <erika@mail.example>`, or the address alone. */
  from?: string;
  subject?: string;
  text?: string;
  html?: string;
  /**
   * What the head says; the bytes follow it where `write` knows how. `none` says nothing and sends
   * windows-1252.
   */
  charset?: string;
  encoding?: '8bit' | 'quoted-printable' | 'base64';
  flowed?: boolean;
  /** More lines of the head. */
  headers?: string[];
}

/** The bytes of a mail, with umlauts in the head as encoded words. */
export function eml(letter: Letter): Buffer {
  const { from = 'patient@mail.example', subject = 'Videosprechstunde', headers = [] } = letter;
  const head = [
    `From: ${fromHeader(from)}`,
    'To: Praxis <praxis@praxis.example>',
    `Subject: ${encodedWord(subject)}`,
    'Date: Fri, 20 Nov 2026 09:30:00 +0100',
    'Message-ID: <sample@mail.example>',
    'MIME-Version: 1.0',
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n`), body(letter)]);
}

function body(letter: Letter): Buffer {
  const { text, html } = letter;
  if (text === undefined || html === undefined) {
    return text !== undefined ? leaf('plain', text, letter) : leaf('html', html ?? '', letter);
  }
  return multipart('alternative', [leaf('plain', text, letter), leaf('html', html, letter)]);
}

/** A multipart of finished parts, each with its own head. */
export function multipart(type: string, parts: Buffer[]): Buffer {
  const boundary = `=_${type.replace(/\W/g, '')}_1`;
  return Buffer.concat([
    Buffer.from(`Content-Type: multipart/${type}; boundary="${boundary}"\r\n\r\nThis is a MIME message.\r\n`),
    ...parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

export function leaf(
  kind: 'plain' | 'html',
  text: string,
  { charset = 'utf-8', encoding = '8bit', flowed }: Letter,
): Buffer {
  const named = charset === 'none' ? '' : `; charset="${charset}"`;
  const bytes = write(text.replace(/\n/g, '\r\n'), charset);
  const head = `Content-Type: text/${kind}${named}${flowed ? '; format=flowed' : ''}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), transfer(bytes, encoding)]);
}

/** A file as a part. */
export function file(head: string[], bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${[...head, 'Content-Transfer-Encoding: base64'].join('\r\n')}\r\n\r\n`),
    transfer(bytes, 'base64'),
  ]);
}

/** Text in the charset's bytes, as far as these tests need it. */
export function write(text: string, charset: string): Buffer {
  switch (charset.toLowerCase()) {
    case 'utf-16':
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'iso-8859-1':
      return Buffer.from(text, 'latin1');
    case 'iso-8859-15':
      return Buffer.from(text.replaceAll('€', '\u00A4'), 'latin1');
    case 'iso-8859-9':
      return Buffer.from(
        text.replace(/[ışğİŞĞ]/g, (letter) => latin5[letter] ?? letter),
        'latin1',
      );
    case 'none':
    case 'windows-1252':
    case 'us-ascii':
      return Buffer.from(
        text.replace(/[€–„“”’…]/g, (letter) => windows1252[letter] ?? letter),
        'latin1',
      );
    default:
      return Buffer.from(text);
  }
}

const latin5: Record<string, string> = {
  ı: '\u00FD',
  ş: '\u00FE',
  ğ: '\u00F0',
  İ: '\u00DD',
  Ş: '\u00DE',
  Ğ: '\u00D0',
};

const windows1252: Record<string, string> = {
  '€': '\u0080',
  '–': '\u0096',
  '„': '\u0084',
  '“': '\u0093',
  '”': '\u0094',
  '’': '\u0092',
  '…': '\u0085',
};

function transfer(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(bytes.toString('base64').replace(/(.{76})/g, '$1\r\n'));
  if (encoding !== 'quoted-printable') return bytes;
  const lines = bytes.toString('latin1').split('\r\n').map(quotedPrintableLine);
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function quotedPrintableLine(line: string): string {
  const encoded = line.replace(
    /[^\x20-\x3c\x3e-\x7e]/g,
    (character) => `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return encoded.replace(/((?:=..|[^=]){60,70})(?=.)/g, '$1=\r\n').replace(/ $/, '=20');
}

function encodedWord(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function fromHeader(from: string): string {
  const match = /^(.*?)\s*<(.*)>$/.exec(from);
  if (!match) return from;
  const name = match[1] ?? '';
  return `${/[^\x20-\x7e]/.test(name) ? encodedWord(name) : `"${name.replaceAll('"', '')}"`} <${match[2]}>`;
}
