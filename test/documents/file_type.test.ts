import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { fileType } from '../../documents/file_type.ts';
import { greyJpeg, png, progressiveJpeg } from './pictures.ts';

const heic = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1');

describe('section 6: what a file is by its content', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a PDF after blanks', Buffer.from('\r\n \0%PDF-2.0'), 'pdf'],
    ['a PDF after the mark of UTF-8', Buffer.from('\xef\xbb\xbf%PDF-1.4', 'latin1'), 'pdf'],
    ['a PDF behind a zip', Buffer.from('PK\x03\x04 %PDF-1.7'), 'hidden_pdf'],
    ['a PDF behind a page', Buffer.from('<html> %PDF-1.7'), 'hidden_pdf'],
    ['a PDF that begins as a photo', Buffer.concat([greyJpeg, Buffer.from('%PDF-1.7')]), 'jpeg'],
    ['a PDF far below', Buffer.concat([Buffer.alloc(1100, 'x'), Buffer.from('%PDF-1.7')]), null],
    ['a JPEG', progressiveJpeg, 'jpeg'],
    ['a PNG', png(2, 2), 'png'],
    ['the first half of the mark of a PNG', Buffer.from('\x89PNG and more', 'latin1'), null],
    ["an iPhone's photo", heic('heic'), 'heic'],
    ['a series of these', heic('hevc'), 'heic'],
    ['an AVIF', heic('avif'), 'heic'],
    ['a film', heic('mp42'), null],
    ['a GIF', Buffer.from('GIF89a'), null],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('%s', (_what, bytes, type) => {
    expect(fileType(bytes)).toBe(type);
  });
});
