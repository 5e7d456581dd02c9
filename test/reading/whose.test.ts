import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validatePatientData } from '../../consultation/patient_data.ts';
import { readPatient } from '../../reading/patient.ts';
import { today } from './score.ts';

const read = (text: string, sender = '') =>
  readPatient({
    subject: 'Videosprechstunde',
    text,
    from: { name: sender, address: 'x@mail.example' },
    today,
  });

/** The patient's name and birth date, and what is marked. */
const whose = (text: string, sender = '') => {
  const { data, unsure } = read(text, sender);
  return [data.firstName, data.lastName, data.birthDate, unsure.map(({ field }) => field).join()].join('|');
};

const data = 'Krankenkasse: TK, Versichertennummer X000000012, Tel. 0208 5550100';

describe('15.2: the patient is the one the visit is for', () => {
  test.each([
    ['für meine Mutter Erna Pohl, geb. 1.9.1934', 'Jens Pohl', 'Erna|Pohl|1934-09-01|'],
    ['meine Mutter, Erna Pohl (geb. 1.9.1934), braucht einen Termin', 'Jens Pohl', 'Erna|Pohl|1934-09-01|'],
    ['hier schreibt der Sohn von Erna Pohl, geb. 1.9.1934', 'Jens Pohl', 'Erna|Pohl|1934-09-01|'],
    ['als Betreuer von Frau Erna Pohl, geb. 1.9.1934, bitte ich', 'Jens Roth', 'Erna|Pohl|1934-09-01|'],
    ['im Auftrag von Erna Pohl, geb. am 1.9.1934', 'Jens Roth', 'Erna|Pohl|1934-09-01|'],
    ['unser Sohn Tim Meier, geb. 5.6.2015, hat Fieber', 'Klaus Meier', 'Tim|Meier|2015-06-05|'],
    ['es geht um meinen Mann Karl Roth, geboren am 3.4.1950', 'Ute Roth', 'Karl|Roth|1950-04-03|'],
    ['I need it for my son Tim Meier, born 5.6.2015', 'Ann Meier', 'Tim|Meier|2015-06-05|'],
    ['die Oma von Emil Weiss, geb. 2.3.2019, schreibt', 'Hanna Weiss', 'Emil|Weiss|2019-03-02|'],
    ['ich überweise Ihnen Herrn Kurt Stamm, geb. 9.9.1949', 'Dr. K. Lenz', 'Kurt|Stamm|1949-09-09|'],
    ['meine Mutter (Hilde Busch, 12.12.1940) braucht das', 'Karin Busch', 'Hilde|Busch|1940-12-12|'],
    ['Olaf Kurz, geb. 1.4.1961; meine Frau Inge Kurz ist über mich versichert', '', 'Olaf|Kurz|1961-04-01|'],
    ['Patient: Finn Kamp, 10.10.2020; Versicherter: Ole Kamp', '', 'Finn|Kamp|2020-10-10|'],
    // Who helps, is insured besides or has died comes to no consultation.
    ['ich bin Erna Pohl, geb. 1.9.1934. Meine Tochter hilft mir dabei', '', 'Erna|Pohl|1934-09-01|'],
    ['ich bin Erna Pohl, geb. 1.9.1934, mein Mann ist 2020 verstorben', '', 'Erna|Pohl|1934-09-01|'],
    [
      'Erna Pohl, geb. 1.9.1934, mitversichert über meinen Mann Karl Pohl, geb. 2.2.1930',
      '',
      'Erna|Pohl|1934-09-01|',
    ],
  ])('%s', (text, sender, is) => {
    expect(whose(`Guten Tag, ${text}. ${data}`, sender)).toBe(is);
  });

  test.each([
    [
      'two who introduce themselves',
      'mein Name ist Ute Lange, geb. 4.5.1962, für meine Mutter Erna Pohl, geb. 1.9.1934',
      'Erna|Pohl|1934-09-01|firstName,lastName,birthDate',
    ],
    [
      'a child without a last name',
      'für meine Tochter Lena, geb. 3.4.2019',
      'Lena|Schulz|2019-04-03|firstName,lastName',
    ],
    ['two dates', 'Erna Pohl, geb. 1.9.1934. Geburtsdatum: 2.9.1934', 'Erna|Pohl|1934-09-02|birthDate'],
  ])('%s are marked', (_, text, is) => {
    expect(whose(`Guten Tag, ${text}. ${data}`, 'Katrin Schulz')).toBe(is);
  });

  test('a patient whose name nobody says is not called as the writer is', () => {
    const { data, missing, writer } = read('für meine Mutter, geb. 1.9.1934, AOK, X000000012', 'Ute Lange');
    expect(data.firstName).toBe('');
    expect(missing).toContain('firstName');
    expect(writer).toEqual({ name: 'Ute Lange', role: 'Tochter oder Sohn' });
  });
});

describe('a date that nobody calls one is no date of birth', () => {
  test.each([
    'Letzte Blutabnahme war 15.01.2025, davor 17.10.2024',
    'Mein Mann ist 03.04.2022 verstorben',
    'Ich war 1.2.2020 bei Ihnen',
    'Corona-Impfung 12.03.2021',
    'Termin am 3.4.2025 oder 5.4.2025',
  ])('%s', (text) => {
    expect(read(`${text}. Helga Uhl, 0208 5550155, DAK X000030686`).data.birthDate).toBe('');
  });

  test.each([
    'Helga Uhl, 3.4.1950, 0208 5550155, DAK',
    'Helga Uhl\n3.4.1950\n0208 5550155\nDAK',
    'Helga Uhl 19500403 0208 5550155 DAK',
    'Uhl, Helga; 3.4.1950; DAK',
  ])('but in a list of one’s data it is: %j', (text) => {
    expect(read(text).data.birthDate).toBe('1950-04-03');
  });
});

describe('two of them', () => {
  const offers = (text: string, field: string) => {
    const { unsure } = read(text);
    return unsure.find((one) => one.field === field)?.offers.map(({ value }) => value);
  };

  test.each([
    ['phone', 'Tel. 0208 5550100, mobil 0171 5550100', ['0208 5550100', '0171 5550100']],
    ['phone', 'Tel. 0208 5550100 oder 0208/5550100', undefined],
    ['phone', 'Die 0171 5550100 gilt nicht mehr, neu: 0208 5550100', undefined],
    ['phone', 'Tel. 0208 5550100. Mein Hausarzt Dr. Roth, Tel. 0208 5550999', undefined],
    ['insuranceNumber', 'X000000012, X000000428', ['X000000012', 'X000000428']],
    ['insuranceNumber', 'Vers.-Nr. 12345, KVNR X000000012', undefined],
    ['insurer', 'Krankenkasse: TK. Krankenkasse: DAK', ['TK', 'DAK']],
    ['insurer', 'war bis Juli bei der AOK, jetzt TK', undefined],
    ['insurer', 'AOK, also AOK Rheinland/Hamburg', undefined],
  ])('%s: %s', (field, text, is) => {
    expect(offers(`Helga Uhl, geb. 3.4.1950. ${text}`, field)).toEqual(is);
  });

  test('the old one is not taken', () => {
    const { data } = read(
      'Helga Uhl. Die 0171 5550100 gilt nicht mehr, neu: 0208 5550100. Früher AOK, jetzt TK',
    );
    expect(data).toMatchObject({ phone: '0208 5550100', insurer: 'TK' });
    expect(read('Helga Uhl, früher war ich bei der AOK').data.insurer).toBe('');
  });
});

describe('15.5: numbers', () => {
  test.each([
    ['AOK, Kennnummer der Karte 80276881021234567890, X000030623', 'X000030623', ''],
    ['AOK, Versichertennummer: 80276881021234567890', '', 'card_number'],
    ['Vers.-Nr. 4711-08 bei der Debeka', '4711-08', ''],
    ['TK, Versichertennummer: XO00000012', 'X000000012', 'mistyped'],
    ['TK, Versichertennummer: X00000012', 'X00000012', 'no_kvnr'],
    ['TK, Versichertennummer: 123456', '123456', 'no_kvnr'],
    ['Debeka, Versichertennummer: 123456', '123456', ''],
  ])('%s', (text, value, told) => {
    const { data, unsure, implausible } = read(`Helga Uhl, geb. 3.4.1950, ${text}`);
    expect(data.insuranceNumber).toBe(value);
    const doubt = unsure.find(({ field }) => field === 'insuranceNumber')?.doubt;
    const error = implausible.find(({ field }) => field === 'insuranceNumber')?.error;
    expect(doubt ?? error ?? '').toBe(told);
  });

  test.each([
    ['versichert bei der BKK VBU', 'BKK VBU'],
    ['bin bei der IKK - Die Innovationskasse', 'IKK - Die Innovationskasse'],
    ['mkk - meine krankenkasse', 'mkk - meine krankenkasse'],
    ['Daimler BKK', 'Daimler BKK'],
    ['BKK Musterwerke', 'BKK Musterwerke'],
    ['Kasse: Knappschaft X000000012', 'Knappschaft'],
    ['Siemens-Betriebskrankenkasse SBK', 'Siemens-Betriebskrankenkasse SBK'],
  ])('the insurer whole: %s', (text, insurer) => {
    expect(read(`Helga Uhl, geb. 3.4.1950, ${text}`).data.insurer).toBe(insurer);
  });
});

test('where a value stands is told with its sentence', () => {
  const { sources, unsure } = read(
    'Guten Tag. Ich heiße Erna Pohl. Geboren bin ich am 1.9.1934. Tel. 0208 5550100, mobil 0171 5550100.',
  );
  expect(sources.birthDate).toEqual({ sentence: 'Geboren bin ich am 1.9.1934.', written: '1.9.1934' });
  expect(unsure[0]?.offers[1]?.source?.written).toBe('0171 5550100');
});

test('30 kB of anything are read in a time that follows from its length', () => {
  const time = (text: string) => {
    const begun = process.cpuUsage().user;
    read(text);
    return (process.cpuUsage().user - begun) / 1000;
  };
  const pieces = [
    'Am 3.4.2025 schrieb Erna Pohl:\n',
    'für meine Mutter Erna Pohl, geb. 3.4.1950\n',
    'von und zu ',
    'Inge Otte, meine Frau, wie mein Mann Dieter und ich ',
    'Entschuldigung, falsch, richtig ist 3.4.1950 ',
    'für meine Kinder Tim, Lea und Max ',
    'Telefon der Tochter: 0171 5550100 (Tochter), 8 Jahre alt, AOK 1234567 ab 1.1. ',
  ];
  for (const piece of pieces) {
    const [half, whole] = [piece.repeat(15_000 / piece.length), piece.repeat(30_000 / piece.length)];
    read(half);
    expect(time(whole), piece).toBeLessThan(Math.max(time(half) * 4, 500));
  }
});

test('whatever stands there: nothing is thrown, and what is offered is what the form would take', () => {
  const piece = fc.constantFrom(
    ...'für meine Mutter |Erna Pohl|geb. 1.9.1934|, |\n|. |ich bin |Ute Lange|X000000012|TK|früher |BKK |Vorname: |Name: |'
      .concat(
        '0208 5550100|31.02.1980|die Tochter von Frau |> |Patient: |80276881021234567890|(|*|🙂|\u0000|von und zu ',
      )
      .split('|'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { data, unsure, sources } = read(pieces.join(''), pieces[0]);
      for (const { field, offers } of unsure) {
        expect(offers.length).toBeGreaterThan(0);
        for (const { value, also } of offers) {
          const { errors } = validatePatientData(
            { ...data, [field]: value, ...also },
            { today, required: [] },
          );
          expect(errors).toEqual({});
        }
        if (data[field] !== '') expect(offers.map(({ value }) => value)).toContain(data[field]);
      }
      for (const source of Object.values(sources)) expect(source?.sentence.length).toBeLessThanOrEqual(2000);
    }),
    {
      numRuns: 300,
      // One half of a name is none that the form would take.
      examples: [[['Name: ', '\u0000', 'BKK ', '🙂', 'Patient: ', 'von und zu ']]],
    },
  );
});
