import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charset, charsetOfBytes, charsets, decode, encode } from '../../gdt/charset.ts';
import { type GdtFault, mostBytes } from '../../gdt/lines.ts';
import { readGdtRequest } from '../../gdt/request.ts';
import { gdtFaultWords } from '../../views/practice/gdt_words.ts';
import { sample, samples, written } from './samples.ts';

/* Issue 16, 7: what practice software hands over, in whatever way it writes. */

const read = (file: Buffer) => {
  const reading = readGdtRequest(file);
  return reading.ok ? reading.request : reading.fault;
};

describe('each way of writing', () => {
  test.each([
    [
      'medistar',
      { lastName: 'Jägerßmann', firstName: 'Jörg', birthDate: '1960-02-29', insuranceNumber: 'X000000012' },
      {
        version: '2.1',
        charset: 'cp437',
        patientNumber: '4711',
        sender: 'MEDISTAR',
        receiver: 'SPRECHZI',
        test: 'ALLG00',
      },
    ],
    [
      'turbomed',
      { lastName: 'Müller-Lüdenscheidt', firstName: 'Änne', birthDate: '1945-10-01' },
      { charset: 'latin1', patientNumber: '815', sender: 'CGM TURBOMED' },
    ],
    [
      'x_isynet',
      { lastName: 'von der Höhe', firstName: 'Zoë', phone: '0208 5550123', insuranceNumber: 'X000000012' },
      { charset: 'latin1', sender: 'XISYNET' },
    ],
    [
      'albis',
      { lastName: 'Özdemir', firstName: 'Gül', birthDate: '' },
      { charset: 'cp437', patientNumber: '100200' },
    ],
    [
      'tomedo',
      { lastName: 'Żółć', firstName: 'Łukasz', phone: '0171 5550123', email: 'lukasz@mail.example' },
      { charset: 'utf8', patientNumber: 'a9f3-77' },
    ],
    [
      'red',
      { lastName: 'Fürst', firstName: 'Stephanie', birthDate: '1976-12-28', insuranceNumber: '574647564' },
      { sender: 'RED', receiver: 'SPRZ', test: 'ALLG04' },
    ],
    [
      'objects_35',
      { lastName: 'Œuvre', firstName: 'Franziska', birthDate: '1945-10-01' },
      {
        version: '3.5',
        charset: 'latin9',
        patientNumber: '18983',
        requestId: 'A-17',
        requestUid: '1.2.276.0.76.3',
      },
    ],
  ] as const)('%s', (name, patient, origin) => {
    expect(read(sample(name))).toMatchObject({ patient, origin });
  });

  test.each(['\r\n', '\n', '\r'])('line ends %j, a missing last one, and the end mark of DOS', (end) => {
    const file = written(person(), end);
    for (const one of [file, file.subarray(0, -end.length), Buffer.concat([file, Buffer.from('\x1a')])])
      expect(read(one)).toMatchObject({ patient: { lastName: 'Muster' } });
  });

  test('3.0: objects by 8200 and 8201, the patient’s alone', () => {
    const request = read(
      written([
        ['8000', '6302'],
        ['8100', ''],
        ['8200', 'Obj_Arztidentifikation'],
        ['3101', 'Sommer'],
        ['8201', '2'],
        ['8200', 'Obj_Patient'],
        ...person().slice(2),
        ['8201', '5'],
      ]),
    );
    expect(request).toMatchObject({ patient: { lastName: 'Muster' }, origin: { version: '2.1' } });
  });
});

function person(): [string, string][] {
  return [
    ['8000', '6302'],
    ['8100', ''],
    ['3000', '7'],
    ['3101', 'Muster'],
    ['3102', 'Eva'],
    ['3103', '12081948'],
  ];
}

describe('character sets', () => {
  const names = 'Jürgen Großkreuz, Ärztin Öztürk, André Ñúñez';

  test.each(charsets)('%s: there and back, with and without field 9206', (charset) => {
    const bytes = encode(names, charset);
    expect(decode(bytes, charset)).toBe(names);
    expect(charsetOfBytes(bytes, charset)).toBe(charset);
    // Without a word the umlauts decide; ISO 8859-15 differs in none of them.
    const found = charsetOfBytes(bytes, null);
    expect(decode(bytes, found)).toBe(names);
  });

  test('the platform’s own tables agree with ours', () => {
    for (const [charset, label] of [
      ['latin1', 'windows-1252'],
      ['latin9', 'iso-8859-15'],
    ] as const)
      for (let byte = 0xa0; byte < 0x100; byte++) {
        const character = new TextDecoder(label).decode(Uint8Array.of(byte));
        expect([...encode(character, charset)], `${charset} ${byte}`).toEqual([byte]);
      }
  });

  test('what a set lacks keeps its letter', () => {
    const plain = (charset: Charset) => encode('Łukasz Žižek – „ok“', charset).toString('latin1');
    expect(plain('latin1')).toBe('Lukasz Zizek - "ok"');
    expect(plain('cp437')).toBe('Lukasz Zizek - "ok"');
    expect(encode('日本', 'latin1').toString('latin1')).toBe('??');
  });

  test('a number that is none counts as none', () => {
    for (const said of ['9', 'constructor', '__proto__', ''])
      expect(read(written([...person(), ['9206', said]]))).toMatchObject({ origin: { charset: 'latin1' } });
  });

  test('UTF-8 that calls itself something else is read as what it is', () => {
    expect(charsetOfBytes(Buffer.from('Müller'), 'latin1')).toBe('utf8');
    expect(charsetOfBytes(Buffer.from('Müller', 'latin1'), 'utf8')).toBe('utf8');
    expect(decode(Buffer.from('Müller', 'latin1'), 'utf8')).toBeNull();
  });
});

describe('what is damaged is refused with its line', () => {
  const refused = (fields: [string, string][]) => read(written(fields)) as GdtFault;
  const with3103 = (date: string) => person().map(([f, v]): [string, string] => [f, f === '3103' ? date : v]);

  test.each([
    ['nothing', Buffer.alloc(0), { fault: 'empty', line: 0 }],
    ['only line ends', Buffer.from('\r\n\r\n'), { fault: 'empty' }],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), { fault: 'no_field', line: 1 }],
    ['text', Buffer.from('8000|6302'), { fault: 'no_field', line: 1 }],
    ['another record', written([['8000', '6310']]), { fault: 'other_record', line: 1 }],
    ['no 8000', written(person().slice(2)), { fault: 'not_gdt', line: 1 }],
    ['two records', written([...person(), ...person()]), { fault: 'second_record', line: 7 }],
    [
      'no length of the whole, and two records',
      written([...person(), ...person()].filter(([f]) => f !== '8100')),
      { fault: 'second_record', line: 6 },
    ],
    [
      'a control character',
      written([...person(), ['3626', '0208\x00']]),
      { fault: 'characters', line: 7, field: '3626' },
    ],
    [
      'an object that stays open',
      written([...person(), ['8002', 'Obj_0045']]),
      { fault: 'objects', line: 7 },
    ],
    [
      'an object that is not open',
      written([...person(), ['8003', 'Obj_0045']]),
      { fault: 'objects', line: 7 },
    ],
    [
      'a name of 200 characters',
      written(person().map(([f, v]) => [f, f === '3101' ? 'x'.repeat(200) : v])),
      { fault: 'value_too_long', line: 4 },
    ],
  ] as const)('%s', (_what, file, fault) => {
    expect(read(file)).toMatchObject(fault);
  });

  test.each(['31021980', '1948', '1948-08-12', '99999999'])('a birth date %s', (date) => {
    expect(refused(with3103(date))).toMatchObject({ fault: 'date', line: 6, field: '3103' });
  });

  test.each(['3000', '3101', '3102'])('without field %s', (field) => {
    expect(refused(person().filter(([f]) => f !== field))).toMatchObject({ fault: 'missing', field });
  });

  test('a wrong length of any line of any sample names that line, and says both lengths', () => {
    for (const name of samples) {
      const lines = sample(name)
        .toString('latin1')
        .split(/(?<=\n)/);
      for (const [at, line] of lines.entries()) {
        const wrong = String(Number(line.slice(0, 3)) + 1).padStart(3, '0');
        const file = [...lines.slice(0, at), wrong + line.slice(3), ...lines.slice(at + 1)].join('');
        const fault = read(Buffer.from(file, 'latin1')) as GdtFault;
        expect(fault, `${name} ${at + 1}`).toMatchObject({
          fault: 'length',
          line: at + 1,
          said: Number(wrong),
        });
        expect(gdtFaultWords(fault)).toMatch(new RegExp(`^Zeile ${at + 1}: .*${Number(wrong)}`));
      }
    }
  });

  test('cut off anywhere it is refused: a line or the whole is too short', () => {
    for (const name of samples.filter((one) => one !== 'objects_35')) {
      const file = sample(name);
      const content = file.toString('latin1').trimEnd().length;
      for (let end = 1; end < content; end++)
        expect(readGdtRequest(file.subarray(0, end)).ok, `${name} ${end}`).toBe(false);
    }
  });
});

describe('hostile files', () => {
  test('2 MB are not even looked into; one line without an end, thousands of fields, and any bytes', () => {
    const began = performance.now();
    expect(read(Buffer.alloc(2 * 1024 * 1024, '0'))).toMatchObject({ fault: 'too_large' });
    expect(read(Buffer.alloc(mostBytes, '0'))).toMatchObject({ fault: 'line_too_long', line: 1 });
    const many = written([
      ...person(),
      ...Array.from({ length: 3000 }, (): [string, string] => ['6220', 'x']),
    ]);
    expect(read(many)).toMatchObject({ fault: 'too_many_lines' });
    expect(read(Buffer.alloc(mostBytes, '\n'))).toMatchObject({ fault: 'empty' });
    expect(read(Buffer.from(`01380006302${'\n'.repeat(60_000)}x`))).toMatchObject({
      fault: 'too_many_lines',
    });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('nothing throws, and every fault has words without a value of the file', () => {
    const value = fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
    const line = fc.tuple(
      fc.nat(9999).map((field) => String(field).padStart(4, '0')),
      value,
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      fc.array(line, { maxLength: 12 }).map((lines) => written([['8000', '6302'], ...lines])),
    );
    fc.assert(
      fc.property(file, (bytes) => {
        const reading = readGdtRequest(bytes);
        if (!reading.ok) expect(gdtFaultWords(reading.fault)).toMatch(/^(Zeile \d+: )?[A-ZÄÖÜ].*\.$/);
      }),
      { numRuns: 200 },
    );
  });
});
