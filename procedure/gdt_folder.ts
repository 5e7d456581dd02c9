import { Buffer } from 'node:buffer';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Cron } from 'croner';
import { Refusal } from '../consultation/refusal.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import { Busy, readGdt } from '../foreign/read.ts';
import { type GdtFault, mostBytes } from '../gdt/lines.ts';
import type { Runtime } from '../runtime.ts';
import { gdtFaultWords } from '../views/practice/gdt_words.ts';
import { takeGdtFile } from './gdt_request.ts';

/*
 * GDT_IN: where the practice software lays its requests down. The folder is looked at every few seconds,
 * since a share in the network tells of no change. A file is taken when it was the same at two looks: then it
 * gets a name of ours, is read, becomes a case, and is deleted. Whenever the program dies, the next look goes
 * on from there. A damaged file stays with a name that says so, and with a note beside it that says why.
 */

/** What practice software writes: EDV1SPRZ.GDT, EDV1SPRZ.001. */
const taken = /\.(gdt|\d{3})$/i;
/** Ours now: it is being read. */
const claim = '.sprechzimmer';
const damaged = '.fehler';
/** The practice takes these away: then it knows. */
export const damagedFiles = 'EDAMAGED';
/** Whether a file in the folder is one that was refused. */
export function damagedFile(name: string): boolean {
  return name.endsWith(damaged);
}

/** At one look; the others come at the next. */
const mostAtOnce = 20;

/** Looks until it is stopped. */
export function watchGdtFolder(rt: Runtime): { stop(): void } {
  const { gdtIn } = rt.config;
  if (!gdtIn) return { stop() {} };
  const stopping = new AbortController();
  const report = (error: unknown) =>
    rt.log.error({ work: 'gdt', error: (error as Error).name }, 'background work failed');
  const look = gdtFolder(rt, gdtIn, stopping.signal);
  const often = new Cron('*/4 * * * * *', { protect: true, unref: true, catch: report }, look);
  return {
    stop() {
      stopping.abort();
      often.stop();
    },
  };
}

/** One look after another; each never throws, because the next comes soon and the practice is told. */
export function gdtFolder(rt: Runtime, folder: string, signal?: AbortSignal): () => Promise<void> {
  /** What lay there at the last look, and how large and old it was. */
  let before = new Map<string, string>();
  const tell = (code: string | null) => {
    if (code === (jobStatus(rt, 'gdt')?.lastError ?? null)) return;
    if (code !== null) rt.log.warn({ code }, 'GDT_IN');
    noteJob(rt, 'gdt', code);
  };
  return async () => {
    try {
      const names = filesIn(folder);
      const now = new Map(
        names.filter((name) => taken.test(name)).map((name) => [name, stateOf(folder, name)]),
      );
      const ripe = [...now.keys()].filter((name) => before.get(name) === now.get(name));
      before = now;
      for (const name of names.filter((one) => one.endsWith(claim)).slice(0, mostAtOnce))
        await take(rt, folder, name.slice(0, -claim.length));
      for (const name of ripe.slice(0, mostAtOnce)) {
        // The one before it has not been written down yet.
        if (existsSync(join(folder, `${name}${claim}`))) continue;
        renameSync(join(folder, name), join(folder, `${name}${claim}`));
        await take(rt, folder, name);
      }
      tell(filesIn(folder).some(damagedFile) ? damagedFiles : null);
    } catch (error) {
      // The server stops, and the database may be closed already.
      if (!signal?.aborted) tell(codeOf(error));
    }
  };
}

/** @param name before it was claimed */
async function take(rt: Runtime, folder: string, name: string): Promise<void> {
  const path = join(folder, `${name}${claim}`);
  const file = readSmall(path);
  try {
    const reading = file
      ? await readGdt(file)
      : ({ ok: false, fault: { fault: 'too_large', line: 0, field: '' } } as const);
    if (!reading.ok || !file)
      return setAside(rt, path, join(folder, name), reading.ok ? null : reading.fault);
    const outcome = takeGdtFile(rt, file, reading.request);
    unlinkSync(path);
    rt.log.info({ outcome }, 'a GDT file was taken');
  } catch (error) {
    // It keeps its claim, and the next look tries again.
    if (error instanceof Busy || (error instanceof Refusal && error.code === 'no_storage')) return;
    throw error;
  }
}

/** The note is first: no file is refused without a reason. It names lines and fields, nobody. */
function setAside(rt: Runtime, path: string, original: string, fault: GdtFault | null): void {
  const words = gdtFaultWords(fault ?? { fault: 'unreadable', line: 0, field: '' });
  writeFileSync(`${original}${damaged}.txt`, `${words}\r\n`, { mode: 0o600 });
  renameSync(path, `${original}${damaged}`);
  rt.log.warn({ fault: fault?.fault, line: fault?.line, field: fault?.field }, 'a GDT file was refused');
}

/** Plain files by their names; what a link leads to is none of our business. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function stateOf(folder: string, name: string): string {
  const { size, mtimeMs, ino } = lstatSync(join(folder, name));
  return `${size} ${mtimeMs} ${ino}`;
}

/** @returns null for what is larger than any request: it is not read */
function readSmall(path: string): Buffer | null {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if (fstatSync(descriptor).size > mostBytes) return null;
    const bytes = Buffer.alloc(mostBytes + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) break;
    }
    return length > mostBytes ? null : Buffer.from(bytes.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? 'EUNKNOWN');
}
