import type { Buffer } from 'node:buffer';
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../security/env.ts';
import { HeldBody } from './held_body.ts';

/*
 * X2: the one place where what somebody sends comes into memory. However many send at once, over how many
 * connections, with a length or in chunks: no more is held than fits beside everything else.
 */

const kB = 1024;
const MB = 1024 * kB;

/** What one kind of form may weigh, and all of that kind together that are read or answered at one moment. */
interface BodyKind {
  readonly most: number;
  readonly mostAtOnce: number;
  /** What more there is waits on the disk for its turn. */
  readonly mostOnDisk?: number;
}

/** Nearly every form. */
export const smallForm: BodyKind = { most: 128 * kB, mostAtOnce: 24 * MB };
/** Carries files; who sends it has been recognised before (a link, a session). */
export const fileForm: BodyKind = { most: 16 * MB, mostAtOnce: 16 * MB, mostOnDisk: 512 * MB };
/** With one file of the practice software, and a little more, so that a larger one is told what it is. */
export const gdtForm: BodyKind = { most: 256 * kB, mostAtOnce: 24 * MB };
/** With a signature that was drawn, as a data URL. */
export const signatureForm: BodyKind = { most: 1 * MB, mostAtOnce: 24 * MB };
export const logoForm: BodyKind = { most: 564 * kB, mostAtOnce: 64 * MB };

/** More than a form of this kind may weigh. */
export class BodyTooLarge extends HTTPException {
  /** Bytes that it may have. */
  readonly most: number;

  constructor({ most }: Pick<BodyKind, 'most'>) {
    super(413);
    this.most = most;
  }
}

/**
 * Whoever may hold bytes while a request is answered gives them back afterwards.
 *
 * @param dataDir where what does not fit into memory waits
 */
export function releaseBodies(dataDir: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('dataDir', dataDir);
    try {
      await next();
    } finally {
      await c.get('heldBody')?.release();
    }
  };
}

/**
 * The whole body, in memory of its own. Of kinds that may wait on the disk one gets it at a time.
 *
 * @throws HTTPException 413 for one that is too large, 503 where too much is held already or its turn does
 *   not come, 400 where it breaks
 */
export async function readBody(c: Context<AppEnv>, kind: BodyKind): Promise<Buffer<ArrayBuffer>> {
  if (Number(c.req.header('content-length')) > kind.most) throw new BodyTooLarge(kind);
  const held = new HeldBody(kind, c.get('dataDir'));
  c.set('heldBody', held);
  const reader = (c.req.raw.body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let next = await readNext(reader); next; next = await readNext(reader)) {
    const isTooLarge = held.length + next.length > kind.most;
    if (!isTooLarge && (await held.keep(next))) continue;
    // What still comes is read by nobody.
    reader?.cancel().catch(() => {});
    throw isTooLarge ? new BodyTooLarge(kind) : new HTTPException(503);
  }
  if (kind.mostOnDisk) await held.takeTurn();
  return held.whole();
}

/**
 * The body piece by piece, for what goes on to the disk: no more than a piece of it is held.
 *
 * @throws HTTPException 413 as soon as more than `most` bytes have come, 400 where it breaks
 */
export async function* bodyPieces(
  c: Context<AppEnv>,
  limit: Pick<BodyKind, 'most'>,
): AsyncGenerator<Uint8Array, void> {
  const reader = (c.req.raw.body as ReadableStream<Uint8Array> | null)?.getReader();
  let came = 0;
  try {
    for (let next = await readNext(reader); next; next = await readNext(reader)) {
      came += next.length;
      if (came > limit.most) throw new BodyTooLarge(limit);
      yield next;
    }
  } finally {
    // What still comes is read by nobody.
    reader?.cancel().catch(() => {});
  }
}

async function readNext(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch {
    throw new HTTPException(400);
  }
}
