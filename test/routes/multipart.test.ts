import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundaryOf, splitMultipart } from '../../routes/multipart.ts';

/* RFC 7578, as browsers write it. It is held to Node's own reader, which takes the bytes four times. */

const field = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  value: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.record({
      filename: fc.string({ unit: 'grapheme', maxLength: 20 }),
      bytes: fc.uint8Array({ maxLength: 2_000 }),
    }),
  ),
});

async function sent(fields: { name: string; value: string | { filename: string; bytes: Uint8Array } }[]) {
  const form = new FormData();
  for (const { name, value } of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value.bytes)]), value.filename);
  }
  const request = new Response(form);
  const type = request.headers.get('Content-Type') ?? '';
  return { type, body: Buffer.from(await request.arrayBuffer()) };
}

async function asNodeReads(body: Buffer<ArrayBuffer>, type: string) {
  const form = await new Response(body, { headers: { 'Content-Type': type } }).formData();
  const fields = [...form].map(async ([name, value]) =>
    value instanceof File
      ? [name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }]
      : [name, value],
  );
  return Promise.all(fields);
}

// Deno's reader resolves other things in a name.
test.skipIf('Deno' in globalThis)('every form comes apart as Node takes it apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(field, { maxLength: 6 }), async (fields) => {
      const { body, type } = await sent(fields);
      expect(splitMultipart(body, boundaryOf(type))).toEqual(await asNodeReads(body, type));
    }),
    // A line's end to JavaScript, and none to the form.
    {
      examples: [
        [[{ name: '\u2028 ', value: '' }]],
        [[{ name: 'a', value: { filename: '\u2029', bytes: new Uint8Array() } }]],
      ],
    },
  );
});

test('the bytes of a file are those of the form, not a copy', async () => {
  const { body, type } = await sent([{ name: 'file', value: { filename: 'a', bytes: new Uint8Array(9) } }]);
  const [[, file] = ['', '']] = splitMultipart(body, boundaryOf(type)) ?? [];
  expect(typeof file !== 'string' && file.bytes.buffer).toBe(body.buffer);
});

const part = '--y\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

describe('what is cut short, or no such form', () => {
  test.each([
    ['nothing', ''],
    ['no end', part],
    ['no head', '--y\r\n1\r\n--y--'],
    ['no name', '--y\r\nContent-Disposition: form-data\r\n\r\n1\r\n--y--'],
    ['another boundary', part.replace('--y', '--z')],
    ['a boundary within a line', `x${part}--y--`],
    ['a head without end', `--y\r\n${'a'.repeat(20_000)}\r\n\r\n1\r\n--y--`],
  ])('%s', (_what, text) => {
    expect(splitMultipart(Buffer.from(text), 'y')).toBe(null);
  });

  test('no boundary at all', () => {
    expect(splitMultipart(Buffer.from(`${part}--y--`), boundaryOf('multipart/form-data'))).toBe(null);
  });
});

test.each([
  ['an empty form', '--y--\r\n', []],
  ['text before and after it', `Vorwort\r\n${part}--y--\r\nNachwort`, [['a', '1']]],
  ['a boundary in quotes', `${part}--y--`, [['a', '1']]],
])('%s', (_what, text, fields) => {
  expect(splitMultipart(Buffer.from(text), boundaryOf('multipart/form-data; boundary="y"'))).toEqual(fields);
});
