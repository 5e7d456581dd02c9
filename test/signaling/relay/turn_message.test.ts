import { Buffer } from 'node:buffer';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attributes,
  decode,
  decodeEndpoint,
  encode,
  encodeEndpoint,
  lengthInStream,
  longTermKey,
  newTransaction,
} from '../../../signaling/relay/turn_message.ts';

const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');

describe('RFC 5769: test vectors for STUN', () => {
  // 2.2: a binding response with an IPv4 address.
  const response = hex(`
    0101003c 2112a442 b7e7a701 bc34d686 fa87dfae
    8022000b 74657374 20766563 746f7220 00200008 0001a147 e112a643
    00080014 2b91f599 fd9e90c3 8c7489f9 2af9ba53 f06be7d7 80280004 c07d4c96`);

  test('a response is read, and its address', () => {
    const message = decode(response);
    expect(message?.type).toBe(0x0101);
    expect(message?.transaction.toString('hex')).toBe('b7e7a701bc34d686fa87dfae');
    expect(decodeEndpoint(message?.attributes.get(0x0020))).toEqual({ address: '192.0.2.1', port: 32853 });
    expect(encodeEndpoint({ address: '192.0.2.1', port: 32853 })).toEqual(message?.attributes.get(0x0020));
  });

  // 2.4: a request with a long-term credential, name, realm and nonce in Unicode.
  test('a request is signed as the vector says', () => {
    const username = 'マトリックス';
    const key = longTermKey(username, 'example.org', 'TheMatrIX');
    const request = hex(
      `
      00010060 2112a442 78ad3433 c6ad72c0 29da412e
      00060012 e3839ee3 8388e383 aae38383 e382afe3 82b90000
      0015001c 662f2f34 39396b39 35346436 4f4c3334 6f4c3946 53547679 36347341
      0014000b 6578616d 706c652e 6f726700
      00080014 f6702465 6dd64a3e 02b8e071 2e85c9a2 8ca89666`,
    );
    const message = decode(request);
    expect(message?.attributes.get(attributes.username)?.toString('utf8')).toBe(username);
    const unsigned = new Map(message?.attributes);
    unsigned.delete(attributes.integrity);
    const again = encode(
      { type: 0x0001, transaction: message?.transaction ?? Buffer.alloc(12), attributes: unsigned },
      key,
    );
    expect(again.toString('hex')).toBe(request.toString('hex'));
  });
});

test('MESSAGE-INTEGRITY counts itself in the length (RFC 8489, 14.5)', () => {
  const key = Buffer.from('key');
  const bytes = encode(
    { type: 3, transaction: newTransaction(), attributes: new Map([[0x19, Buffer.of(17, 0, 0, 0)]]) },
    key,
  );
  const signed = bytes.subarray(0, bytes.length - 24);
  expect(bytes.readUInt16BE(2)).toBe(bytes.length - 20);
  expect(bytes.subarray(-20)).toEqual(createHmac('sha1', key).update(signed).digest());
});

describe('whatever comes from the network', () => {
  const message = fc.record({
    type: fc.integer({ min: 0, max: 0x3fff }),
    transaction: fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
    attributes: fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 0xffff }), fc.uint8Array({ maxLength: 40 })), {
        selector: ([type]) => type,
      })
      .map((entries) => new Map(entries.map(([type, bytes]) => [type, Buffer.from(bytes)]))),
  });

  test('what was written is read again', () => {
    fc.assert(
      fc.property(message, (one) => {
        const bytes = encode(one);
        expect(decode(bytes)).toEqual(one);
        expect(lengthInStream(bytes)).toBe(bytes.length);
      }),
    );
  });

  test('garbage and cut messages never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), message, fc.nat(200), (noise, one, cut) => {
        decode(Buffer.from(noise));
        const bytes = encode(one);
        if (cut < bytes.length) expect(decode(bytes.subarray(0, cut))).toBeNull();
      }),
    );
  });

  test('an IPv6 or torn address is no address', () => {
    expect(decodeEndpoint(undefined)).toBeNull();
    expect(decodeEndpoint(Buffer.alloc(20))).toBeNull();
    expect(decodeEndpoint(Buffer.of(0, 2, 0, 0, 0, 0, 0, 0))).toBeNull();
  });
});
