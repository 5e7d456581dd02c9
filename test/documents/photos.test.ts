import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUpload } from '../../documents/upload.ts';
import {
  chunk,
  exif,
  greyJpeg,
  jpegWith,
  png,
  progressiveJpeg,
  restartingJpeg,
  segment,
} from './pictures.ts';

/*
 * D4: of a photo of the signed form nothing is kept but the picture. A telephone knows where it is, and
 * appends films, second pictures and its own notes.
 */

const secret = 'HERE-IS-51.43N-6.88E';
const jpegs = { greyJpeg, progressiveJpeg, restartingJpeg };

async function kept(photo: Buffer): Promise<Buffer> {
  const upload = await readUpload([{ name: 'photo', bytes: photo }]);
  if (!upload.ok) throw new Error(upload.reason);
  return upload.pdf;
}

async function refusal(photo: Buffer): Promise<string> {
  const upload = await readUpload([{ name: 'photo', bytes: photo }]);
  return upload.ok ? 'kept' : upload.reason;
}

/** The JPEG as it stands in the PDF. */
async function keptJpeg(photo: Buffer): Promise<Buffer> {
  const pdf = await kept(photo);
  const from = pdf.indexOf(Buffer.of(0xff, 0xd8, 0xff));
  return pdf.subarray(from, pdf.indexOf('\nendstream', from));
}

/** The picture from its tables on, as the encoder made it; before them stands what says how to show it. */
const fromTables = (jpeg: Buffer) => jpeg.subarray(jpeg.indexOf(Buffer.of(0xff, 0xdb)));

describe.each(Object.entries(jpegs))('D4: %s', (_, jpeg) => {
  test('the picture itself stays as it is, to the last byte', async () => {
    expect(fromTables(await keptJpeg(jpeg)).equals(fromTables(jpeg))).toBe(true);
  });

  test.each([
    ['a film (motion photo)', Buffer.from(`\0\0\0\x18ftypmp42${secret} and the sound of the room`)],
    ['a film and an end mark', Buffer.concat([Buffer.from(`ftypmp42${secret}`), Buffer.of(0xff, 0xd9)])],
    ['a second picture with its own place (MPF)', jpegWith(greyJpeg, exif(1, secret))],
    ['a mark and notes of the maker', Buffer.from(`\0\0\0\0\0\0\0\0SEFH${secret}SEFT`)],
  ])('what is appended goes: %s', async (_what, appended) => {
    const pdf = await kept(Buffer.concat([jpeg, appended]));
    expect(pdf.includes(secret)).toBe(false);
    expect(fromTables(await keptJpeg(Buffer.concat([jpeg, appended]))).equals(fromTables(jpeg))).toBe(true);
  });

  test.each([
    ['EXIF', exif(1, secret)],
    ['EXIF with a small picture in it', exif(1, `${greyJpeg.toString('latin1')}${secret}`)],
    ['EXIF with an end mark in it', segment(0xe1, Buffer.from(`Exif\0\0MM\xff\xd9${secret}`, 'latin1'))],
    ['XMP', segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`))],
    ['a colour profile', segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${secret}`))],
    ['the list of further pictures', segment(0xe2, Buffer.from(`MPF\0${secret}`))],
    ['IPTC', segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`))],
    ['a comment', segment(0xfe, Buffer.from(secret))],
    ['a second JFIF with a small picture', segment(0xe0, Buffer.from(`JFXX\0\x10${secret}`))],
    ['notes under the name of JFIF', segment(0xe0, Buffer.from(`AVI1${secret}`))],
    ['notes under the number of Adobe', segment(0xee, Buffer.from(`Ducky${secret}`))],
    ['more than Adobe writes', segment(0xee, Buffer.from(`Adobe\0\x64\0\0\0\0\x01${secret}`))],
    ['a segment of no use', segment(0xf7, Buffer.from(secret))],
    ['an end mark within a comment', segment(0xfe, Buffer.from(`\xff\xd9${secret}`, 'latin1'))],
  ])('what is written before the picture goes: %s', async (_what, more) => {
    const pdf = await kept(jpegWith(jpeg, more));
    expect(pdf.includes(secret)).toBe(false);
    expect(fromTables(await keptJpeg(jpegWith(jpeg, more))).equals(fromTables(jpeg))).toBe(true);
  });

  test('notes that stand between the scans go', async () => {
    const scan = jpeg.lastIndexOf(Buffer.of(0xff, 0xda));
    const between = Buffer.concat([
      jpeg.subarray(0, scan),
      segment(0xfe, Buffer.from(secret)),
      jpeg.subarray(scan),
    ]);
    expect(fromTables(await keptJpeg(between)).equals(fromTables(jpeg))).toBe(true);
  });

  test('bytes that only fill are no harm', async () => {
    const scan = jpeg.indexOf(Buffer.of(0xff, 0xda));
    const fill = Buffer.alloc(5, 0xff);
    const filled = Buffer.concat([
      jpeg.subarray(0, scan),
      fill,
      jpeg.subarray(scan, -2),
      fill,
      jpeg.subarray(-2),
    ]);
    expect(fromTables(await keptJpeg(filled)).equals(fromTables(jpeg))).toBe(true);
  });

  test('a photo that breaks off is refused', async () => {
    for (let length = 3; length < jpeg.length; length += 7)
      expect(await refusal(jpeg.subarray(0, length)), `${length} bytes`).toBe('image_broken');
    expect(await refusal(jpeg.subarray(0, -1))).toBe('image_broken');
    expect(await refusal(jpeg.subarray(0, -2))).toBe('image_broken');
  });

  test('without an end of its own it is refused, whatever is appended', async () => {
    const open = Buffer.concat([jpeg.subarray(0, -2), Buffer.from('\0\0\0\x18ftypmp42')]);
    expect(await refusal(open)).toBe('image_broken');
    const second = Buffer.concat([jpeg.subarray(0, -2), jpegWith(greyJpeg, exif(1, secret))]);
    expect(await refusal(second)).toBe('image_broken');
  });
});

describe('a JPEG', () => {
  test('that says twice how large it is, is refused', async () => {
    const frame = greyJpeg.indexOf(Buffer.of(0xff, 0xc0));
    const twice = Buffer.concat([
      greyJpeg.subarray(0, frame),
      greyJpeg.subarray(frame, frame + 13),
      greyJpeg.subarray(frame),
    ]);
    expect(await refusal(twice)).toBe('image_broken');
  });

  test('keeps what its colours need: the transform of Adobe', async () => {
    const adobe = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'));
    expect((await keptJpeg(jpegWith(progressiveJpeg, adobe))).includes(adobe)).toBe(true);
  });

  test('whose segment says a length that cannot be is refused', async () => {
    expect(await refusal(jpegWith(greyJpeg, Buffer.of(0xff, 0xfe, 0, 1)))).toBe('image_broken');
    expect(await refusal(jpegWith(greyJpeg, Buffer.of(0xff, 0xfe, 0xff, 0xff)))).toBe('image_broken');
  });
});

describe('D4: a PNG', () => {
  const end = chunk('IEND', Buffer.alloc(0));
  const text = Buffer.from(secret);

  test.each([
    ['tEXt', 'tEXt'],
    ['zTXt', 'zTXt'],
    ['iTXt', 'iTXt'],
    ['eXIf', 'eXIf'],
    ['a colour profile', 'iCCP'],
    ['the time', 'tIME'],
    ['a private chunk', 'prVt'],
    ['a picture that moves', 'fdAT'],
  ])('what is written in it goes: %s', async (_what, type) => {
    for (const colour of [2, 6]) {
      const picture = png(8, 8, { colour, before: [chunk(type, text)] });
      expect(picture.includes(secret)).toBe(true);
      expect((await kept(picture)).includes(secret)).toBe(false);
    }
  });

  test('what is appended goes, and what stands after the end of the data (a cropped screenshot)', async () => {
    expect((await kept(Buffer.concat([png(8, 8), text, end]))).includes(secret)).toBe(false);
    const data = Buffer.concat([deflateSync(Buffer.alloc(25 * 8)), text]);
    expect((await kept(png(8, 8, { data }))).includes(secret)).toBe(false);
  });

  test('nothing hides in a table of colours that is not used', async () => {
    expect(
      (await kept(png(8, 8, { before: [chunk('PLTE', Buffer.from(`${secret}.`))] }))).includes(secret),
    ).toBe(false);
    expect((await kept(png(8, 8, { before: [chunk('tRNS', text)] }))).includes(secret)).toBe(false);
    expect((await kept(png(8, 8, { colour: 6, before: [chunk('tRNS', text)] }))).includes(secret)).toBe(
      false,
    );
  });

  test.each([
    [
      'palette',
      png(8, 8, { colour: 3, before: [chunk('PLTE', Buffer.alloc(6)), chunk('tRNS', Buffer.of(0, 9))] }),
    ],
    ['grey', png(8, 8, { colour: 0, depth: 1 })],
    ['16 bits', png(8, 8, { colour: 4, depth: 16 })],
    ['interlaced', png(1, 1, { interlace: 1, data: deflateSync(Buffer.alloc(4)) })],
    [
      'in two pieces',
      Buffer.concat([png(8, 8).subarray(0, 33), ...pieces(deflateSync(Buffer.alloc(25 * 8))), end]),
    ],
  ])('is read: %s', async (_what, picture) => {
    expect(await refusal(picture)).toBe('kept');
  });

  test.each([
    ['a palette picture without its colours', png(8, 8, { colour: 3 })],
    [
      'a depth that this colour does not have',
      png(8, 8, { colour: 3, depth: 16, before: [chunk('PLTE', Buffer.alloc(6))] }),
    ],
    ['an unknown order of rows', png(8, 8, { interlace: 2 })],
    ['two headers', png(8, 8, { before: [png(9, 9).subarray(8, 33)] })],
    ['no end', png(8, 8).subarray(0, -12)],
    ['no data', Buffer.concat([png(8, 8).subarray(0, 33), end])],
    ['a chunk that is longer than the file', png(8, 8, { before: [Buffer.from('7fffffff74455874', 'hex')] })],
  ])('is refused: %s', async (_what, picture) => {
    expect(await refusal(picture)).toBe('image_broken');
  });

  function pieces(data: Buffer): Buffer[] {
    return [chunk('IDAT', data.subarray(0, 5)), chunk('IDAT', data.subarray(5))];
  }
});

describe('D4: whatever is added, it is nowhere in what is kept', () => {
  const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
  const withSecret = fc.tuple(noise, noise).map(([a, b]) => Buffer.concat([a, Buffer.from(secret), b]));

  test('to a JPEG', async () => {
    const notes = fc
      .tuple(
        fc.constantFrom(...[...Array(16).keys()].map((n) => 0xe0 + n), 0xfe, 0xf0, 0xfd, 0x02, 0xbf),
        withSecret,
      )
      .map(([marker, data]) => segment(marker, data));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(jpegs)),
        fc.array(notes, { maxLength: 4 }),
        withSecret,
        async (jpeg, before, after) => {
          const pdf = await kept(Buffer.concat([jpegWith(jpeg, ...before), after]));
          expect(pdf.includes(secret)).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('to a PNG', async () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const type = fc
      .array(letter, { minLength: 4, maxLength: 4 })
      .map((letters) => letters.join(''))
      .filter((name) => !['IHDR', 'IDAT', 'IEND'].includes(name));
    const notes = fc.tuple(fc.oneof(type, fc.constantFrom('PLTE', 'tRNS', 'tEXt', 'eXIf')), withSecret);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 2, 4, 6),
        fc.array(notes, { maxLength: 4 }),
        withSecret,
        async (colour, before, after) => {
          const chunks = before.map(([name, data]) => chunk(name, data));
          const pdf = await kept(Buffer.concat([png(8, 8, { colour, before: chunks }), after]));
          expect(pdf.includes(secret)).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });
});
