import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/*
 * Pictures as cameras and drawing programs write them, small enough to stand here. The JPEGs were made with
 * cjpeg of libjpeg-turbo.
 */

/** 16 × 8 pixels, grey. */
export const greyJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

/** 48 × 32 pixels in ten scans (`-progressive`). */
export const progressiveJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAgMBBf/EABgBAAMBAQAAAAAAAAAAAAAAAAECAwAF/9oADAMBAAIQAxAAAAHnp0wk6a1RtEKyaS80JoWCerb/xAAXEAEBAQEAAAAAAAAAAAAAAAARAAEQ/9oACAEBAAEFAiIiIiOnMzmZwizIjhF//8QAFhEAAwAAAAAAAAAAAAAAAAAAAAEC/9oACAEDAQE/AVQqFQqFQqP/xAAZEQADAQEBAAAAAAAAAAAAAAAAARECISL/2gAIAQIBAT8ByqeUcE5kpT//xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAY/Akf/xAAaEAADAQEBAQAAAAAAAAAAAAAAAREQUTFh/9oACAEBAAE/IUEEVnAghIJMRS+YSYTgo0ejggox/9oADAMBAAIAAwAAABBqJEWob//EABcRAAMBAAAAAAAAAAAAAAAAAAABECH/2gAIAQMBAT8QB0tLX//EAB0RAQACAgIDAAAAAAAAAAAAAAEAESExQaGx8PH/2gAIAQIBAT8QgRK2xpweY+DbEBR9jXGve5//xAAdEAACAgIDAQAAAAAAAAAAAAAAAREhEDFBUWFx/9oACAEBAAE/EMD4HiJVsXdm40iWNefBC2dOBVW3hTOtBHCxNzSxKXzRZw0KNLZoJWKDu2f/2Q==',
  'base64',
);

/** 48 × 32 pixels, with a restart marker after each block (`-restart 1B`). */
export const restartingJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAgADADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/90ABAAB/9oADAMBAAIRAxEAPwDn1jqVYqmSOp0ip048xMah/9DIWH2qVYParGwLxjJpyox9vpWrVOLtuzohUZ//0aIgA608RL61OsIHWpFT0WqfKui/M9OFQ//Sqxx1Ns2jjqakijqUR5f6cVMJuNPTdnnRqan/00jip4UnhelT+Xk7R0p4THA61DkkrL/hzGFQ/9SZYwvbmpBGe/AqZY9vAHNPEeDzyawc7abf1+JtCof/2Q==',
  'base64',
);

/** One segment of a JPEG: marker, length, data. */
export function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** The picture with `more` after its first two bytes, where cameras write what they know. */
export function jpegWith(jpeg: Buffer, ...more: Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...more, jpeg.subarray(2)]);
}

/** An EXIF segment that says how the picture is turned, and `place` after that. */
export function exif(orientation: number, place: string): Buffer {
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(`\0\0${place}`)]));
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

interface PngShape {
  /** Bits for each channel. */
  depth?: number;
  /** As in the file: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  colour?: number;
  interlace?: number;
  /** What stands between header and data. */
  before?: Buffer[];
  /** The packed rows. */
  data?: Buffer;
}

/** A whole PNG; without `data` the rows are packed zeros, right for pictures that are not interlaced. */
export function png(width: number, height: number, shape: PngShape = {}): Buffer {
  const { depth = 8, colour = 2, interlace = 0, before = [] } = shape;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlace], 8);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour] ?? 1;
  const row = 1 + Math.ceil((width * channels * depth) / 8);
  const data = shape.data ?? deflateSync(Buffer.alloc(row * height));
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
