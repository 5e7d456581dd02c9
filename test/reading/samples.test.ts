import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { patientFields } from '../../consultation/patient.ts';
import { requestFields } from '../../consultation/patient_data.ts';
import { parseMail } from '../../reading/parse.ts';
import { readPatient } from '../../reading/patient.ts';
import { clients } from './samples/clients.ts';
import { free } from './samples/free.ts';
import { heldOut } from './samples/held_out.ts';
import { heldOut2 } from './samples/held_out_2.ts';
import { labelled } from './samples/labelled.ts';
import { replies } from './samples/replies.ts';
import { readSample, today } from './score.ts';

/** S2: the six fields and the way back, in the ways people write them. */
describe.each([
  ['labels', labelled],
  ['free text', free],
  ['mail programs', clients],
  ['replies and forms', replies],
  ['held out', heldOut],
  ['held out 2', heldOut2],
])('%s', (_, samples) => {
  test.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (_, sample) => {
    const { read, expected } = await readSample(sample);
    expect(read).toEqual(expected);
  });
});

test('the samples of the specification are read right, field by field', async () => {
  const folder = new URL('samples/specification/', import.meta.url);
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
    string,
    { kind: string; missing: string[] } & Record<string, unknown>
  >;
  for (const [name, wanted] of Object.entries(expected)) {
    if (wanted.kind !== 'request') continue;
    const mail = await parseMail(readFileSync(new URL(`${name}.eml`, folder)));
    const { data, missing } = readPatient({ ...mail, today });
    for (const field of patientFields) {
      if (wanted[field] !== undefined)
        expect({ name, [field]: data[field] }).toEqual({ name, [field]: wanted[field] });
    }
    expect({ name, missing }).toEqual({ name, missing: wanted.missing });
  }
});

describe('what is missing or not plausible', () => {
  const read = (text: string, name = '') =>
    readPatient({ subject: 'Videosprechstunde', text, from: { name, address: 'x@mail.example' }, today });

  test('is named in the order of the form', () => {
    const reading = read('Videosprechstunde bitte');
    expect(reading.missing).toEqual(requestFields.filter((field) => field !== 'email'));
    expect(reading.implausible).toEqual([]);
    expect(reading.foundBy).toEqual({ email: 'sender' });
  });

  test('is told with what was written, and never taken over', () => {
    const reading = read(
      'Vorname: Uwe\nName: Seidel\nGeb.: 30. Februar 1980\nTel.: 12345\nKasse: AOK\nVers.-Nr.: X000000013',
    );
    expect(reading.implausible).toEqual([
      { field: 'birthDate', written: '30. Februar 1980', error: 'invalid_date' },
      { field: 'phone', written: '12345', error: 'invalid_phone' },
    ]);
    expect(reading.data).toMatchObject({ birthDate: '', phone: '', insuranceNumber: 'X000000013' });
    expect(reading.missing).toEqual([]);
    expect(reading.warnings).toEqual({ insuranceNumber: 'check_digit' });
  });

  test('how each field was found is told', () => {
    const text =
      'Tel.: 0208 5550123\nich bin Erika Mustermann, AOK\n\nMit freundlichen Grüßen\nX000000012\n\n> Geburtsdatum: 12.8.1964\n> Krankenkasse: TK';
    expect(read(text).foundBy).toEqual({
      firstName: 'sentence',
      lastName: 'sentence',
      birthDate: 'quote',
      phone: 'label',
      insurer: 'shape',
      insuranceNumber: 'signature',
      email: 'sender',
    });
    expect(read('Videosprechstunde', 'Beispiel, Max').foundBy).toMatchObject({
      firstName: 'sender',
      lastName: 'sender',
    });
  });
});
