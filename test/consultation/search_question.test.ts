import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeTitle } from '../../consultation/name_words.ts';
import { hasNearWord } from '../../consultation/near_word.ts';
import { searchEntry } from '../../consultation/search_entry.ts';
import { readQuestion } from '../../consultation/search_question.ts';

const facts = { codes: ['4K7M2QX9T', 'K7M4QX9TD'], open: true, at: 0 };
const nobody = { firstName: '', lastName: '', birthDate: '', phone: '', email: '' };

const found = (patient: Partial<typeof nobody>, typed: string) =>
  (readQuestion(typed)?.fit(searchEntry({ ...nobody, ...patient }, facts)) ?? 0) > 0;

const person = (name: string) => {
  const [firstName = '', lastName = ''] = name.split(', ');
  return { firstName, lastName };
};

/** First name, last name: what finds them, one question each. */
const spellings: Record<string, string[]> = {
  'Jörg, Müller': [
    'Müller',
    'müller',
    'MÜLLER',
    'Mueller',
    'MUELLER',
    'Muller',
    'Jörg Müller',
    'Müller Jörg',
    'Müller, Jörg',
    'joerg mueller',
    'Jorg Muller',
    'Mu\u0308ller',
    'Herr Müller',
    'Herrn Dr. Müller',
    'mül',
    'mue',
    'J. Müller',
    'üller',
    'ueller',
    'uller',
    '  Müller  ',
    'Mül\u00ADler',
  ],
  'Max, Mueller': ['Müller', 'Mueller', 'Muller', 'muelle', 'mülle', 'eller'],
  'Anna, Muller': ['Muller', 'Müller', 'Mueller'],
  'Heinz, Strauß': ['Strauß', 'Strauss', 'STRAUSS', 'STRAUẞ', 'strauß heinz', 'straus', 'auß'],
  'Eva, Weiss': ['Weiß', 'Weiss', 'weis'],
  'Hans-Peter, Meyer': [
    'Hans-Peter',
    'Hans Peter',
    'Hanspeter',
    'Peter Meyer',
    'Meyer Hans',
    'hans‐peter',
    'Hans–Peter',
  ],
  'Hanspeter, Roth': ['Hans-Peter', 'Hans Peter Roth', 'hanspeter'],
  'Anna Lena, Schmidt': ['Annalena', 'Anna-Lena', 'Lena Schmidt', 'anna lena'],
  'Ute, Müller-Lüdenscheidt': [
    'Müller-Lüdenscheidt',
    'Mueller Luedenscheidt',
    'Lüdenscheidt',
    'Müllerlüdenscheidt',
    'scheid',
  ],
  'Karl, von der Heide': ['von der Heide', 'Heide', 'vonderheide', 'Heide Karl'],
  'Sinéad, O’Brien': ["O'Brien", 'OBrien', 'O’Brien', 'O Brien', 'brien', 'Sinead'],
  'Łukasz, Wójcik': ['Lukasz Wojcik', 'Łukasz', 'wójcik'],
  'Zoë, Ångström': ['Zoe', 'Angstrom', 'Aangstroem', 'Ångström'],
  'Søren, Kjær': ['Soren', 'Soeren', 'Kjaer', 'Søren'],
  'İbrahim, Yıldız': ['Ibrahim', 'yildiz', 'Yıldız'],
  'François, Lefèvre': ['Francois', 'lefevre', 'Lefèvre François'],
  'Manuela, Bauer': ['Manuela', 'ela', 'Bauer', 'baue', 'Baur'],
  'Van Anh, Trần': ['Tran', 'Van Anh', 'Vananh', 'Trần Van'],
  'Li, Ng': ['Ng', 'Li', 'n', 'Ng Li'],
  'Наталія, Шевченко': ['Шевченко', 'шевч', 'Наталія'],
  'Test, Zwei 2': ['Test 2', 'Zwei 2', '2'],
  'Phil, Herr': ['Herr', 'Phil Herr', 'Herr Herr'],
};

describe('a name in any spelling', () => {
  const rows = Object.entries(spellings).flatMap(([name, all]) => all.map((typed) => [name, typed] as const));
  test.each(rows)('%s is found by "%s"', (name, typed) => {
    expect(found(person(name), typed)).toBe(true);
  });

  test.each([
    ['Jörg, Müller', 'Mollner'],
    ['Jörg, Müller', 'Müller Anna'],
    ['Jolanda, Roth', 'Joel'],
    ['Erika, Mustermann', 'us'],
    ['Erika, Mustermann', 'Herr'],
    ['Erika, Mustermann', 'mustermannsx'],
  ])('%s is not found by "%s"', (name, typed) => {
    expect(found(person(name), typed)).toBe(false);
  });
});

describe('one slip in a word of a name', () => {
  test.each([
    ['Erika, Mustermann', ['Musterman', 'Mustermannn', 'Mustremann', 'Mustermamn', 'Nustermann', 'Erkia']],
    ['Erika, Mustermann', ['Mustermanm', 'Erika Musternann', 'Erica Musterman', 'Frau Musterman']],
    ['Jörg, Müller', ['Möller', 'Müler', 'Mülller', 'Mueler', 'Muellre', 'Jörk', 'Joerk']],
    ['Max, Mueller', ['Mülller', 'Möller']],
    ['Anna, Schmidt', ['Schmit', 'Schmitd', 'Schmid', 'Ana', 'Anan', 'Schmiddt']],
    ['Sinéad, O’Brien', ['OBrein', 'O’Brian', 'Sinaed']],
    ['Anna Lena, Roth', ['Analena', 'Rodh']],
    ['Ute, Strauß', ['Straus', 'Straußs', 'Strauhs']],
    ['Наталія, Шевченко', ['Шевчинко', 'Ната́ля']],
    // Short ones: two letters swapped, or one doubled; and umlauts in each spelling.
    ['Ute, Kim', ['Uet', 'Tue', 'Ikm', 'Kmi', 'Kimm', 'Utte', 'Ikm Ute']],
    ['Ana, Li', ['Anna', 'Aan', 'Il', 'Lii', 'Il Ana']],
    ['Eva, Bär', ['Bär', 'Baer', 'Bar', 'Brä', 'Bäär']],
    ['Max, Oez', ['Öz', 'Oez', 'Oze']],
  ])('%s is found by each of %j', (name, all) => {
    for (const typed of all) expect(found(person(name), typed), typed).toBe(true);
  });

  test.each([
    ['Erika, Mustermann', ['Mustremnan', 'Muterman', 'Mustermannxy', 'Musterfrau', 'rekia']],
    ['Jan, Kim', ['Jen', 'Kir', 'Kin', 'Im1', 'Jana', 'Kima', 'Ja Ki Im', 'Nja', 'Mk']],
    ['Ute, Li', ['Ulf', 'Ite', 'La', 'Lo', 'Lia', 'Ilu', 'Tee']],
    ['Erika, Mustermann', ['Erika Musterfrau', 'Musterman 13.8.1948', 'Mustermann5', 'Herx']],
    ['Zwei, Test', ['Zwei1', 'T3st']],
  ])('%s is found by none of %j', (name, all) => {
    for (const typed of all) expect(found(person(name), typed), typed).toBe(false);
  });

  test('comes after whatever is written as typed, be it only a part of a word', () => {
    const goodness = (typed: string, name: string) =>
      readQuestion(typed)?.fit(searchEntry({ ...nobody, ...person(name) }, facts)) ?? 0;
    expect(goodness('Meier', 'Eva, Maier')).toBeGreaterThan(0);
    expect(goodness('Meier', 'Eva, Maier')).toBeLessThan(goodness('Meier', 'Eva, Neumeiers'));
    expect(goodness('Eva Meier', 'Eva, Maier')).toBeLessThan(goodness('ev meier', 'Evelyn, Neumeiers'));
    expect(goodness('Eva Meier', 'Eva, Maier')).toBeGreaterThan(goodness('Eva Meier', 'Ewa, Maier'));
  });

  test('any one slip in any word is forgiven', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcxyz'), (lastName, where, letter) => {
        const at = where % lastName.length;
        const [before, after] = [lastName.slice(0, at), lastName.slice(at)];
        const slips = [
          before + after.slice(1),
          `${before}${letter}${after}`,
          `${before}${letter}${after.slice(1)}`,
          `${before}${after.slice(1, 2)}${after.slice(0, 1)}${after.slice(2)}`,
        ];
        for (const typed of slips)
          if (!mayBeTitle(typed)) expect(found({ lastName }, typed), typed).toBe(true);
      }),
    );
  });

  test('is what the distance of the two words says', () => {
    const few = fc.stringMatching(/^[abc]{3,7}$/);
    fc.assert(
      fc.property(
        few.filter(({ length }) => length > 3),
        few,
        (name, typed) => {
          expect(hasNearWord(` ${name} `, typed)).toBe(distance(name, typed) <= 1);
        },
      ),
    );
  });
});

/** Of Damerau and Levenshtein, by the table; neighbours are swapped once. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const cost = Number(one[row - 1] !== other[column - 1]);
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + cost];
      if (row > 1 && column > 1 && isSwap) ways.push(at(row - 2, column - 2) + 1);
      const line = rows[row];
      if (line) line[column] = Math.min(...ways);
    }
  return at(one.length, other.length);
}

describe('a birth date in any German form', () => {
  const patient = { birthDate: '1955-12-24' };
  test.each([
    '24.12.1955',
    '24. 12. 1955',
    '24.12.55',
    "24.12.'55",
    '24/12/1955',
    '24-12-1955',
    '24–12–1955',
    '24 12 1955',
    '24 12 55',
    '24,12,1955',
    '1955-12-24',
    '24121955',
    '241255',
    '19551224',
    '24. Dezember 1955',
    '24 Dez 1955',
    '24. Dez. 1955',
    '24.Dez.55',
    '24. dezember',
    'DEZEMBER 24. Dezember 1955'.slice(9),
    'geb. 24.12.1955',
    'geb.24.12.1955',
    '*24.12.1955',
    'geboren am 24.12.1955',
    '24.12.',
    '24.12',
    '24.1',
    '24.12.1',
    '24.12.19',
    '24.12.195',
    '1955',
    '24.',
    '1955-12',
    '２４.１２.１９５５',
    '24. Dezem',
  ])('"%s"', (typed) => {
    expect(found(patient, typed)).toBe(true);
  });
  test.each([
    '25.12.1955',
    '24.11.1955',
    '24.12.1956',
    '24.12.56',
    '12.24.1955',
    '32.12.1955',
    '1956',
    '24. Mai 1955',
    '0.0.0',
    '24 Dezember 1956',
  ])('not "%s"', (typed) => {
    expect(found(patient, typed)).toBe(false);
  });
  test.each(['3.5.1960', '03.05.1960', '3. 5. 60', '03051960', '3. Mai 1960', '1960-05-03', '3.5.'])(
    'one figure: "%s"',
    (typed) => {
      expect(found({ birthDate: '1960-05-03' }, typed)).toBe(true);
    },
  );
  test.each(['1. März 1948', '1. Maerz 1948', '1. Mrz 48', '1. Mär. 1948'])('in March: "%s"', (typed) => {
    expect(found({ birthDate: '1948-03-01' }, typed)).toBe(true);
  });
  test('a name beside a date is no month', () => {
    expect(found({ firstName: 'Eva', lastName: 'Maier', birthDate: '1955-12-24' }, '24.12. Maier')).toBe(
      true,
    );
    expect(found({ firstName: 'Eva', lastName: 'Maier', birthDate: '1955-12-24' }, 'Maier 24.12.1955')).toBe(
      true,
    );
  });
  test('whose date is unknown, no date finds', () => {
    expect(found(nobody, '24.12.1955')).toBe(false);
  });
});

describe('a phone number', () => {
  const typed = [
    '0208 5550123',
    '02085550123',
    '0208/5550123',
    '0208-555 01 23',
    '(0208) 5550123',
    '+49 208 5550123',
    '+492085550123',
    '+49 (0)208 5550123',
    '+49(0)208-5550123',
    '0049 208 5550123',
    '49208 5550123',
    '5550123',
    '555 0123',
    '0208 555',
    '+49 208',
    'Tel. 0208 5550123',
  ];
  const stored = [
    '0208 5550123',
    '+49 208 5550123',
    '0049 (0) 208 / 555 01 23',
    '02085550123',
    '(0208) 555-0123',
  ];
  test.each(stored.flatMap((phone) => typed.map((text) => [phone, text] as const)))(
    '%s by "%s"',
    (phone, text) => {
      expect(found({ phone }, text)).toBe(true);
    },
  );
  test.each(['0208 5550124', '0209 5550123', '0208 5550123 9', '55'])('not by "%s"', (text) => {
    expect(found({ phone: '0208 5550123' }, text)).toBe(false);
  });
  test('abroad', () => {
    for (const text of ['+43 1 5550123', '0043 1 5550123', '004315550123', '5550123']) {
      expect(found({ phone: '+43 1 5550123' }, text), text).toBe(true);
    }
    expect(found({ phone: '+43 1 5550123' }, '+44 1 5550123')).toBe(false);
  });
});

describe('reference, code, mail address', () => {
  test.each([
    '4K7M2QX9T',
    '[4K7M2QX9T]',
    '4k7m2qx9t',
    '4K7M-2QX-9T',
    'K7M-4QX-9TD',
    'k7m 4qx 9td',
    'K7M4QX9TD',
    'K7M–4QX–9TD',
    'K7M-4QX',
    'Code K7M 4QX 9TD',
    'Code: K7M-4QX-9TD',
    'Einwahlcode K7M 4QX 9TD',
  ])('code "%s"', (typed) => {
    expect(found(nobody, typed)).toBe(true);
  });
  test.each(['K7M-4QX-9TE', '7M4QX9TD', 'K7M'])('not "%s"', (typed) => {
    expect(found(nobody, typed)).toBe(false);
  });
  test.each([
    'erika.77@mail.example',
    'ERIKA.77@Mail.Example',
    'mailto:erika.77@mail.example',
    '<erika.77@mail.example>',
    'erika.77@',
    '@mail.example',
    'erika.77',
    '77@mail',
  ])('mail "%s"', (typed) => {
    expect(found({ email: 'Erika.77@mail.example' }, typed)).toBe(true);
  });
});

describe('several at once', () => {
  const erika = {
    firstName: 'Erika',
    lastName: 'Mustermann',
    birthDate: '1948-08-12',
    phone: '0208 5550123',
    email: 'e@mail.example',
  };
  test.each([
    'Mustermann 12.8.1948',
    'erika 1948',
    '12.08.48, Mustermann, Erika',
    'Mustermann 0208 5550123',
    '12.08.1948 0208 5550123',
    'Frau Erika Mustermann, geb. 12. August 1948, Tel. +49 208 5550123',
  ])('"%s"', (typed) => {
    expect(found(erika, typed)).toBe(true);
  });
  test.each([
    'Mustermann 13.8.1948',
    'Mueller 12.8.1948',
    'Mustermann 0209 5550123',
    '12.08.1948 0209 5550123',
  ])('not "%s"', (typed) => {
    expect(found(erika, typed)).toBe(false);
  });
});

test('the whole name is a better fit than its beginning, and that than a part', () => {
  const goodness = (lastName: string) =>
    readQuestion('Roth')?.fit(searchEntry({ ...nobody, lastName }, facts)) ?? 0;
  expect(goodness('Roth')).toBeGreaterThan(goodness('Rothe'));
  expect(goodness('Rothe')).toBeGreaterThan(goodness('Bergroth'));
});

describe('whatever is typed', () => {
  test.each(['', ' ', '\n\t', '\u0000', '-', '.,;', '<>', '@', '\u00AD', '\uD800'])(
    '%j asks nothing',
    (typed) => {
      expect(readQuestion(typed)).toBeNull();
    },
  );
  test.each([
    '.*',
    '^$',
    '\\',
    '(',
    '[',
    'a{2,1}',
    '(?<',
    '%',
    '_',
    "' or 1=1 --",
    '<img src=x onerror=alert(1)>',
    '$&',
    '=mustermann',
  ])('%j is only text', (typed) => {
    expect(found({ firstName: 'Kim', lastName: 'Wyd' }, typed)).toBe(false);
  });
  test('10,000 characters cost no more than the first of them', () => {
    for (const letter of ['a', '1', '(', ' ', '1 ', '1.', '+49 ', '@', 'ä-', '24. dez ']) {
      const question = readQuestion(letter.repeat(10_000));
      expect(question?.fit(searchEntry({ ...nobody, lastName: 'Roth' }, facts)) ?? 0).toBe(0);
    }
  });
  test('no text breaks it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        (typed, lastName) => {
          const fit = readQuestion(typed)?.fit(searchEntry({ ...nobody, lastName }, facts));
          expect(fit ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
  test('every name is found by itself, in either order, in capitals and by its beginning', () => {
    const name = fc.stringMatching(/^[a-zäöüßéł]{3,10}$/);
    fc.assert(
      fc.property(name, name, (firstName, lastName) => {
        const patient = { firstName, lastName };
        for (const typed of [
          `${firstName} ${lastName}`,
          `${lastName}, ${firstName}`,
          lastName.toUpperCase(),
          lastName.slice(0, 3),
          lastName.slice(-3),
          lastName.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'),
        ])
          expect(found(patient, typed), typed).toBe(true);
      }),
    );
  });
});
