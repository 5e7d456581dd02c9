import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charsets, decode } from '../../gdt/charset.ts';
import { resultFileName } from '../../gdt/file_name.ts';
import { type GdtOrigin, readGdtRequest } from '../../gdt/request.ts';
import { writeGdtResult } from '../../gdt/result.ts';
import { readByLengths, sample, samples } from './samples.ts';

/* Issue 16, 7: what goes back, read by a reader that trusts the lengths and knows nothing of ours. */

const patient = { firstName: 'Jörg', lastName: 'Großkreuz', birthDate: '1960-02-29' };
const entry =
  'Videosprechstunde am 23.11.2026, 10:02 bis 10:14 Uhr (12 Minuten), Dr. Donaudampfschifffahrtsgesellschaftskapitänswitwenverein.';

function originOf(name: (typeof samples)[number]): GdtOrigin {
  const reading = readGdtRequest(sample(name));
  if (!reading.ok) throw new Error('not read');
  return reading.request.origin;
}

function answer(origin: GdtOrigin, document: string | null = null): [string, string][] {
  const bytes = writeGdtResult({ origin, patient, entry, day: '2026-11-23', document });
  return readByLengths(bytes, (part) => decode(part, origin.charset) ?? 'cannot be read');
}

describe('a 6310 record', () => {
  test.each(samples)('for %s: to whom it came from, with its number, and every length right', (name) => {
    const origin = originOf(name);
    const bytes = writeGdtResult({ origin, patient, entry, day: '2026-11-23', document: null });
    const fields = new Map(answer(origin));
    expect(answer(origin)[0]).toEqual(['8000', '6310']);
    expect(fields.get('3000')).toBe(origin.patientNumber);
    expect(origin.sender.startsWith(fields.get('8315') ?? '?')).toBe(true);
    expect(origin.receiver.startsWith(fields.get('8316') ?? '?')).toBe(true);
    expect([fields.get('3101'), fields.get('3102'), fields.get('3103')]).toEqual([
      'Großkreuz',
      'Jörg',
      '29021960',
    ]);
    if (origin.version === '2.1') expect(Number(fields.get('8100'))).toBe(bytes.length);
    const lines = answer(origin)
      .filter(([field]) => field === '6220')
      .map(([, value]) => value);
    expect(lines.join('').replaceAll(' ', '')).toBe(entry.replaceAll(' ', ''));
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('2.1: the order of the fields, and what the table allows', () => {
    const fields = answer(originOf('medistar'), 'X:\\gdt\\4711.pdf');
    expect(fields.map(([field]) => field)).toEqual([
      ...['8000', '8100', '8315', '8316', '9206', '9218', '3000', '3101', '3102', '3103', '8402', '6200'],
      ...['6302', '6303', '6304', '6305', '6220', '6220', '6220'],
    ]);
    expect(fields).toContainEqual(['9206', '2']);
    expect(fields).toContainEqual(['6200', '23112026']);
    expect(fields).toContainEqual(['6305', 'X:\\gdt\\4711.pdf']);
    expect(answer(originOf('turbomed'))).toContainEqual(['8315', 'CGM TURB']);
  });

  test('3.5: objects are closed in their order, the request is named, and there is an end', () => {
    const fields = answer(originOf('objects_35'), '/gdt/18983.pdf');
    const open: string[] = [];
    for (const [field, value] of fields) {
      if (field === '8002') open.push(value);
      if (field === '8003') expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    expect(fields).toContainEqual(['8314', '1.2.276.0.76.3']);
    expect(fields).toContainEqual(['6305', '/gdt/18983.pdf']);
    expect(fields.at(-1)).toEqual(['8001', '6310']);
    expect(fields.some(([field]) => field === '8100' || field === '9206')).toBe(false);
  });

  test('whatever names and ids are, no line breaks and no length is wrong', () => {
    const text = fc.string({ unit: 'binary', maxLength: 100 });
    const origin = fc.record<GdtOrigin>({
      version: fc.constantFrom('2.1', '3.5'),
      charset: fc.constantFrom(...charsets),
      patientNumber: text,
      sender: text,
      receiver: text,
      test: text,
      requestId: text,
      requestUid: text,
    });
    fc.assert(
      fc.property(origin, text, text, (from, lastName, words) => {
        const bytes = writeGdtResult({
          origin: from,
          patient: { ...patient, lastName },
          entry: words,
          day: '2026-11-23',
          document: words,
        });
        readByLengths(bytes, (part) => part.toString('latin1'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the name of the file', () => {
  test.each([
    ['2.1', 'EDV1', 'SPRZ', 0, 'EDV1SPRZ.GDT'],
    ['2.1', 'MEDISTAR', 'SPRECHZI', 1, 'MEDISPRE.001'],
    ['2.1', 'RED', '', 12, 'REDXSPRZ.012'],
    ['2.1', '', '', 0, 'EDV1SPRZ.GDT'],
    ['3.5', 'PRAX_AIS', 'SPRECHZIMMER', 0, 'PRAXAIS_SPRECHZI_1.GDT'],
  ] as const)('%s, to %j from %j, number %i: %s', (...row) => {
    const [version, sender, receiver, number, name] = row;
    expect(resultFileName({ version, sender, receiver }, number)).toBe(name);
  });

  test('never leaves its folder, whatever the ids are', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('../../etc', '..\\..\\', '/', 'C:', 'CON', 'a\0b', '.'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('2.1', '3.5'),
        hostile,
        hostile,
        fc.nat(999),
        (version, sender, receiver, n) => {
          const name = resultFileName({ version: version as '2.1', sender, receiver }, n);
          expect(name).toMatch(/^[A-Z0-9]{8}\.(GDT|\d{3})$|^[A-Z0-9]{1,8}_[A-Z0-9]{1,8}_\d+\.GDT$/);
          expect(basename(name)).toBe(name);
        },
      ),
    );
  });
});
