import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolder } from '../../mail/mailbox_folder.ts';

const at = (delimiter: string, ...paths: string[]) => paths.map((path) => ({ path, delimiter }));

describe('K11: a folder is found however its name is written', () => {
  test.each([
    ['INBOX/Praxis', at('.', 'INBOX', 'INBOX.Praxis'), 'INBOX.Praxis'],
    ['INBOX.Praxis', at('/', 'INBOX', 'INBOX/Praxis'), 'INBOX/Praxis'],
    ['inbox/Praxis', at('.', 'INBOX', 'INBOX.Praxis'), 'INBOX.Praxis'],
    ['Praxis', at('.', 'INBOX', 'INBOX.Praxis'), 'INBOX.Praxis'],
    ['INBOX/Praxis', at('/', 'INBOX', 'Praxis'), 'Praxis'],
    ['Praxis/Video', at('\\', 'INBOX', 'Praxis\\Video'), 'Praxis\\Video'],
    [
      'Anfragen für Ärzte',
      at('/', 'Anfragen für Ärzte'.normalize('NFD')),
      'Anfragen für Ärzte'.normalize('NFD'),
    ],
    // A point in a name is no separator where there is a folder of that name.
    ['Dr. Sommer', at('/', 'Dr. Sommer', 'Dr/ Sommer'), 'Dr. Sommer'],
    ['A.B', at('/', 'A/B', 'A.B'), 'A.B'],
    ['Praxis', at('.', 'INBOX', 'INBOX.Praxis', 'Praxis'), 'Praxis'],
    ['Gibt es nicht', at('/', 'INBOX', 'Praxis'), null],
    ['INBOX', at('/', 'Praxis'), null],
    ['', at('/', 'INBOX'), null],
    ['Praxis', [{ path: 'Praxis', delimiter: '' }], 'Praxis'],
  ])('%s', (name, folders, expected) => {
    expect(findFolder(folders, name)).toBe(expected);
  });

  test('whatever its parts and the server: written with slash or point it is the same one', () => {
    const part = fc.stringMatching(/^[\p{L}\p{N} &_-]{1,12}$/u).filter((text) => !/^inbox$/i.test(text));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('/', '.', '\\'),
        (parts, delimiter) => {
          const path = ['INBOX', ...parts].join(delimiter);
          const folders = at(delimiter, 'INBOX', path);
          expect(findFolder(folders, ['INBOX', ...parts].join('/'))).toBe(path);
          expect(findFolder(folders, ['Inbox', ...parts].join('.'))).toBe(path);
          expect(findFolder(folders, parts.join('/'))).toBe(path);
        },
      ),
    );
  });
});
