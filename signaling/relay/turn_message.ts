import { Buffer } from 'node:buffer';
import { createHash, createHmac, randomBytes } from 'node:crypto';

/*
 * The few STUN messages (RFC 8489) that a TURN client (RFC 8656) needs to ask a relay whether it works.
 */

/** Message types: method and class. */
export const turnTypes = {
  allocate: 0x0003,
  allocated: 0x0103,
  allocateFailed: 0x0113,
  refresh: 0x0004,
  permit: 0x0008,
  permitted: 0x0108,
  permitFailed: 0x0118,
  send: 0x0016,
  data: 0x0017,
} as const;

export const attributes = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  lifetime: 0x000d,
  peer: 0x0012,
  data: 0x0013,
  realm: 0x0014,
  nonce: 0x0015,
  relayed: 0x0016,
  transport: 0x0019,
} as const;

const cookie = 0x2112a442;
const headerLength = 20;

export interface TurnMessage {
  type: number;
  /** 12 bytes that tie an answer to its question. */
  transaction: Buffer;
  attributes: Map<number, Buffer>;
}

/** An IPv4 address and a port. */
export interface Endpoint {
  address: string;
  port: number;
}

export function newTransaction(): Buffer {
  return randomBytes(12);
}

/** @param key of the long-term credential; with it the message carries MESSAGE-INTEGRITY */
export function encode(message: TurnMessage, key?: Buffer): Buffer {
  const body = Buffer.concat([...message.attributes].map(([type, value]) => attribute(type, value)));
  if (!key) return Buffer.concat([header(message, body.length), body]);
  // The length in the header already counts the attribute that is being made (RFC 8489, 14.5).
  const signed = Buffer.concat([header(message, body.length + 24), body]);
  const integrity = createHmac('sha1', key).update(signed).digest();
  return Buffer.concat([signed, attribute(attributes.integrity, integrity)]);
}

/** @returns null for what is not a whole STUN message */
export function decode(bytes: Buffer): TurnMessage | null {
  if (bytes.length < headerLength || bytes.readUInt32BE(4) !== cookie) return null;
  const end = headerLength + bytes.readUInt16BE(2);
  if (bytes.length < end) return null;
  const found = new Map<number, Buffer>();
  for (let at = headerLength; at + 4 <= end; ) {
    const length = bytes.readUInt16BE(at + 2);
    if (at + 4 + length > end) return null;
    const type = bytes.readUInt16BE(at);
    // Of several the first one counts.
    if (!found.has(type)) found.set(type, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length + padding(length);
  }
  return { type: bytes.readUInt16BE(0), transaction: bytes.subarray(8, headerLength), attributes: found };
}

/** How long the message at the beginning of a stream is; null while its header has not arrived. */
export function lengthInStream(bytes: Buffer): number | null {
  return bytes.length < headerLength ? null : headerLength + bytes.readUInt16BE(2);
}

/** RFC 8489, 9.2.2 */
export function longTermKey(username: string, realm: string, password: string): Buffer {
  return createHash('md5').update(`${username}:${realm}:${password}`).digest();
}

/** XOR-MAPPED-ADDRESS and its relatives, IPv4 (RFC 8489, 14.2). */
export function encodeEndpoint({ address, port }: Endpoint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes[1] = 1;
  bytes.writeUInt16BE(port ^ (cookie >>> 16), 2);
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  bytes.writeUInt32BE((number ^ cookie) >>> 0, 4);
  return bytes;
}

/** @returns null for IPv6, which is not asked for */
export function decodeEndpoint(bytes: Buffer | undefined): Endpoint | null {
  if (bytes?.length !== 8 || bytes[1] !== 1) return null;
  const number = (bytes.readUInt32BE(4) ^ cookie) >>> 0;
  const address = [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join('.');
  return { address, port: bytes.readUInt16BE(2) ^ (cookie >>> 16) };
}

/** The number of ERROR-CODE, e.g. 401; 0 where there is none. */
export function errorCode({ attributes: found }: TurnMessage): number {
  const bytes = found.get(attributes.error);
  return bytes && bytes.length >= 4 ? ((bytes[2] ?? 0) & 7) * 100 + (bytes[3] ?? 0) : 0;
}

function header({ type, transaction }: TurnMessage, length: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(length, 2);
  bytes.writeUInt32BE(cookie, 4);
  transaction.copy(bytes, 8);
  return bytes;
}

function attribute(type: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(4 + value.length + padding(value.length));
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, 4);
  return bytes;
}

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}
