import type { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Closing } from '../consultation/record.ts';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { loadGdtOrigin } from '../db/gdt_requests.ts';
import { loadClosing } from '../db/records.ts';
import { mostCounted, resultFileName } from '../gdt/file_name.ts';
import { writeGdtResult } from '../gdt/result.ts';
import type { Runtime } from '../runtime.ts';
import { recordEntry } from '../views/practice/gdt_words.ts';
import { handedOver, recordable, recordDocument, type Said } from './record.ts';

/** A 6310 record and what the practice software calls it. */
interface GdtRecord {
  bytes: Buffer;
  /** @param number from 0; where that name is taken, the next */
  name(number: number): string;
}

/**
 * L2: the entry for the patient's record, for the practice software that the request came from.
 *
 * @param document the file beside it, as the practice software finds it
 * @returns null where it came from none, or nothing has taken place yet
 */
export function gdtRecord(
  rt: Runtime,
  id: string,
  {
    closing = loadClosing(rt, id),
    document = null,
  }: { closing?: Closing | undefined; document?: string | null } = {},
): GdtRecord | null {
  const found = recordable(rt, id);
  const origin = found && loadGdtOrigin(rt, id);
  if (!origin) return null;
  const { took, consultation } = found;
  const { patient, startsAt, doctorName } = consultation;
  const { timeZone } = rt.config;
  const entry = recordEntry({ took, startsAt, doctorName, care: closing.care, timeZone });
  const day = Temporal.Instant.fromEpochMilliseconds(took?.begin ?? startsAt).toZonedDateTimeISO(timeZone);
  return {
    bytes: writeGdtResult({ origin, patient, entry, day: day.toPlainDate().toString(), document }),
    name: (number) => resultFileName(origin, number),
  };
}

/**
 * The record as a file; who took it is written down.
 *
 * @throws Refusal `not_found`
 */
export function takeGdtRecord(rt: Runtime, input: Said & { id: string; by: Actor }): GdtRecord {
  const record = gdtRecord(rt, input.id, input);
  if (!record) throw new Refusal('not_found');
  handedOver(rt, input, 'gdt_download');
  return record;
}

/**
 * Lays record and document down in `GDT_OUT`, at names that are not taken. The practice software sees each
 * whole or not at all, and the document before the record that names it.
 *
 * @throws Refusal `not_found`; `no_folder` where the folder does not take it
 */
export async function sendGdtRecord(rt: Runtime, input: Said & { id: string; by: Actor }): Promise<void> {
  const { id } = input;
  const { gdtOut } = rt.config;
  const found = recordable(rt, id);
  if (!found || !gdtOut || !gdtRecord(rt, id)) throw new Refusal('not_found');
  const pdf = await recordDocument(rt, found, input);
  const { reference } = found.consultation;
  const files: string[] = [];
  try {
    const numbered = (number: number) => `${reference}${number === 0 ? '' : `-${number + 1}`}.pdf`;
    const document = layDown(gdtOut, { bytes: pdf, name: numbered });
    files.push(document);
    const record = gdtRecord(rt, id, { closing: input.closing, document: basename(document) });
    if (!record) throw new Refusal('not_found');
    files.push(layDown(gdtOut, record));
    handedOver(rt, input, 'gdt_out');
  } catch (error) {
    for (const file of files) rmSync(file, { force: true });
    if (error instanceof Refusal || !isSystemError(error)) throw error;
    rt.log.error({ code: error.code }, 'GDT_OUT does not take a file');
    throw new Refusal('no_folder', error.code);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** @returns where it lies now */
function layDown(folder: string, { bytes, name }: GdtRecord): string {
  const unfinished = join(folder, `.sprechzimmer-${randomUUID()}.tmp`);
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx', flush: true, mode: 0o660 });
    for (let number = 0; ; number++) {
      const path = join(folder, name(number));
      try {
        // Never over another: the one before may not have been fetched.
        linkSync(unfinished, path);
        return path;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST' && number < mostCounted) continue;
        if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
        // Some shares know no second name for a file.
        writeFileSync(path, bytes, { flag: 'wx', flush: true, mode: 0o660 });
        return path;
      }
    }
  } finally {
    rmSync(unfinished, { force: true });
  }
}
