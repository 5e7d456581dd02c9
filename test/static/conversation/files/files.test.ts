import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileSink, FileSource } from '../../../../static/conversation/files/file_blocks.ts';
import {
  blockBytes,
  chunkBytes,
  type FileMessage,
  mostFileBytes,
  readChunk,
  readFileMessage,
  writeChunk,
} from '../../../../static/conversation/files/file_messages.ts';
import {
  isProgram,
  kindWord,
  safeFileName,
  sizeWord,
} from '../../../../static/conversation/files/file_names.ts';
import { Pace } from '../../../../static/conversation/files/file_pace.ts';
import { Incoming, Outgoing } from '../../../../static/conversation/files/file_transfer.ts';
import { newsWords, statusWords, warningWords } from '../../../../static/conversation/files/file_words.ts';
import { bytesOf } from './bytes.ts';

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

describe('messages on the channel "files"', () => {
  const digest = Buffer.alloc(32, 7).toString('base64');
  test.each<FileMessage>([
    { type: 'knock', answer: false },
    { type: 'offer', id: 1, name: 'Befund.pdf', size: mostFileBytes, kind: 'application/pdf' },
    { type: 'end', id: 1, digest },
    { type: 'withdraw', id: 1, why: 'stopped' },
    { type: 'accept', id: 1, from: 0 },
    { type: 'got', id: 1, bytes: 16_384 },
    { type: 'done', id: 1 },
    { type: 'refuse', id: 1, why: 'declined' },
  ])('%o is read, and what is added is left behind', (message) => {
    expect(readFileMessage(JSON.stringify({ ...message, html: '<b>' }))).toEqual(message);
  });

  test.each([
    ['no JSON', 'hello'],
    ['nothing', 'null'],
    ['an unknown type', '{"type":"open","id":1}'],
    ['a type of every object', '{"type":"constructor"}'],
    ['more than 100 MB', `{"type":"offer","id":1,"name":"a","kind":"","size":${mostFileBytes + 1}}`],
    ['less than a byte', '{"type":"offer","id":1,"name":"a","kind":"","size":0}'],
    ['half a byte', '{"type":"offer","id":1,"name":"a","kind":"","size":1.5}'],
    [
      'a name without an end',
      JSON.stringify({ type: 'offer', id: 1, name: 'x'.repeat(1025), kind: '', size: 1 }),
    ],
    ['an id that no piece can carry', '{"type":"done","id":4294967296}'],
    ['bytes before the first', '{"type":"accept","id":1,"from":-1}'],
    ['a reason that is none', '{"type":"refuse","id":1,"why":"<b>"}'],
    ['a message without an end', `{"type":"done","id":1${' '.repeat(20_000)}}`],
  ])('lesson 22: %s is no message', (_what, data) => {
    expect(readFileMessage(data)).toBeNull();
  });

  test('a piece is read as it was written', () => {
    const bytes = Uint8Array.from({ length: chunkBytes }, (_, index) => index % 251);
    const { buffer } = writeChunk({ id: 0xffff_ffff, from: mostFileBytes - chunkBytes, bytes });
    expect(readChunk(buffer)).toEqual({ id: 0xffff_ffff, from: mostFileBytes - chunkBytes, bytes });
  });

  test.each([0, 7, 8, blockBytes + 9])('%d bytes are no piece', (length) => {
    expect(readChunk(new ArrayBuffer(length))).toBeNull();
  });

  test('whatever the other page sends, nothing throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (data) => void readFileMessage(data)));
    fc.assert(fc.property(fc.uint8Array(), (data) => void readChunk(data.slice().buffer)));
  });
});

describe('a file in blocks', () => {
  const sizes = fc.constantFrom(
    1,
    100,
    chunkBytes,
    blockBytes - 1,
    blockBytes,
    blockBytes + 1,
    2 * blockBytes + 77,
  );

  test('however it is cut, the sink has the same bytes and the same digest as the source', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 2 * chunkBytes }), async (size, piece) => {
        const bytes = bytesOf(size);
        const source = new FileSource(new File([bytes], 'a.bin'));
        const sink = new FileSink(size);
        const step = Math.max(piece, Math.ceil(size / 300));
        for (let from = 0; from < size; from += step) sink.add(bytes.subarray(from, from + step));
        const { blob, digest } = await sink.finish();
        expect(Buffer.from(await blob.arrayBuffer()).equals(bytes)).toBe(true);
        expect(digest).toBe(await source.digest());
        // Whatever it says it is, no browser opens it.
        expect(blob.type).toBe('application/octet-stream');
      }),
      { numRuns: 40 },
    );
  });

  test('the digest is SHA-256 over the SHA-256 of each block', async () => {
    const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    const bytes = new Uint8Array(blockBytes + 5).fill(3);
    const expected = sha(
      Buffer.concat([sha(bytes.subarray(0, blockBytes)), sha(bytes.subarray(blockBytes))]),
    );
    expect(await new FileSource(new File([bytes], 'a')).digest()).toBe(expected.toString('base64'));
  });
});

describe('P7: files wait for sound and picture', () => {
  /** Sends as much as is allowed over a line of so many bytes in a millisecond; the queue in front of it in milliseconds. */
  function run(rate: number, distanceMs: number, forMs: number): { sent: number; queue: number } {
    const pace = new Pace();
    const arrivals: { end: number; at: number }[] = [];
    let [sent, busyUntil, queue] = [0, 0, 0];
    for (let now = 0; now < forMs; now++) {
      while (arrivals[0] && arrivals[0].at <= now) pace.arrived(1, arrivals.shift()?.end ?? 0, now);
      for (let piece = pace.piece; piece > 0; piece = pace.piece) {
        busyUntil = Math.max(now, busyUntil) + piece / rate;
        sent += piece;
        pace.sent(1, sent, piece, now);
        arrivals.push({ end: sent, at: busyUntil + distanceMs });
      }
      queue = Math.max(queue, busyUntil - now);
    }
    return { sent, queue };
  }

  test.each([
    ['0.5 Mbit/s, 60 ms', 62.5, 60, 300],
    ['5 Mbit/s, 60 ms', 625, 60, 150],
    ['50 Mbit/s, 20 ms', 6250, 20, 150],
    ['1 Gbit/s, 1 ms', 125_000, 1, 150],
  ])('over %s it uses the line, and the queue stays short', (_line, rate, distance, most) => {
    const { sent, queue } = run(rate, distance, 20_000);
    expect(sent / (rate * 20_000)).toBeGreaterThan(0.8);
    expect(queue).toBeLessThan(most);
  });

  test('confirmations of nothing change nothing, and what is given up frees its place', () => {
    const pace = new Pace();
    const start = pace.window;
    pace.arrived(1, 1_000_000, 5);
    expect(pace.window).toBe(start);
    for (let end = pace.piece; pace.piece > 0; end += pace.piece) pace.sent(1, end, pace.piece, 0);
    pace.arrived(2, 1_000_000, 5);
    expect(pace.piece).toBe(0);
    pace.forget(1);
    expect(pace.piece).toBeGreaterThan(0);
  });
});

describe('what people read', () => {
  const make = (direction: 'in' | 'out', name = 'Befund.pdf') => {
    const facts = { name, kind: '', size: 2_000_000 };
    if (direction === 'in') return new Incoming(1, facts);
    return new Outgoing(1, new FileSource(new File([new Uint8Array(facts.size)], facts.name)));
  };

  test('each end has its words on both sides, with what to do where something is to be done', () => {
    const words = new Set<string>();
    for (const direction of ['in', 'out'] as const) {
      for (const why of ['declined', 'stopped', 'too_many', 'damaged', 'unreadable', 'gone'] as const) {
        const file = make(direction);
        file.end(why, false);
        const text = statusWords(file, true);
        expect(text).toMatch(/^[A-ZÄÖÜ].*\.$/);
        words.add(`${direction} ${text}`);
      }
    }
    expect(words.size).toBe(12);
  });

  test('an interrupted file says that it goes on by itself', () => {
    const file = make('out') as Outgoing;
    file.goOn(500_000);
    expect(statusWords(file, true)).toBe('500 kB von 2,0 MB');
    expect(statusWords(file, false)).toContain('es geht von selbst weiter');
  });

  test('what can run is warned of before it is taken', () => {
    expect(warningWords(make('in', 'Befund.pdf.exe'))).toContain('Vorsicht');
    expect(warningWords(make('in'))).toBe('');
    expect(warningWords(make('out', 'Befund.pdf.exe'))).toBe('');
  });

  test('offers and ends are told to those who do not look; what one did oneself is not', () => {
    const file = make('in');
    expect(newsWords(file, 'Dr. Sommer')).toBe('Dr. Sommer möchte Ihnen eine Datei senden: Befund.pdf.');
    file.end('stopped', true);
    expect(newsWords(file, 'Dr. Sommer')).toBe('');
    const other = make('in');
    other.end('stopped', false);
    expect(newsWords(other, 'Dr. Sommer')).toBe('Befund.pdf: Die andere Seite hat abgebrochen.');
  });
});
