import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { refusedUnread } from '../documents/upload_rules.ts';
import { mostBytes as mostGdtBytes } from '../gdt/lines.ts';
import type { GdtReading } from '../gdt/request.ts';
import { isBundle, programFile } from '../program/files.ts';
import { collectWhenCalm } from '../program/garbage.ts';
import { ownTurn } from '../program/loop_turns.ts';
import { withBuffers } from './crossing.ts';
import { Pool, type PoolLimits, Stopped, type Turn } from './pool.ts';
import type { Given, ReaderName } from './readers.ts';
import { type Found, results } from './results.ts';
import { Busy, Turns } from './turns.ts';

export { Stopped } from './pool.ts';
export type { Found } from './results.ts';
export { Busy } from './turns.ts';

// Deno tells neither the time nor the memory that a worker itself has used. There the clock and the whole
// program's growth count, and the machine's other work with them.
const isDeno = 'deno' in process.versions;

/** X2; they fit below the memory that compose.yaml and its like give to all of the program. */
export const limits: PoolLimits = {
  workMs: isDeno ? 8_000 : 2_000,
  clockMs: 20_000,
  heapMb: 96,
  growthMb: isDeno ? 384 : 192,
  mostBytes: 40 * 1024 * 1024,
  atOnce: 1,
  waiting: 200,
  waitingBytes: 48 * 1024 * 1024,
  idleMs: 3_000,
};

/** A person waits for the answer. */
const patienceMs = 20_000;
/** Its sender has waited for the line already. Below the minute after which proxies give up. */
const uploadPatienceMs = 45_000;
/** A mail can wait: the next one comes only after it. */
const ofMailsMs = 3_600_000;

const pool = new Pool(limits, startWorker);
/** The upload whose bytes are in memory as a whole: the others' are on the disk, or still on the line. */
const uploads = new Turns({ atOnce: 1, waiting: 300, waitingBytes: 0 });

/**
 * Waits until there is room for the bytes of an upload.
 *
 * @returns gives the room back
 * @throws Busy where the turn did not come
 */
export async function takeUploadTurn(): Promise<() => Promise<void>> {
  // Those who began together lose their patience together.
  await uploads.take(uploadPatienceMs).finally(ownTurn);
  return () => {
    uploads.free();
    return ownTurn();
  };
}

/**
 * Reads the files of an upload (documents/upload.ts). Never throws for what is in them.
 *
 * @param from of a mail there is more patience than of a person. The bytes of a form are given away: they are
 *   empty afterwards, and are not copied to be read
 */
export async function readUpload(
  files: readonly { name: string; bytes: Buffer }[],
  from: 'form' | 'decision' | 'mail' = 'decision',
): Promise<Found<'upload'>> {
  const unread = refusedUnread(files.map(({ bytes }) => bytes.length));
  if (unread)
    return { ok: false, reason: unread, file: files.find(({ bytes }) => bytes.length > 0)?.name ?? '' };
  try {
    return await read('upload', files, {
      patienceMs: from === 'mail' ? ofMailsMs : patienceMs,
      givesAway: from === 'form',
    });
  } catch (error) {
    const file = files[0]?.name ?? '';
    if (error instanceof Stopped) return { ok: false, reason: 'unreadable', file };
    if (error instanceof Busy) return { ok: false, reason: 'busy', file };
    throw error;
  }
}

/**
 * Reads a mail (reading/parse.ts), and what it says of a patient.
 *
 * @param begin runs immediately before it is read
 * @throws Stopped where it cannot be read
 * @throws Busy where everything ends
 */
export function readMail(given: Given<'mail'>, begin: () => void): Promise<Found<'mail'>> {
  return read('mail', given, { patienceMs: ofMailsMs, begin });
}

/**
 * Whatever else is read: `signature`, `logo`, `preview`, `patient` (readers.ts).
 *
 * @throws Stopped where it cannot be read
 * @throws Busy where it may be tried again later
 */
export function readForeign<Name extends Exclude<ReaderName, 'upload' | 'mail' | 'gdt'>>(
  reader: Name,
  given: Given<Name>,
): Promise<Found<Name>> {
  return read(reader, given, { patienceMs });
}

/**
 * Reads a file of the practice software (gdt/). Never throws for what is in it, and takes no large one in.
 *
 * @throws Busy where it may be tried again later
 */
export async function readGdt(file: Buffer): Promise<GdtReading> {
  if (file.length > mostGdtBytes) return { ok: false, fault: { fault: 'too_large', line: 0, field: '' } };
  try {
    return await read('gdt', file, { patienceMs });
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, fault: { fault: 'unreadable', line: 0, field: '' } };
    throw error;
  }
}

/** What waits is refused; what is being read may come to its end. */
export function refuseWaiting(): void {
  uploads.refuseWaiting();
  pool.refuseWaiting();
}

/** Ends what is being read, and the workers with it. The next file starts a new one. */
export function endReaders(): Promise<void> {
  return pool.end();
}

async function read<Name extends ReaderName>(
  reader: Name,
  given: Given<Name>,
  turn: Turn,
): Promise<Found<Name>> {
  const read = pool.read(reader, given, turn).finally(collectWhenCalm);
  const found = v.safeParse(results[reader], withBuffers(await read));
  if (!found.success) throw new Stopped('failed');
  return found.output as Found<Name>;
}

/**
 * From the sources the file itself; else its text, since a thread does not see the files that the single
 * executable carries. It knows nothing of the environment, where secrets are.
 */
function startWorker(heapMb: number): Worker {
  const options = {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16 },
  };
  const file = programFile('reader.cjs');
  return isBundle
    ? new Worker(readFileSync(file, 'utf8'), { ...options, eval: true })
    : new Worker(file, options);
}
