import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNames } from '../../consultation/name_match.ts';

/** Any UTF-16, also torn. */
const anything = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

/** "First|Last" */
const match = (typed: string, expected: string) => {
  const [firstName = '', lastName = ''] = expected.split('|');
  return matchNames(typed, { firstName, lastName });
};

describe('S5: the typed name beside the one on the appointment', () => {
  test.each([
    ['Erika Mustermann', 'Erika|Mustermann'],
    ['erika MUSTERMANN', 'Erika|Mustermann'],
    ['Mustermann, Erika', 'Erika|Mustermann'],
    ['  Erika   Mustermann ', 'Erika|Mustermann'],
    ['ErikaMustermann', 'Erika|Mustermann'],
    ['Frau Dr. med. Erika Mustermann', 'Erika|Mustermann'],
    ['Erika Mustermann', 'Dr. Erika|Mustermann'],
    ['Jürgen Müller', 'Jürgen|Müller'],
    ['Juergen Mueller', 'Jürgen|Müller'],
    ['Jurgen Muller', 'Jürgen|Müller'],
    ['Jürgen Mueller', 'Juergen|Müller'],
    ['Ju\u0308rgen Mu\u0308ller', 'Jürgen|Müller'],
    ['Rainer Weiss', 'Rainer|Weiß'],
    ['RAINER WEIẞ', 'Rainer|Weiß'],
    ['Anna Lena Schmidt', 'Anna-Lena|Schmidt'],
    ['Annalena Schmidt', 'Anna-Lena|Schmidt'],
    ['Sabine Müller Lüdenscheidt', 'Sabine|Müller-Lüdenscheidt'],
    ['Erika Mustermann', 'Erika Maria|Mustermann'],
    ['Maria Mustermann', 'Erika Maria|Mustermann'],
    ['Erika M. Mustermann', 'Erika Maria|Mustermann'],
    ['Sean ONeill', "Seán|O'Neill"],
    ['Sean O’Neill', "Sean|O'Neill"],
    ['Goran Dordevic', 'Goran|Đorđević'],
    ['Ismail Isik', 'İsmail|Işık'],
    ['Søren Kjaer', 'Soeren|Kjær'],
    ['Ursula von der Leyen', 'Ursula|von der Leyen'],
    ['Иван Петров', 'Иван|Петров'],
    ['李 小龍', '小龍|李'],
    ['Phil Schmidt', 'Phil|Schmidt'],
    ['Dr. Schmidt, Phil', 'Phil|Schmidt'],
    ['Dr. phil. Anna Schmidt', 'Anna|Schmidt'],
    ['Nat Med', 'Nat|Med'],
    ['Phil Schmidt', 'Phil Anna|Schmidt'],
    ['mag anna huber', 'Anna|Huber'],
    ['Nat Huber', 'Mag. Nat|Huber'],
  ])('"%s" is %s', (typed, expected) => {
    expect(match(typed, expected)).toBe('match');
  });

  test.each([
    ['Erica Mustermann', 'Erika|Mustermann'],
    ['Erika Musterman', 'Erika|Mustermann'],
    ['Eirka Mustermann', 'Erika|Mustermann'],
    ['Musterman, Erica', 'Erika|Mustermann'],
    ['Erika Mario Mustermann', 'Erika Maria|Mustermann'],
    ['Mustermann', 'Erika|Mustermann'],
    ['Frau Mustermann', 'Erika|Mustermann'],
    ['E. Mustermann', 'Erika|Mustermann'],
    ['Sabine Müller', 'Sabine|Müller-Lüdenscheidt'],
    ['Ursula Leyen', 'Ursula|von der Leyen'],
    ['Erika Mustermann und Hans', 'Erika|Mustermann'],
    ['Erika Charlotte Mustermann', 'Erika|Mustermann'],
    ['Hans Baur', 'Hans|Bauer'],
    ['Hans Muller', 'Hans|Mueller'],
    ['Jan Beispiel', 'Jana|Beispiel'],
  ])('"%s" is worth a second look beside %s', (typed, expected) => {
    expect(match(typed, expected)).toBe('similar');
  });

  test.each([
    ['Hans Mustermann', 'Erika|Mustermann'],
    ['Erika', 'Erika|Mustermann'],
    ['Erika Beispiel', 'Erika|Mustermann'],
    ['Max Beispiel', 'Erika|Mustermann'],
    ['', 'Erika|Mustermann'],
    ['???', 'Erika|Mustermann'],
    ['Herr', 'Erika|Mustermann'],
    ['Erika Mustermann', '|'],
    ['iPhone', 'Erika|Mustermann'],
  ])('"%s" is not %s', (typed, expected) => {
    expect(match(typed, expected)).toBe('different');
  });

  test('the own name always agrees, in either order and any case', () => {
    const word = fc.oneof(
      { weight: 9, arbitrary: fc.stringMatching(/^[A-Za-zÄÖÜäöüßéèłøçİşğ]{1,12}(-[A-Z][a-zß]{1,6})?$/) },
      // Titles that are names too.
      { weight: 1, arbitrary: fc.constantFrom('Phil', 'Nat', 'Mag', 'Fr', 'Dent-Rer', 'Phil-Anna') },
    );
    fc.assert(
      fc.property(word, word, (firstName, lastName) => {
        expect(matchNames(`${firstName} ${lastName}`, { firstName, lastName })).toBe('match');
        expect(matchNames(`${lastName}, ${firstName}`, { firstName, lastName })).toBe('match');
        expect(matchNames(`${firstName} ${lastName}`.toLowerCase(), { firstName, lastName })).toBe('match');
      }),
    );
  });

  test('never fails on what people type', () => {
    fc.assert(
      fc.property(anything, anything, (typed, lastName) => {
        expect(['match', 'similar', 'different']).toContain(
          matchNames(typed, { firstName: 'Erika', lastName }),
        );
      }),
    );
  });
});
