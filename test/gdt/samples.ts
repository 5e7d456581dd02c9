import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ways in which practice software writes; see test/fixtures/gdt/README.md. */
export const samples = ['medistar', 'turbomed', 'x_isynet', 'albis', 'tomedo', 'red', 'objects_35'] as const;

export function sample(name: (typeof samples)[number]): Buffer {
  return readFileSync(join(import.meta.dirname, `../fixtures/gdt/${name}.gdt`));
}

/** A file as practice software writes it: lines with their lengths, 8100 with the whole. */
export function written(fields: readonly [field: string, value: string][], end = '\r\n'): Buffer {
  const lengthOf = ([field, value]: readonly [string, string]) =>
    field === '8100' ? 14 : Buffer.byteLength(value, 'latin1') + 9;
  const whole = fields.reduce((sum, line) => sum + lengthOf(line), 0);
  return Buffer.from(
    fields
      .map(([field, value]) => {
        const content = field === '8100' ? String(whole).padStart(5, '0') : value;
        return `${String(lengthOf([field, value])).padStart(3, '0')}${field}${content}${end}`;
      })
      .join(''),
    'latin1',
  );
}

/**
 * Reads a record by the lengths that its lines name and by nothing else, as a program does that trusts them;
 * shares nothing with gdt/.
 *
 * @throws Error where a line does not end where it says
 */
export function readByLengths(file: Buffer, decode: (bytes: Buffer) => string): [string, string][] {
  const fields: [string, string][] = [];
  for (let at = 0; at < file.length; ) {
    const length = Number(file.toString('latin1', at, at + 3));
    if (!(length >= 9)) throw new Error(`no length at ${at}`);
    if (file.toString('latin1', at + length - 2, at + length) !== '\r\n') throw new Error(`no end at ${at}`);
    fields.push([file.toString('latin1', at + 3, at + 7), decode(file.subarray(at + 7, at + length - 2))]);
    at += length;
  }
  return fields;
}
