import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockBytes,
  chunkBytes,
  type FileMessage,
  mostFileBytes,
  readChunk,
  readFileMessage,
  writeChunk,
} from '../../../../static/conversation/files/file_messages.ts';

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
