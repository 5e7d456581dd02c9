import { Buffer } from 'node:buffer';
import type { MailFile } from '../letters/received.ts';

/*
 * The files of a mail as one value: length of the list (4 bytes) ‖ list as JSON ‖ the files, one after
 * another. Base64 in JSON would take three times the memory.
 */

export function packFiles(files: readonly MailFile[]): Buffer {
  const list = Buffer.from(
    JSON.stringify(files.map(({ name, contentType, bytes }) => ({ name, contentType, size: bytes.length }))),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  return Buffer.concat([length, list, ...files.map(({ bytes }) => bytes)]);
}

export function unpackFiles(packed: Buffer): MailFile[] {
  const start = 4 + packed.readUInt32BE();
  const list = JSON.parse(packed.subarray(4, start).toString('utf8')) as {
    name: string;
    contentType: string;
    size: number;
  }[];
  let offset = start;
  return list.map(({ size, ...file }) => {
    const bytes = packed.subarray(offset, offset + size);
    offset += size;
    return { ...file, bytes };
  });
}
