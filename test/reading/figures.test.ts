import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PatientField } from '../../consultation/patient.ts';
import { parseMail } from '../../reading/parse.ts';
import { type PatientReading, readPatient } from '../../reading/patient.ts';
import { fourth } from './samples/fourth.ts';
import { type ThirdSample, third } from './samples/third.ts';
import { fields, today } from './score.ts';

/** What a mail should lead to: a field that is not there is not judged. */
type Expected = Partial<Record<PatientField, string>>;

interface Read {
  name: string;
  expected: Expected;
  reading: PatientReading;
}

/**
 * How well mails are read that nobody had in mind when the rules were written. `blind`: 150 by somebody who
 * had not read the code, before it; `second`: those of the review of November 2026; `third` and `fourth`: 90
 * more about whose data are whose. A field that is marked as doubtful counts for none of precision and
 * recall, as long as what is right is among its offers.
 */
test.each([
  ['blind', () => ofFolder('blind')],
  ['second', () => ofFolder('second')],
  ['third', () => Promise.resolve(ofTexts(third))],
  ['fourth', () => Promise.resolve(ofTexts(fourth))],
] as const)('%s: precision, recall and the share that is marked', async (_, readAll) => {
  const counts = { right: 0, wrong: 0, missed: 0, marked: 0 };
  const faults: string[] = [];
  for (const { name, expected, reading } of await readAll()) {
    for (const field of fields) {
      const wanted = expected[field] ?? '';
      const verdict = judge(field, reading, wanted);
      if (verdict === 'none') continue;
      counts[verdict]++;
      if (verdict !== 'right' && verdict !== 'marked') {
        faults.push(`${verdict} ${name} ${field}: ${JSON.stringify(reading.data[field])}, not ${wanted}`);
      }
    }
  }
  const { right, wrong, missed, marked } = counts;
  expect(right / (right + wrong), faults.join('\n')).toBeGreaterThanOrEqual(0.99);
  expect(right / (right + wrong + missed), faults.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect(marked / (right + wrong + missed + marked)).toBeLessThanOrEqual(0.06);
});

async function ofFolder(set: string): Promise<Read[]> {
  const folder = new URL(`samples/${set}/`, import.meta.url);
  const all = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Expected>;
  const read: Read[] = [];
  for (const [name, expected] of Object.entries(all)) {
    if (expected.firstName === undefined) continue;
    const mail = await parseMail(readFileSync(new URL(`${name}.eml`, folder)));
    read.push({ name, expected, reading: readPatient({ ...mail, today }) });
  }
  return read;
}

function ofTexts(samples: readonly ThirdSample[]): Read[] {
  return samples.map(({ name, from, subject = 'Anfrage', text, is }) => {
    const [, sender = from, address = 'patient@mail.example'] = /^(.*) <(.*)>$/.exec(from) ?? [];
    const reading = readPatient({ subject, text, from: { name: sender, address }, today });
    const values = [...is.split('|'), /E-Mail: (\S+)/.exec(text)?.[1] ?? address];
    const expected = Object.fromEntries(fields.map((field, place) => [field, values[place] ?? '']));
    return { name, expected, reading };
  });
}

function judge(
  field: PatientField,
  { data, unsure }: PatientReading,
  wanted: string,
): 'right' | 'wrong' | 'missed' | 'marked' | 'none' {
  const mark = unsure.find((one) => one.field === field);
  const is = (value: string) => isSame(field, value, wanted);
  if (mark) return is(data[field]) || mark.offers.some(({ value }) => is(value)) ? 'marked' : 'wrong';
  if (wanted === '') return data[field] === '' ? 'none' : 'wrong';
  if (is(data[field])) return 'right';
  return data[field] === '' ? 'missed' : 'wrong';
}

/** Numbers by their figures; an insurer whatever its case, and with more words than were asked for. */
function isSame(field: PatientField, value: string, wanted: string): boolean {
  if (value === wanted) return true;
  if (value === '' || wanted === '') return false;
  if (field === 'phone') return figures(value) === figures(wanted);
  return field === 'insurer' && value.toLowerCase().includes(wanted.toLowerCase());
}

function figures(phone: string): string {
  return phone
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?49(?=[1-9])/, '0');
}
