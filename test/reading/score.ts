import type { PatientField } from '../../consultation/patient.ts';
import { parseMail } from '../../reading/parse.ts';
import { readPatient } from '../../reading/patient.ts';
import { eml } from './eml.ts';
import type { Sample } from './samples/sample.ts';

export const today = '2026-11-20';

/** In the order of a sample's `is`. */
export const fields: readonly PatientField[] = [
  'firstName',
  'lastName',
  'birthDate',
  'phone',
  'insurer',
  'insuranceNumber',
  'email',
];

/** What is read of a sample and what should be, in the form of `is`. */
export async function readSample(sample: Sample): Promise<{ read: string[]; expected: string[] }> {
  const mail = await parseMail(eml(sample));
  const { data, implausible } = readPatient({ ...mail, today });
  const read = fields.map((field) => {
    const wrong = implausible.find((entry) => entry.field === field);
    return wrong ? `!${wrong.written}` : data[field] || '-';
  });
  const sender = /<(.*)>/.exec(sample.from ?? '')?.[1] ?? sample.from ?? 'patient@mail.example';
  const expected = sample.is.split('|');
  return { read, expected: expected.length === fields.length ? expected : [...expected, sender] };
}
