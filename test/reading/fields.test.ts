import { describe, expect, test } from 'vitest';
import { findDates, readDate } from '../../reading/dates.ts';
import { decodeCharset } from '../../reading/decode.ts';
import { findInsurers } from '../../reading/insurer_names.ts';
import { looseKind } from '../../reading/labels.ts';
import { findKvnrs, findPhones } from '../../reading/numbers.ts';
import { readPatient } from '../../reading/patient.ts';
import { write } from './eml.ts';
import { today } from './score.ts';

describe('dates', () => {
  test.each([
    ['24.12.1955', '1955-12-24'],
    ['24.12.55', '1955-12-24'],
    ['3.7.88', '1988-07-03'],
    ['3. 7. 1988', '1988-07-03'],
    ['29. Februar 1992', '1992-02-29'],
    ['3. Jul. 88', '1988-07-03'],
    ['11. März 1947', '1947-03-11'],
    ['31. Dezmber 1960', '1960-12-31'],
    ['05/06/1970', '1970-06-05'],
    ['1970-06-05', '1970-06-05'],
    ['24-12-1955', '1955-12-24'],
    ['24121955', '1955-12-24'],
    ['241255', '1955-12-24'],
    ['19510503', '1951-05-03'],
    ['20011215', '2001-12-15'],
    ['20101953', '1953-10-20'],
    ['May 12th, 1994', '1994-05-12'],
    // Two figures mean the past: one day after today is a hundred years ago.
    ['20.11.26', '2026-11-20'],
    ['21.11.26', '1926-11-21'],
  ])('%s', (written, value) => {
    expect(readDate(written, today)?.value).toBe(value);
  });

  test('one that does not exist stays as it was written', () => {
    expect(readDate('am 31.02.1980', today)).toEqual({ value: '31.02.1980', written: '31.02.1980' });
    expect(readDate('29. Februar 1991', today)?.value).toBe('29. Februar 1991');
  });

  test('numbers that are none', () => {
    expect(findDates('0208 55.50.123, 2026-117, 10.15 Uhr, 192.168.10.20', today)).toEqual([]);
  });

  test.each([
    'Termin am 30.11.2026 oder 01.12.2026',
    'Letzter Besuch 05.03.2020, Rezept vom 1.2.2021',
    'Beschwerden seit dem 3.4.2019',
  ])('no date of birth: %s', (text) => {
    expect(readPatient({ subject: '', text, from: null, today }).missing).toContain('birthDate');
  });
});

test('insurance numbers and phone numbers are not taken for each other', () => {
  const text =
    'X 000 000 012, 0208 5550123, +49 (0)170 555-0199, X.000.000.428, DE02 1203 0000 0000 2020 51, x000012346';
  expect(findKvnrs(text).map(({ value }) => value)).toEqual(['X000000012', 'X000000428', 'X000012346']);
  expect(findPhones(text).map(({ value }) => value)).toEqual(['0208 5550123', '+49 (0)170 555-0199']);
});

test('insurers are known by their names, in any case and with what belongs to them', () => {
  const text =
    'bei der aok rheinland/hamburg, Techniker Krankenkasse (TK), Audi BKK und Heimat Krankenkasse; ein big Problem mit Tk.';
  expect(findInsurers(text).map(({ value }) => value)).toEqual([
    'aok rheinland/hamburg',
    'Techniker Krankenkasse (TK)',
    'Audi BKK',
    'Heimat Krankenkasse',
    'Tk',
  ]);
});

test.each([
  ['Geburstdatum', 'birthDate'],
  ['Krankenkase', 'insurer'],
  ['Telefonummer', 'phone'],
  ['Vor- und Zuname', 'fullName'],
  ['Name / Vorname', 'nameReversed'],
  ['Nummer Ihrer Versichertenkarte', 'insuranceNumber'],
  ['Name der Krankenkasse', 'insurer'],
  ['Geburtsort', 'other'],
  ['Sehr geehrte Damen und Herren', null],
])('the label %s', (label, kind) => {
  expect(looseKind(label)).toBe(kind);
});

test.each(['utf-8', 'UTF8', 'iso-8859-1', 'windows-1252', 'utf-16', 'utf-16be', 'us-ascii', 'x-unknown', ''])(
  'the charset %j, or what the bytes say',
  (charset) => {
    expect(decodeCharset(write('Größe', charset), charset)).toBe('Größe');
  },
);

describe('text that was encoded oddly', () => {
  test.each([
    ['twice', Buffer.from(Buffer.from('Jörn Müller, „Größe“', 'utf8').toString('latin1'), 'utf8'), 'utf-8'],
    ['in code page 850', Buffer.from('J\x94rn M\x81ller, Gr\x94\xe1e', 'latin1'), 'cp850'],
    ['in code page 850, unsaid', Buffer.from('J\x94rn M\x81ller, Gr\x94\xe1e', 'latin1'), 'iso-8859-1'],
    ['in UTF-7', Buffer.from('J+APY-rn M+APw-ller, Gr+APYA3w-e'), 'utf-7'],
    ['in UTF-7, unsaid', Buffer.from('J+APY-rn M+APw-ller, Gr+APYA3w-e'), ''],
  ])('%s', (_, bytes, charset) => {
    expect(decodeCharset(bytes, charset).replace(/[„“]/g, '')).toMatch(/^Jörn Müller, Größe/);
  });

  test.each(['Ângela São Paulo, Ærø', '„Groß“, Ä“ und Ü”', 'Ã-Dur', 'a+b-c, +49-171-5550100', 'Œuvre, Żółć'])(
    'what only looks like it stays: %s',
    (text) => {
      expect(decodeCharset(Buffer.from(text, 'utf8'), 'utf-8')).toBe(text);
    },
  );
});

test.each([
  ['O171 5550199', '0171 5550199'],
  ['O208/5550123', '0208/5550123'],
  ['(O171) 555O199', '(0171) 5550199'],
])('a letter for a zero: %s', (written, phone) => {
  expect(readPatient({ subject: '', text: `Tel.: ${written}`, from: null, today }).data.phone).toBe(phone);
});

test('a greeting at the beginning is no end', () => {
  const reading = readPatient({ subject: '', text: 'Grüß Gott,\nich bin Eva Roth.', from: null, today });
  expect(reading.foundBy).toMatchObject({ firstName: 'sentence' });
});
