import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostFileBytes } from '../../../../static/conversation/files/file_messages.ts';
import {
  isProgram,
  kindWord,
  safeFileName,
  sizeWord,
} from '../../../../static/conversation/files/file_names.ts';

describe('names from another device', () => {
  test.each([
    ['Befund.pdf', 'Befund.pdf'],
    ['Befund März.pdf', 'Befund März.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\erika\\Befund.pdf', 'Befund.pdf'],
    ['rezept\u202Efdp.exe', 'rezeptfdp.exe'],
    ['a\u2066b\u200Fc\u061Cd\u200Be\uFEFFf.txt', 'abcdef.txt'],
    ['a\u0000b\u0007c\u009Fd.txt', 'abcd.txt'],
    ['eine\nZeile\u2028mehr.txt', 'eine Zeilemehr.txt'],
    ['viele \t\u00A0\u3000 Leerzeichen.txt', 'viele Leerzeichen.txt'],
    ['.htaccess', 'htaccess'],
    ['Befund.pdf. . ', 'Befund.pdf'],
    ['<b>"x"|?*:.pdf', '_b__x_____.pdf'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['console.txt', 'console.txt'],
    ['\uD800halb.txt', 'halb.txt'],
    ['', 'Datei'],
    ['...', 'Datei'],
    ['\u202E\u202E', 'Datei'],
    ['ordner/', 'Datei'],
    ['a\t\u0000\tb.pdf', 'a b.pdf'],
    ['a\u200d\u0308.pdf', 'ä.pdf'],
  ])('%j is saved as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  test('a long name keeps its ending, which says what it is', () => {
    const short = safeFileName(`${'x'.repeat(500)}.pdf.exe`);
    expect(short).toHaveLength(120);
    expect(short).toMatch(/x\.exe$/);
    expect(safeFileName(`${'👩'.repeat(100)}.pdf`)).toMatch(/^(👩)+\.pdf$/u);
  });

  test('whatever it is: one line, no folder, no bidi, 1 to 120 characters, and safe stays safe', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.nat(0xffff).map((code) => String.fromCharCode(code))),
          maxLength: 300,
        }),
        (name) => {
          const safe = safeFileName(name);
          expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(safe).toMatch(/^[^. ]/);
          expect(safe).toMatch(/[^. ]$/);
          expect(safe.length).toBeGreaterThan(0);
          expect(safe.length).toBeLessThanOrEqual(120);
          expect(safeFileName(safe)).toBe(safe);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['Befund.pdf', '', 'PDF-Dokument'],
    ['Foto.HEIC', '', 'Bild'],
    ['Befund.pdf.exe', 'application/pdf', 'Programm'],
    ['Rezept.docm', '', 'Programm'],
    ['seite.html', 'text/html', 'Programm'],
    ['bild.svg', 'image/svg+xml', 'Programm'],
    ['Messung.xyz', 'image/png', 'Datei „xyz“'],
    ['Foto', 'image/jpeg', 'Bild'],
    ['Datei', '<b>', 'Datei'],
  ])('%s (%s): %s – the ending counts, not what the other page says', (name, kind, word) => {
    expect(kindWord(name, kind)).toBe(word);
    expect(isProgram(name)).toBe(word === 'Programm');
  });

  test.each([
    [1, '1 Byte'],
    [999, '999 Byte'],
    [12_345, '12 kB'],
    [999_499, '999 kB'],
    [999_500, '1,0 MB'],
    [3_440_000, '3,4 MB'],
    [9_949_999, '9,9 MB'],
    [9_950_000, '10 MB'],
    [mostFileBytes, '105 MB'],
  ])('%d bytes: %s', (bytes, word) => {
    expect(sizeWord(bytes)).toBe(word);
  });
});
