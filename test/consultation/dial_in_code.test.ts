import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCode, generateCode, normaliseCode } from '../../consultation/dial_in_code.ts';
import { generateReference, generateToken } from '../../consultation/link_token.ts';

const codes = fc.uint8Array({ minLength: 9, maxLength: 9 }).map((bytes) => generateCode(() => bytes));

describe('dial-in code (requirements.md, section 6)', () => {
  test('has nine characters without I, L, O and U, written in three groups', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
        expect(formatCode(code)).toMatch(/^\w{3}-\w{3}-\w{3}$/);
      }),
    );
    expect(formatCode('K7M4QX9TD')).toBe('K7M-4QX-9TD');
  });

  test('uses all 32 characters at every place alike', () => {
    const first = Array.from(
      { length: 256 },
      (_, byte) => generateCode(() => new Uint8Array(9).fill(byte))[0],
    );
    const counts = Map.groupBy(first, (character) => character);
    expect([...counts.values()].map((same) => same.length)).toEqual(Array(32).fill(8));
  });

  test('what is printed is understood, however it is typed', () => {
    const dash = fc.constantFrom('-', ' ', '', '–', '‑', '—', '−', ' - ', '\u00a0', '\t', '.');
    fc.assert(
      fc.property(codes, dash, fc.boolean(), fc.boolean(), (code, separator, lower, confused) => {
        let typed = formatCode(code).replaceAll('-', separator);
        if (confused) typed = typed.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l');
        if (lower) typed = typed.toLowerCase();
        expect(normaliseCode(` ${typed} `)).toBe(code);
      }),
    );
  });

  test('a Japanese keyboard is understood too', () => {
    expect(normaliseCode('Ｋ７Ｍ－４ＱＸ－９ＴＤ')).toBe('K7M4QX9TD');
  });

  test.each(['', 'K7M-4QX-9T', 'K7M-4QX-9TDD', 'K7M-4QX-9TU', 'K7M-4QX-9TÄ', 'https://x/', 'K7M 4QX 9T!'])(
    '"%s" cannot be a code',
    (text) => {
      expect(normaliseCode(text)).toBeNull();
    },
  );

  test('two codes differ', () => {
    expect(new Set(Array.from({ length: 1000 }, () => generateCode(randomBytes))).size).toBe(1000);
    expect(generateCode()).toHaveLength(9);
  });
});

test('a link token has 192 random bits and fits into an address', () => {
  const tokens = Array.from({ length: 1000 }, generateToken);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(new Set(tokens).size).toBe(1000);
});

test('a reference has nine characters that nobody confuses', () => {
  const references = Array.from({ length: 1000 }, generateReference);
  for (const reference of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
  expect(new Set(references).size).toBe(1000);
});
