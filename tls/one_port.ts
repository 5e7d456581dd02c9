import { Buffer } from 'node:buffer';
import type { Server } from 'node:https';
import { connect } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { minute } from '../consultation/durations.ts';

type Take = (socket: TLSSocket) => void;

/**
 * Whoever says nothing for so long after the handshake is not waited for; browsers open connections before
 * they need them.
 */
const firstBytesMs = 30_000;
/** A STUN message's type, length and magic cookie (RFC 8489, 5). */
const stunStart = 8;
const magicCookie = 0x2112a442;

/** What the first bytes of a connection are; null while too few have come. */
export function kindOf(bytes: Buffer): 'http' | 'turn' | 'unknown' | null {
  if (bytes.length === 0) return null;
  // No method of HTTP begins so; STUN sets the first two bits to zero, and channel data comes only later.
  if ((bytes[0] ?? 0) > 3) return 'http';
  if (bytes.length < stunStart) return null;
  return bytes.readUInt32BE(4) === magicCookie ? 'turn' : 'unknown';
}

/**
 * One address and one certificate for pages and relay (lesson 11): after the handshake TURN goes to coturn's
 * TCP port on this machine, everything else to HTTP.
 *
 * @param relayPort null where there is no coturn of our own
 * @returns what ends the connections that HTTP does not know of
 */
export function shareOnePort(
  server: Server,
  relayPort: () => number | null,
  patienceMs = firstBytesMs,
): { closeAll(): void } {
  const [toHttp] = server.listeners('secureConnection') as Take[];
  if (!toHttp) throw new Error('the server takes no TLS connections');
  const ours = new Set<TLSSocket>();
  server.removeAllListeners('secureConnection');
  server.on('secureConnection', (socket: TLSSocket) => {
    ours.add(socket);
    socket.once('close', () => ours.delete(socket));
    whenKnown(socket, patienceMs, (kind, bytes) => {
      const port = relayPort();
      if (kind === 'http') {
        ours.delete(socket);
        socket.unshift(bytes);
        toHttp.call(server, socket);
      } else if (kind === 'turn' && port !== null) {
        passOn(socket, bytes, port);
      } else {
        socket.destroy();
      }
    });
  });
  return {
    closeAll() {
      for (const socket of ours) socket.destroy();
    },
  };
}

function whenKnown(
  socket: TLSSocket,
  patienceMs: number,
  take: (kind: 'http' | 'turn' | 'unknown', bytes: Buffer) => void,
): void {
  let bytes = Buffer.alloc(0);
  const late = setTimeout(() => socket.destroy(), patienceMs);
  late.unref();
  const destroy = () => socket.destroy();
  const forget = () => clearTimeout(late);
  const look = () => {
    for (let more = socket.read() as Buffer | null; more; more = socket.read())
      bytes = Buffer.concat([bytes, more]);
    const kind = kindOf(bytes);
    if (!kind) return;
    forget();
    socket.off('readable', look).off('error', destroy).off('end', destroy).off('close', forget);
    take(kind, bytes);
  };
  // The end of a stream that said nothing is the end of the connection.
  socket.on('readable', look).on('error', destroy).on('end', destroy).on('close', forget);
}

/**
 * Coturn limits by user and by allocation, not by address: that all come from this machine changes nothing.
 */
function passOn(socket: TLSSocket, first: Buffer, port: number): void {
  const relay = connect({ port, host: '127.0.0.1', noDelay: true });
  const end = () => {
    socket.destroy();
    relay.destroy();
  };
  socket.setNoDelay(true);
  // A browser that is gone without a word.
  socket.setKeepAlive(true, minute);
  for (const side of [socket, relay]) side.on('error', end).on('close', end);
  relay.write(first);
  socket.pipe(relay).pipe(socket);
}
