import type { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, Refusal } from '../consultation/refusal.ts';
import { recordAudit } from '../db/audit.ts';
import { loadConsultation } from '../db/consultations.ts';
import { loadGdtOrigin } from '../db/gdt_requests.ts';
import { loadVisit } from '../db/visits.ts';
import { write } from '../db/write.ts';
import { mostCounted, resultFileName } from '../gdt/file_name.ts';
import { writeGdtResult } from '../gdt/result.ts';
import type { Runtime } from '../runtime.ts';
import { recordEntry } from '../views/practice/gdt_words.ts';
import { actorName } from './step.ts';

/** A 6310 record and what the practice software calls it. */
interface GdtRecord {
  bytes: Buffer;
  /** @param number from 0; where that name is taken, the next */
  name(number: number): string;
}

/**
 * L2: the entry for the patient's record, for the practice software that the request came from.
 *
 * @returns null where it came from none, or nothing has taken place yet
 */
export function gdtRecord(rt: Runtime, id: string): GdtRecord | null {
  const consultation = loadConsultation(rt, id);
  if (!consultation || consultation.startsAt === null || !isOver(consultation.stage)) return null;
  const origin = loadGdtOrigin(rt, id);
  if (!origin) return null;
  const { patient, startsAt, doctorName, stage } = consultation;
  const { timeZone } = rt.config;
  const visit = loadVisit(rt, id);
  const begin = visit?.admittedAt ?? null;
  const end = visit?.endedAt ?? null;
  const entry = recordEntry({
    took: stage === 'completed' && begin !== null && end !== null ? { begin, end } : null,
    startsAt,
    doctorName,
    timeZone,
  });
  const day = Temporal.Instant.fromEpochMilliseconds(begin ?? startsAt).toZonedDateTimeISO(timeZone);
  return {
    bytes: writeGdtResult({ origin, patient, entry, day: day.toPlainDate().toString(), document: null }),
    name: (number) => resultFileName(origin, number),
  };
}

function isOver(stage: string): boolean {
  return stage === 'completed' || stage === 'no_show';
}

/** Who took it is written down, before it is handed out. */
export function recordGdtDownload(rt: Runtime, { id, by }: { id: string; by: Actor }): void {
  note(rt, id, by, 'gdt_download');
}

/**
 * Lays the record down in `GDT_OUT`, at a name that is not taken. The practice software sees it whole or not
 * at all.
 *
 * @throws Refusal `not_found`; `no_folder` where the folder does not take it
 */
export function sendGdtRecord(rt: Runtime, { id, by }: { id: string; by: Actor }): void {
  const record = gdtRecord(rt, id);
  const { gdtOut } = rt.config;
  if (!record || !gdtOut) throw new Refusal('not_found');
  try {
    layDown(gdtOut, record);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? 'EUNKNOWN');
    rt.log.error({ code }, 'GDT_OUT does not take a file');
    throw new Refusal('no_folder', code);
  }
  note(rt, id, by, 'gdt_out');
}

function layDown(folder: string, { bytes, name }: GdtRecord): void {
  const unfinished = join(folder, `.sprechzimmer-${randomUUID()}.tmp`);
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx', flush: true, mode: 0o660 });
    for (let number = 0; ; number++) {
      const path = join(folder, name(number));
      try {
        // Never over another: the one before may not have been fetched.
        linkSync(unfinished, path);
        return;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST' && number < mostCounted) continue;
        if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
        // Some shares know no second name for a file.
        writeFileSync(path, bytes, { flag: 'wx', flush: true, mode: 0o660 });
        return;
      }
    }
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function note(rt: Runtime, id: string, by: Actor, action: string): void {
  write(rt, (tx) => recordAudit(tx, { at: rt.now(), actor: actorName(by), action, consultationId: id }));
}
