import { Buffer } from 'node:buffer';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../security/env.ts';
import { bodyPieces } from './body.ts';

/** Of the part that carries the file: its name, and what the browser takes it for. */
const longestHead = 8 * 1024;
/** Behind the file comes the last boundary, and nothing else. */
const longestTail = 1024;

/** The form was sent without choosing a file: a browser then sends one without name and contents. */
export class NoFileChosen extends HTTPException {
  constructor() {
    super(400);
  }
}

/**
 * The file of a form that has one field, piece by piece, so that it may have any size (RFC 7578).
 *
 * @throws NoFileChosen
 * @throws HTTPException 400 for another form, or one that is cut short; 413 as `bodyPieces`
 */
export async function* fileInForm(
  c: Context<AppEnv>,
  limit: { most: number },
): AsyncGenerator<Uint8Array, void> {
  const type = c.req.header('content-type') ?? '';
  const [, quoted, plain] =
    /^multipart\/form-data\b.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) throw new HTTPException(400);
  const mark = Buffer.from(`\r\n--${boundary}`);
  let place: 'head' | 'file' | 'tail' = 'head';
  // As if a line had ended before the first boundary, so that all of them look alike.
  let rest: Buffer = Buffer.from('\r\n');
  for await (const piece of bodyPieces(c, limit)) {
    rest = Buffer.concat([rest, piece]);
    if (place === 'head') {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0 && rest.length <= longestHead) continue;
      const head = rest.subarray(0, Math.max(end, 0));
      if (!isHeadOfFile(head, mark)) throw new HTTPException(400);
      if (head.includes('filename=""')) throw new NoFileChosen();
      rest = rest.subarray(end + 4);
      place = 'file';
    }
    if (place === 'file') {
      const end = rest.indexOf(mark);
      const sure = end < 0 ? Math.max(0, rest.length - mark.length) : end;
      if (sure > 0) yield rest.subarray(0, sure);
      rest = rest.subarray(sure);
      if (end >= 0) place = 'tail';
    }
    if (place === 'tail' && rest.length > mark.length + longestTail) throw new HTTPException(400);
  }
  if (place !== 'tail') throw new HTTPException(400);
}

function isHeadOfFile(head: Buffer, mark: Buffer): boolean {
  return head.subarray(0, mark.length).equals(mark) && head.includes('filename="');
}
