import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mostStillBytes,
  mostStillPixels,
  mostStillSide,
  readPictureHead,
  shrinkToFit,
} from '../../../../static/conversation/seeing/picture_head.ts';

/* X1: what the other page sends as a picture is looked at before anything decodes it. */

const word = (value: number) => [value >> 8, value & 0xff];
const segment = (marker: number, ...data: number[]) => [0xff, marker, ...word(data.length + 2), ...data];
const frame = (width: number, height: number, marker = 0xc0) =>
  segment(marker, 8, ...word(height), ...word(width), 1, 1, 0x11, 0);
const scan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const end = [0xff, 0xd9];

function jpeg(...parts: number[][]): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function ihdr(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = 8;
  return chunk('IHDR', data);
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const idat = chunk('IDAT', deflateSync(Buffer.alloc(100)));
const iend = chunk('IEND', new Uint8Array());
const png = (...chunks: Uint8Array[]) => new Uint8Array(Buffer.concat([signature, ...chunks]));

describe('a picture says its size', () => {
  test.each([
    ['baseline', 0xc0],
    ['extended', 0xc1],
    ['progressive', 0xc2],
  ])('JPEG, %s', (_how, marker) => {
    const picture = jpeg(
      segment(0xe0, 1, 2, 3),
      [0xff],
      frame(4032, 3024, marker),
      scan,
      segment(0xc4, 0),
      scan,
      end,
    );
    expect(readPictureHead(picture)).toEqual({ kind: 'image/jpeg', width: 4032, height: 3024 });
  });

  test('PNG, with chunks that we do not know', () => {
    const picture = png(ihdr(1920, 1080), chunk('tEXt', Buffer.from('a\0b')), idat, idat, iend);
    expect(readPictureHead(picture)).toEqual({ kind: 'image/png', width: 1920, height: 1080 });
  });
});

const good = { jpeg: jpeg(frame(640, 480), scan, end), png: png(ihdr(640, 480), idat, iend) };

describe('is none, or none that is decoded', () => {
  const bad: [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['GIF', new TextEncoder().encode('GIF89a.......')],
    ['WebP', new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 ')],
    ['AVIF', new TextEncoder().encode('\0\0\0\x20ftypavif')],
    ['JPEG without a frame', jpeg(scan, end)],
    ['JPEG without a scan', jpeg(frame(640, 480), end)],
    ['JPEG whose second frame has another size', jpeg(frame(640, 480), scan, frame(8000, 3000), scan, end)],
    ['lossless JPEG', jpeg(frame(640, 480, 0xc3), scan, end)],
    ['arithmetic JPEG', jpeg(frame(640, 480, 0xc9), scan, end)],
    ['JPEG of no height, which a later line would give', jpeg(frame(640, 0), scan, end)],
    ['JPEG too wide', jpeg(frame(mostStillSide + 1, 10), scan, end)],
    ['JPEG too large', jpeg(frame(8000, 8000), scan, end)],
    ['JPEG in too many passes', jpeg(frame(640, 480), ...Array.from({ length: 17 }, () => scan), end)],
    ['JPEG with a picture before it', Uint8Array.from([0, ...good.jpeg])],
    ['JPEG whose segment is longer than the file', jpeg([0xff, 0xe0, 0xff, 0xff], frame(640, 480))],
    ['JPEG with a segment of no length', jpeg([0xff, 0xe0, 0, 0], frame(640, 480), scan, end)],
    ['JPEG with a second beginning inside', jpeg([0xff, 0xd8], frame(640, 480), scan, end)],
    ['PNG without data', png(ihdr(640, 480), iend)],
    ['PNG without a head', png(idat, iend)],
    ['PNG with two heads', png(ihdr(640, 480), ihdr(8000, 8000), idat, iend)],
    ['PNG that moves', png(ihdr(640, 480), chunk('acTL', Buffer.alloc(8)), idat, iend)],
    ['PNG of no width', png(ihdr(0, 480), idat, iend)],
    ['PNG of four thousand million pixels a side', png(ihdr(0xffffffff, 0xffffffff), idat, iend)],
    [
      'PNG whose chunk is longer than the file',
      png(ihdr(640, 480), Buffer.from('\xff\xff\xff\xffIDAT....', 'latin1')),
    ],
    ['a file that is too large', new Uint8Array(mostStillBytes + 1)],
  ];

  test.each(bad)('%s', (_what, bytes) => {
    expect(readPictureHead(bytes)).toBeNull();
  });

  test('whatever is cut off', () => {
    for (const picture of Object.values(good)) {
      expect(readPictureHead(picture)).not.toBeNull();
      for (let length = 0; length < picture.length; length++)
        expect(readPictureHead(picture.subarray(0, length)), `${length}`).toBeNull();
    }
  });
});

test('bytes of any kind are read without an error, in no time, and never as more than we decode', () => {
  const start = fc.constantFrom(good.jpeg, good.png, jpeg(), png(), new Uint8Array());
  const change = fc.tuple(fc.nat(400), fc.nat(255));
  fc.assert(
    fc.property(
      start,
      fc.array(change, { maxLength: 12 }),
      fc.uint8Array({ maxLength: 600 }),
      (from, changes, more) => {
        const bytes = Uint8Array.from([...from, ...more]);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const head = readPictureHead(bytes);
        if (!head) return;
        expect(Math.max(head.width, head.height)).toBeLessThanOrEqual(mostStillSide);
        expect(head.width * head.height).toBeLessThanOrEqual(mostStillPixels);
        expect(Math.min(head.width, head.height)).toBeGreaterThan(0);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['fill', 0xff, 0xff],
  ['stuffed zeros', 0xff, 0x00],
  ['restarts', 0xff, 0xd0],
  ['nothing', 0x00, 0x00],
])('16 MB of %s are walked through once', (_what, first, second) => {
  const bytes = new Uint8Array(mostStillBytes);
  for (let at = 0; at < bytes.length; at += 2) [bytes[at], bytes[at + 1]] = [first, second];
  bytes.set(jpeg(frame(640, 480), scan));
  const before = performance.now();
  expect(readPictureHead(bytes)).toBeNull();
  // A tenth of it on a quiet machine.
  expect(performance.now() - before).toBeLessThan(3000);
});

test('what is taken here is made to fit what is read there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 30_000 }), (width, height) => {
      const scale = shrinkToFit(width, height);
      const [w, h] = [Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale))];
      expect(Math.max(w, h)).toBeLessThanOrEqual(mostStillSide);
      expect(w * h).toBeLessThanOrEqual(mostStillPixels);
      if (width * height <= mostStillPixels && Math.max(width, height) <= mostStillSide)
        expect(scale).toBe(1);
    }),
  );
});
