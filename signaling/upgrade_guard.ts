import type { Buffer } from 'node:buffer';
import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers one request for a WebSocket. It may throw. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

/**
 * Takes what asks for a WebSocket. @hono/node-ws by itself leaves the socket without an error listener while
 * it asks the application, and throws inside an async listener on an address such as `//`: either way a
 * stranger could end the process.
 *
 * @param load what answers; asked for with each request
 */
export function guardUpgrades(server: Server, load: () => Promise<UpgradeListener>): void {
  server.on('upgrade', async (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!/^\/signal(\?|$)/.test(request.url ?? '')) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    try {
      const answer = await load();
      await answer(request, socket, head);
    } catch {
      socket.destroy();
    }
  });
}

/**
 * What a server would be made to listen with.
 *
 * @param inject `injectWebSocket` of @hono/node-ws
 */
export function upgradeListener(inject: (server: Server) => void): UpgradeListener {
  const server = new EventEmitter();
  inject(server as Server);
  const [listener] = server.listeners('upgrade');
  if (!listener) throw new Error('nothing listens');
  return listener as UpgradeListener;
}
