import type { Buffer } from 'node:buffer';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;

/**
 * A server for `injectWebSocket` (routes/web_sockets.ts), which asks the application: meanwhile the socket
 * would have no error listener, and an address such as `//` would throw inside an async listener. Either way
 * a stranger could end the process.
 */
export function guardUpgrades(server: Server): Server {
  const guarded = Object.create(server) as Server;
  guarded.on = ((event: string, listener: UpgradeListener) => {
    if (event !== 'upgrade') return server.on(event, listener);
    return server.on('upgrade', async (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      if (!/^\/signal(\?|$)/.test(request.url ?? '')) {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      try {
        await listener(request, socket, head);
      } catch {
        socket.destroy();
      }
    });
  }) as Server['on'];
  return guarded;
}
