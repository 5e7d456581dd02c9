import type { Buffer } from 'node:buffer';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers one request for a WebSocket. It may throw. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

/**
 * Takes what asks for a WebSocket. While the application is asked (routes/web_sockets.ts) the socket would
 * have no error listener, and an address such as `//` would throw inside an async listener: either way a
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
