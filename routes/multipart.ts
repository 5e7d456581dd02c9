import type { Buffer } from 'node:buffer';
import type { FormFile } from '../security/env.ts';

/** Of one part: what the browser says of it. */
const longestHead = 8 * 1024;

/** The boundary that a multipart form says it has; empty where it says none. */
export function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? '';
}

/**
 * The fields of a form (RFC 7578). Of its files nothing is copied: their bytes are the form's, so that a
 * large one is in memory once.
 *
 * @returns null where it is not such a form, or is cut short
 */
export function splitMultipart(
  body: Buffer<ArrayBuffer>,
  boundary: string,
): [name: string, value: string | FormFile][] | null {
  const mark = `\r\n--${boundary}`;
  const fields: [string, string | FormFile][] = [];
  let at = body.indexOf(mark.slice(2));
  if (boundary === '' || (at !== 0 && body.toString('latin1', at - 2, at) !== '\r\n')) return null;
  at += mark.length - 2;
  for (;;) {
    const after = body.toString('latin1', at, at + 2);
    if (after === '--') return fields;
    const headEnd = body.indexOf('\r\n\r\n', at);
    if (after !== '\r\n' || headEnd < 0 || headEnd - at > longestHead) return null;
    const { name, filename } = disposition(body.toString('utf8', at + 2, headEnd));
    const end = body.indexOf(mark, headEnd + 4);
    if (name === undefined || end < 0) return null;
    const bytes = body.subarray(headEnd + 4, end);
    fields.push([name, filename === undefined ? new TextDecoder().decode(bytes) : { name: filename, bytes }]);
    at = end + mark.length;
  }
}

/** How a browser writes what would end the quotes. */
const escapes: Record<string, string> = { '%0A': '\n', '%0D': '\r', '%22': '"' };

function disposition(head: string): { name?: string; filename?: string } {
  const [, said = ''] = /(?:^|\n)content-disposition:[ \t]*form-data[ \t]*(;[^\r\n]*)/i.exec(head) ?? [];
  const found = [...said.matchAll(/;\s*(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
    key.toLowerCase(),
    value.replace(/%0A|%0D|%22/gi, (escaped) => escapes[escaped.toUpperCase()] ?? escaped),
  ]);
  return Object.fromEntries(found);
}
