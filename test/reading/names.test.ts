import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitName } from '../../reading/names.ts';
import { readPatient } from '../../reading/patient.ts';
import { today } from './score.ts';

const read = (text: string) => {
  const { data } = readPatient({
    subject: 'Videosprechstunde',
    text,
    from: { name: '', address: 'x@mail.example' },
    today,
  });
  return { firstName: data.firstName, lastName: data.lastName };
};

test.each([
  ['Dr. med. Jörg Müller', 'Jörg', 'Müller'],
  ['Müller, Jörg', 'Jörg', 'Müller'],
  ['MÜLLER Jörg', 'Jörg', 'MÜLLER'],
  ['Sommer Katharina', 'Katharina', 'Sommer'],
  ['Anna Lena von der Heide', 'Anna Lena', 'von der Heide'],
  ['von der Heide Karl', 'Karl', 'von der Heide'],
  ['Von der Heide Karl', 'Karl', 'Von der Heide'],
  ['de Vries Sabine', 'Sabine', 'de Vries'],
  ['De la Cruz Maria', 'Maria', 'De la Cruz'],
  ['Frau Maria Gräfin von Platen', 'Maria', 'Gräfin von Platen'],
  // Behind a capital, in the first place: given names.
  ['Ben Schulz', 'Ben', 'Schulz'],
  ['Al Becker', 'Al', 'Becker'],
  ['Van Anh Tran', 'Van Anh', 'Tran'],
  ['ben schulz', 'ben', 'schulz'],
  ['Ahmed Ben Salah', 'Ahmed', 'Ben Salah'],
  ['Phil Müller', 'Phil', 'Müller'],
  ['Li Ma', 'Li', 'Ma'],
  ['Herr Phil Nat', 'Phil', 'Nat'],
  ['Peter Herr', 'Peter', 'Herr'],
  ['Dr. Phil Müller', 'Phil', 'Müller'],
  ['Dr. phil. Nat Müller', 'Nat', 'Müller'],
  ['Dr phil Anna Müller', 'Anna', 'Müller'],
  ['Prof. Dr. rer. nat. habil. Eva Roth', 'Eva', 'Roth'],
  ['Dipl.-Ing. (FH) Eva Roth', 'Eva', 'Roth'],
  ['Dipl. Ing. Eva Roth', 'Eva', 'Roth'],
  ['Mag. Eva Roth', 'Eva', 'Roth'],
  ['PD Dr. Eva Roth', 'Eva', 'Roth'],
  ['Univ.-Prof. DDr. Eva Roth', 'Eva', 'Roth'],
  ['Eva Roth, M.A.', 'Eva', 'Roth'],
  ['Eva Roth MSc', 'Eva', 'Roth'],
  ['Roth, Dr. Eva', 'Eva', 'Roth'],
])('the name %s', (text, firstName, lastName) => {
  expect(splitName(text)).toEqual({ firstName, lastName });
});

describe('behind a label every word counts', () => {
  test.each([
    ['Vorname: Phil\nNachname: Müller', 'Phil', 'Müller'],
    ['Name: Li Ma', 'Li', 'Ma'],
    ['Vorname: Li\nNachname: Ma', 'Li', 'Ma'],
    ['Name: Ben Schulz', 'Ben', 'Schulz'],
    ['Vorname: Ben\nName: Schulz', 'Ben', 'Schulz'],
    ['Vorname: Nat\nNachname: Herr', 'Nat', 'Herr'],
    ['Vorname: Ing\nNachname: Frau', 'Ing', 'Frau'],
    ['Nachname, Vorname: Ba, Mag', 'Mag', 'Ba'],
    ['Nachname, Vorname: Di Maria Angelo', 'Angelo', 'Di Maria'],
    ['Vor- und Nachname: Van Anh Tran', 'Van Anh', 'Tran'],
    ['Vor- und Nachname: Dr. Pol Du', 'Pol', 'Du'],
    ['Vorname: Dr. Eva\nNachname: Herr Roth', 'Eva', 'Roth'],
    ['Vorname\nAl\nNachname\nLe', 'Al', 'Le'],
    ['Vorname Phil\nNachname Ma', 'Phil', 'Ma'],
    ['Vorname\tName\tGeburtsdatum\nOp Ben\tDa Te\t3.4.1960', 'Op Ben', 'Da Te'],
    ['Vorname – Anna\nZuname – Das', 'Anna', 'Das'],
    ['Vorname: Das Nachname: Anna', 'Das', 'Anna'],
  ])('%j', (text, firstName, lastName) => {
    expect(read(text)).toEqual({ firstName, lastName });
  });

  /** Given names, usual ones and those that look like a title or like a particle. */
  const name = fc.constantFrom(
    ...'Anna Jörg Erika Hans Şule Li Amina Ali'.split(' '),
    ...'Phil Nat Mag Pol Ing Ma Ba Med Dent Vet Rer Jur Hc Univ Habil'.split(' '),
    ...'Ben Van Al Di Du Le La El De Da Do Dos Del Ibn Ter Ten Te Op Af Av'.split(' '),
  );
  /** Forms that say which is which, with several words in each. */
  const apart: ((first: string, last: string) => string)[] = [
    (first, last) => `Vorname: ${first}\nNachname: ${last}`,
    (first, last) => `Name: ${last}\nVorname: ${first}`,
    (first, last) => `Vorname: ${first}, Nachname: ${last}`,
    (first, last) => `Vorname: ${first} Nachname: ${last}`,
    (first, last) => `Vorname = ${first}; Familienname = ${last}`,
    (first, last) => `Vorname:\n${first}\n\nNachname:\n${last}`,
    (first, last) => `Vorname\n${first}\nNachname\n${last}`,
    (first, last) => `Vorname\t${first}\nNachname\t${last}`,
    (first, last) => `Vorname ${first}\nNachname ${last}`,
    (first, last) => `1. Vorname – ${first}\n2. Zuname – ${last}`,
    (first, last) => `Vorname\tName\tGeburtsdatum\n${first}\t${last}\t3.4.1960`,
    (first, last) => `First name: ${first}\nSurname: ${last}`,
    (first, last) => `> Vorname: ${first}\n> Nachname: ${last}\n> Geburtsdatum: 3.4.1960`,
    (first, last) => `Name, Vorname: ${last}, ${first}`,
    (first, last) => `Name: ${last}, ${first}`,
  ];
  const together: ((name: string) => string)[] = [
    (whole) => `Name: ${whole}`,
    (whole) => `Patientin: ${whole}`,
    (whole) => `Vor- und Nachname: ${whole}`,
    (whole) => `Vollständiger Name:\n${whole}`,
    (whole) => `Nachname Vorname: ${whole}`,
    (whole) => `Full name: ${whole}`,
  ];

  test('any name of any such words comes back whole', () => {
    const some = fc.array(name, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(some, some, fc.constantFrom(...apart), (firstName, lastName, form) => {
        // `Name: Ma Li / Vorname: Li` can mean a whole name beside a part of it.
        fc.pre(!lastName.split(' ').some((word) => firstName.split(' ').includes(word)));
        expect(read(form(firstName, lastName))).toEqual({ firstName, lastName });
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(...together),
        (words, form) => {
          const { firstName, lastName } = read(form(words.join(' ')));
          expect(firstName).not.toBe('');
          expect(lastName).not.toBe('');
          expect(`${firstName} ${lastName}`.split(' ').sort()).toEqual(words.toSorted());
        },
      ),
      { numRuns: 400 },
    );
  });
});
