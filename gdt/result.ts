import { Buffer } from 'node:buffer';
import type { PatientData } from '../consultation/patient.ts';
import { encode, numberOf } from './charset.ts';
import type { GdtOrigin } from './request.ts';

/** What goes back: a 6310 record (examination data), with one entry for the patient's record. */
export interface GdtResult {
  origin: GdtOrigin;
  patient: Pick<PatientData, 'firstName' | 'lastName' | 'birthDate'>;
  /** The entry for the record: whole sentences, of any length. */
  entry: string;
  /** The day that it is about, `YYYY-MM-DD`. */
  day: string;
  /** Where the record's document lies, as the practice software finds it; null where there is none. */
  document: string | null;
}

/** Our own id where the practice software named none. */
const ownId = 'SPRECHZI';
const theirId = 'PRAX_EDV';
/** Of no kind that the standard lists: "Allgemein". */
const anyTest = 'ALLG00';
/** What one line of findings may have (6220). */
const mostInLine = 60;
const title = 'Videosprechstunde';
/** What three digits leave for the value. */
const mostBytesInLine = 990;

type Field = readonly [field: string, value: string];

/** A 6310 record as bytes, each line with its length, the whole with its own. */
export function writeGdtResult(result: GdtResult): Buffer {
  const fields = result.origin.version === '3.5' ? inObjects(result) : inLines(result);
  const bytes = (all: readonly Field[]) =>
    Buffer.concat(
      all.map(([field, value]) => {
        const content = encode(oneLine(value), result.origin.charset).subarray(0, mostBytesInLine);
        const length = String(content.length + 9).padStart(3, '0');
        return Buffer.concat([Buffer.from(`${length}${field}`), content, Buffer.from('\r\n')]);
      }),
    );
  const written = fields.filter(([field, value]) => value !== '' || field === '8100');
  const digits = 5;
  const whole = bytes(
    written.map(([field, value]) => [field, field === '8100' ? '0'.repeat(digits) : value]),
  );
  const length = String(whole.length).padStart(digits, '0');
  return bytes(written.map(([field, value]) => [field, field === '8100' ? length : value]));
}

/** 2.1: in the order of its field table. */
function inLines({ origin, patient, entry, day, document }: GdtResult): Field[] {
  return [
    ['8000', '6310'],
    ['8100', ''],
    ['8315', clip(origin.sender || theirId, 8)],
    ['8316', clip(origin.receiver || ownId, 8)],
    ['9206', numberOf(origin.charset)],
    ['9218', '02.10'],
    ['3000', clip(origin.patientNumber, 10)],
    ['3101', clip(patient.lastName, 28)],
    ['3102', clip(patient.firstName, 28)],
    ['3103', dateOf(patient.birthDate)],
    ['8402', clip(origin.test || anyTest, 6)],
    ['6200', dateOf(day)],
    ...fileFields(document),
    ...linesOf(entry).map((line): Field => ['6220', line]),
  ];
}

/** 3.5: in objects. */
function inObjects({ origin, patient, entry, day, document }: GdtResult): Field[] {
  const object = (attribute: string, name: string, number: string, inner: readonly Field[]): Field[] => [
    [attribute, name],
    ['8002', `Obj_${number}`],
    ...inner,
    ['8003', `Obj_${number}`],
  ];
  return [
    ['8000', '6310'],
    ...object('8133', 'Kopfdaten_GDT', '0033', [
      ['0001', '3.5'],
      ['8315', origin.sender || theirId],
      ['8316', origin.receiver || ownId],
      ['0103', 'Sprechzimmer'],
    ]),
    ...object('8145', 'Patient', '0045', [
      ['3000', origin.patientNumber],
      ...object('8147', 'Person', '0047', [
        ['3101', patient.lastName],
        ['3102', patient.firstName],
        ['3103', dateOf(patient.birthDate)],
      ]),
    ]),
    ...object('8112', 'Anforderung', '0012', [
      ['8310', origin.requestId],
      ['8314', origin.requestUid],
      ['8402', origin.test || anyTest],
    ]),
    ...object('8157', 'Untersuchungsergebnis_GDT', '0057', [
      ['8410', 'VIDEO'],
      ['8411', title],
      ...object('8225', 'Timestamp_Messung', '0054', [['7278', dateOf(day)]]),
      ...linesOf(entry).map((line): Field => ['6220', line]),
    ]),
    ...(document === null ? [] : object('8110', 'Anhang', '0010', fileFields(document))),
    ['8001', '6310'],
  ];
}

/** A file that lies beside the record: its kind, what it is, and where. */
function fileFields(path: string | null): Field[] {
  return path === null
    ? []
    : [
        ['6302', '000001'],
        ['6303', 'PDF'],
        ['6304', title],
        ['6305', path],
      ];
}

function dateOf(iso: string): string {
  return iso === '' ? '' : iso.split('-').reverse().join('');
}

/** Characters that end a line are none of a value. */
function clip(text: string, most: number): string {
  return Array.from(oneLine(text)).slice(0, most).join('');
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** Broken between words; a word that fits in no line is cut. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of oneLine(text).split(/ +/).flatMap(pieces)) {
    const last = lines.at(-1);
    if (last !== undefined && [...last, ' ', ...word].length <= mostInLine)
      lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string): string[] {
  const characters = Array.from(word);
  const count = Math.max(1, Math.ceil(characters.length / mostInLine));
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * mostInLine, (at + 1) * mostInLine).join(''),
  );
}
