import type { Buffer } from 'node:buffer';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { createNodeWebSocket } from '@hono/node-ws';
import type { Context, Hono } from 'hono';
import type { AppEnv } from '../security/env.ts';
import type { Connection, Socket } from '../signaling/guarded_socket.ts';
import { maxMessageBytes } from '../signaling/socket_rules.ts';
import type { UpgradeListener } from '../signaling/upgrade_guard.ts';

/** Lets a socket into the hub. */
export type Connect = (socket: Socket) => Connection;

/** A WebSocket of `ws`, as far as it is needed. */
interface Wire {
  readonly bufferedAmount: number;
  send(text: string): void;
  close(code: number, reason: string): void;
  on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void;
  on(event: 'close' | 'error', listener: () => void): void;
}

/** `WebSocketServer` of `ws`, which comes with @hono/node-ws and has no types of its own. */
interface Upgrader {
  options: { maxPayload: number };
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, done: (wire: Wire) => void): void;
}

/** The WebSockets of an application. */
export interface WebSockets {
  /** The answer of a route that lets a socket in: it is opened once the whole application has answered. */
  accept(c: Context<AppEnv>, connect: Connect): Response;
  /** Lets what asks a server for a WebSocket reach the application. */
  upgrade: UpgradeListener;
}

/**
 * Not by `upgradeWebSocket` of @hono/node-ws: that one keeps the whole request for as long as the socket
 * lives, 30 kB for each patient who waits, and makes an event of each message (docs/dev/numbers.md).
 */
export function webSockets(app: Pick<Hono<AppEnv>, 'request'>): WebSockets {
  const accepted = new WeakMap<IncomingMessage, Connect>();
  const upgrader: Upgrader = createNodeWebSocket({ app: app as Hono }).wss;
  // The library's own limit is 100 MiB.
  upgrader.options.maxPayload = maxMessageBytes;

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const response = await app.request(url, { headers: headersOf(request) }, { incoming: request });
    const connect = accepted.get(request);
    if (connect) upgrader.handleUpgrade(request, socket, head, (wire) => carry(wire, connect));
    else
      socket.end(
        `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
  }

  return {
    accept(c, connect) {
      accepted.set((c.env as { incoming: IncomingMessage }).incoming, connect);
      return c.body(null);
    },
    upgrade,
  };
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first) headers.append(name, first);
  }
  return headers;
}

/** Between a socket of `ws` and the hub. */
function carry(wire: Wire, connect: Connect): void {
  const connection = connect({
    send: (text) => wire.send(text),
    close: (code, reason) => wire.close(code, reason),
    buffered: () => wire.bufferedAmount,
  });
  wire.on('message', (data, isBinary) => connection.receive(isBinary ? data : data.toString()));
  wire.on('close', () => connection.closed());
  // What broke the protocol: `close` follows.
  wire.on('error', () => {});
}
