import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';

/**
 * How to end a server: it takes no more connections, drops those that wait for nothing, and resolves when
 * what is under way is answered. `server.close()` alone keeps some open, and would serve what comes there
 * later: in Node.js those whose request was under way, in Deno those that a browser has opened in advance.
 * WebSockets are dropped like what waits, after what was written to them; no listener of `upgrade`, because
 * with one Node.js leaves it to us to answer such requests.
 */
export function closerOf(server: Server | HttpsServer): () => Promise<void> {
  const waiting = new Set<Socket>();
  let closing = false;
  const wait = (socket: Socket) => {
    if (closing) socket.end();
    else if (!socket.destroyed) waiting.add(socket);
  };
  server.on('setSecureContext' in server ? 'secureConnection' : 'connection', (socket: Socket) => {
    wait(socket);
    socket.once('close', () => waiting.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    waiting.delete(socket);
    response.once('close', () => wait(socket));
  });
  return () =>
    new Promise((resolve) => {
      closing = true;
      server.close(() => resolve());
      for (const socket of waiting) socket.destroySoon();
    });
}
