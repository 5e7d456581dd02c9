import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asShown,
  asTypable,
  codesBetween,
  mostLineCharacters,
  mostOpenCharacters,
  T140Reader,
} from '../../../../static/conversation/rtt/t140.ts';
import { Written } from '../../../../static/conversation/rtt/written.ts';

/* L3: what one types, whatever keyboard and order, stands letter by letter on the other side. */

const family = '👨‍👩‍👧';
/** Letters of people, of keyboards that compose, and of pages that lie. */
const anyPiece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'ß', ' ', '.', 'é', 'e\u0301', 'ع', '日', '👍🏽', family) },
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\u2028',
    '\b',
    '\uFEFF',
    '\uFFFD',
    '\u202E',
    '\uD83D',
    '\uDE00',
    '\u0000',
    '\t',
  ),
);

/** What becomes of a field: something is typed, pasted, replaced or deleted anywhere, or all of it. */
const anyEdit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.constant(Number.POSITIVE_INFINITY)),
  text: fc.array(anyPiece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  composing: fc.boolean(),
  /** The channel takes it at once. */
  sends: fc.boolean(),
});

type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

function edited(field: string, { from, length, text }: Pick<Edit, 'from' | 'length' | 'text'>): string {
  const at = Math.floor(from * field.length);
  return field.slice(0, at) + text + field.slice(at + length);
}

describe('whatever one does to the field', () => {
  test('the other side has the same lines, and the same unfinished one', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const [written, reader] = [new Written(), new T140Reader()];
        const own: string[] = [];
        const theirs: string[] = [];
        let [field, place, rest] = ['', 0, ''];
        const send = () => {
          const more = written.after(place);
          place = more.next;
          theirs.push(...reader.read(more.codes));
        };
        for (const edit of edits) {
          field = edited(field, edit);
          const said = written.write(field, edit.composing);
          own.push(...said.finished);
          rest = said.rest;
          if (!edit.composing) field = said.rest;
          if (edit.sends) send();
        }
        send();
        expect(theirs).toEqual(own);
        expect(reader.open).toBe(rest);
      }),
      { numRuns: 2000 },
    );
  });

  test('the connection may go at any moment: with what the other page says it has, nothing is lost or doubled', () => {
    const anyBreak = fc.record({ edit: anyEdit, arrives: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(anyBreak, { maxLength: 20 }), (steps) => {
        const [written, reader] = [new Written(), new T140Reader()];
        const own: string[] = [];
        const theirs: string[] = [];
        let [field, received, rest] = ['', 0, ''];
        for (const { edit, arrives } of steps) {
          const said = written.write(edited(field, edit));
          own.push(...said.finished);
          rest = field = said.rest;
          // Some of it arrives, then there is another connection.
          const all = [...written.after(received).codes];
          const some = all.slice(0, Math.round(arrives * all.length));
          received += some.length;
          theirs.push(...reader.read(some.join('')));
        }
        theirs.push(...reader.read(written.after(received).codes));
        expect(theirs).toEqual(own);
        expect(reader.open).toBe(rest);
      }),
    );
  });
});

describe('codes', () => {
  test.each([
    ['', 'Hallo', 'Hallo'],
    ['Hallo', 'Halo', '\b\bo'],
    // The keyboard replaces a word by another one.
    ['ich hab Kopfschmrezen', 'ich hab Kopfschmerzen', '\b\b\b\b\berzen'],
    [`nein ${family}`, 'nein ', '\b'.repeat(5)],
    ['gleich', 'gleich', ''],
  ])('from „%s“ to „%s“', (before, after, codes) => {
    expect(codesBetween(before, after)).toBe(codes);
  });

  test('a page that is new gets the line that is being written, and not those before', () => {
    const written = new Written();
    written.write('früher\njetzt');
    const reader = new T140Reader();
    expect(reader.read(written.after(written.lineStart).codes)).toEqual([]);
    expect(reader.open).toBe('jetzt');
  });

  test('a connection that was away too long: the other side sees that something is missing, and whole lines', () => {
    const written = new Written();
    for (let line = 0; line < 3000; line++) written.write(`Zeile ${line}\n`);
    written.write('noch offen');
    const reader = new T140Reader();
    const { codes, place, next } = written.after(5);
    const lines = reader.read(codes);
    expect(lines[0]).toBe('\uFFFD');
    expect(lines[1]).toMatch(/^Zeile \d+$/);
    expect(lines.at(-1)).toBe('Zeile 2999');
    expect(reader.open).toBe('noch offen');
    // So the count of the other page goes on as it is.
    expect(next - place).toBe([...codes].length);
  });

  test('an endless line ends by itself, at a space where there is one', () => {
    const { finished, rest } = new Written().write('Wort '.repeat(300));
    expect(finished.map(({ length }) => length)).toEqual([500, 500]);
    expect(finished.join('') + rest).toBe('Wort '.repeat(300));
    expect(new Written().write('x'.repeat(1100)).finished).toEqual(['x'.repeat(500), 'x'.repeat(500)]);
    expect(mostLineCharacters).toBeLessThan(mostOpenCharacters);
  });
});

describe('what another page may send', () => {
  test('every kind of line end is one; the mark and control characters are no text', () => {
    const reader = new T140Reader();
    expect(reader.read('\uFEFFa\r\nb\rc\nd\u2028e\u2029f\u0085\u0007g\u001B[\u009Bh')).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
    ]);
    expect(reader.open).toBe('g[h');
  });

  test('a line end that comes in two blocks is one', () => {
    const reader = new T140Reader();
    expect([...reader.read('a\r'), ...reader.read('\nb\n')]).toEqual(['a', 'b']);
  });

  test('backspaces beyond the beginning take nothing, not even the line before', () => {
    const reader = new T140Reader();
    expect(reader.read('fertig\n\b\b\b\b')).toEqual(['fertig']);
    reader.read('neu');
    expect(reader.open).toBe('neu');
  });

  test('any text at all leaves a line that is well formed and not too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), (text, times) => {
        const reader = new T140Reader();
        for (const line of [...reader.read(text.repeat(times)), reader.open]) {
          expect([...line].length).toBeLessThanOrEqual(mostOpenCharacters);
          expect(line).not.toMatch(/\p{Cc}|\p{Cs}/u);
        }
      }),
    );
  });

  test('nothing turns the reading direction of what stands beside it', () => {
    expect(asShown('a\u202Eb\u2066c\u2069')).toBe('abc');
    expect(asShown(family)).toBe(family);
  });

  test('half a letter is none', () => {
    expect(asTypable('a\uD83D')).toBe('a\uFFFD');
    expect(asTypable('👍')).toBe('👍');
  });
});
