import type { IncomingMessage, Server } from 'node:http';
import { clearInterval, setInterval } from 'node:timers';
import { minute, second } from '../consultation/durations.ts';

/** Slower than any line that a page could be loaded over. */
const leastBytes = 1024;

/**
 * Ends requests whose rest does not come (X3): in every half minute a body brings at least a kilobyte, or its
 * end. Silence is limited and not length, because a scan of 15 MB takes many minutes over a slow line; twenty
 * are enough for 100 kbit/s. Heads have half a minute in all.
 */
export function endSilentBodies(server: Server, windowMs = 30 * second): void {
  server.headersTimeout = 30 * second;
  server.requestTimeout = 20 * minute;
  server.on('request', (request: IncomingMessage) => {
    if (request.complete) return;
    const { socket } = request;
    let before = socket.bytesRead;
    const look = setInterval(() => {
      if (request.complete) return clearInterval(look);
      // Nobody has read what came: the silence is ours.
      const full = request.readableLength >= request.readableHighWaterMark;
      if (!full && socket.bytesRead - before < leastBytes) {
        clearInterval(look);
        socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        socket.destroySoon();
      }
      before = socket.bytesRead;
    }, windowMs).unref();
    request.once('close', () => clearInterval(look));
  });
}
