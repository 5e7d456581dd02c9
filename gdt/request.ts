import type { Buffer } from 'node:buffer';
import type { PatientField } from '../consultation/patient.ts';
import type { Charset } from './charset.ts';
import { type GdtFault, type GdtLine, readLines } from './lines.ts';

/** How the answer has to be written: 2.x and 3.0 as lines, 3.5 in objects. */
export const gdtVersions = ['2.1', '3.5'] as const;

/** What the practice software wants back, so that it finds its patient and its request again. */
export interface GdtOrigin {
  version: (typeof gdtVersions)[number];
  charset: Charset;
  /** 3000: the patient's number in the practice software. */
  patientNumber: string;
  /** 8316: the practice software's id; 8315: ours. Either may be empty. */
  sender: string;
  receiver: string;
  /** 8402: the kind of examination that was asked for. */
  test: string;
  /** 8310 and 8314: the request's own id. */
  requestId: string;
  requestUid: string;
}

/** What a 6302 record says. The patient's data are as they stand there, unchecked but for the date. */
export interface GdtRequest {
  patient: { [field in PatientField]?: string | undefined };
  origin: GdtOrigin;
}

export type GdtReading = { ok: true; request: GdtRequest } | { ok: false; fault: GdtFault };

/** 6302 asks for an examination; 6301 hands over the patient alone, and some programs write no other. */
const requestRecords = ['6302', '6301'];
/** What of a value is kept, in characters: more than any of these fields may have. */
const mostOfIds = 60;
const mostOfNames = 100;

/** Reads a record of the practice software: the patient, and what has to come back. */
export function readGdtRequest(file: Buffer): GdtReading {
  const read = readLines(file);
  if (!read.ok) return read;
  const { lines, charset } = read;
  const refuse = (
    fault: GdtFault['fault'],
    at: GdtLine | undefined,
    field = at?.field ?? '',
  ): GdtReading => ({
    ok: false,
    fault: { fault, line: at?.line ?? 0, field },
  });
  const [first, ...rest] = lines;
  if (first?.field !== '8000') return refuse('not_gdt', first);
  if (!requestRecords.includes(first.value)) return refuse('other_record', first);
  const second = rest.find(({ field }) => field === '8000');
  if (second) return refuse('second_record', second);
  const told = insideObjects(lines);
  if ('open' in told) return refuse('objects', told.open);

  const find = (...fields: string[]) =>
    fields.map((field) => told.lines.find((line) => line.field === field && line.value !== '')).find(Boolean);
  for (const field of ['3000', '3101', '3102']) if (!find(field)) return refuse('missing', undefined, field);
  const long = told.lines.find(
    ({ field, value }) => mostOf(field) !== null && value.length > (mostOf(field) ?? 0),
  );
  if (long) return refuse('value_too_long', long);
  const born = find('3103');
  const birthDate = dateOf(born?.value ?? '');
  if (birthDate === null) return refuse('date', born);

  const text = (...fields: string[]) => find(...fields)?.value ?? '';
  return {
    ok: true,
    request: {
      patient: {
        firstName: text('3102'),
        lastName: [text('3100'), text('3101')].filter(Boolean).join(' '),
        birthDate,
        phone: text('3626', '3618'),
        insurer: text('2002', '4134'),
        insuranceNumber: text('3119', '3105'),
        email: text('3619'),
      },
      origin: {
        version: told.hasObjects ? '3.5' : '2.1',
        charset: told.hasObjects ? 'latin9' : charset,
        patientNumber: text('3000'),
        sender: text('8316'),
        receiver: text('8315'),
        test: text('8402'),
        requestId: text('8310'),
        requestUid: text('8314'),
      },
    },
  };
}

/** @returns null for a field that we do not read */
function mostOf(field: string): number | null {
  if (['3000', '8316', '8315', '8402', '8310', '8314'].includes(field)) return mostOfIds;
  return ['3100', '3101', '3102', '3626', '3618', '2002', '4134', '3119', '3105', '3619'].includes(field)
    ? mostOfNames
    : null;
}

/** TTMMJJJJ as `YYYY-MM-DD`; empty while unknown; null where there is no such day. */
function dateOf(text: string): string | null {
  if (text === '' || /^0+$/.test(text)) return '';
  const [, day, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Fields that other persons have as well: in a doctor's object they are not the patient's. */
const personal = new Set(['3100', '3101', '3102', '3103', '3618', '3619', '3626']);
const patientObjects = /^Obj_(0045|Patient)$/;

/**
 * 3.x puts fields into objects (8002 … 8003 in 3.5, 8200 … 8201 in 3.0): what stands in another person's is
 * left out.
 */
function insideObjects(
  lines: readonly GdtLine[],
): { lines: GdtLine[]; hasObjects: boolean } | { open: GdtLine } {
  const open: GdtLine[] = [];
  const kept: GdtLine[] = [];
  let hasObjects = false;
  for (const line of lines) {
    const { field, value } = line;
    if (field === '8002' || field === '8200') {
      hasObjects ||= field === '8002';
      open.push(line);
    } else if (field === '8003' || field === '8201') {
      const begun = open.pop();
      const isItsEnd =
        field === '8003' ? begun?.field === '8002' && begun.value === value : begun?.field === '8200';
      if (!isItsEnd) return { open: line };
    } else if (
      !personal.has(field) ||
      open.length === 0 ||
      open.some((object) => patientObjects.test(object.value))
    ) {
      kept.push(line);
    }
  }
  const [left] = open;
  return left ? { open: left } : { lines: kept, hasObjects };
}
