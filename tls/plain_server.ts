import { createServer, type Server } from 'node:http';

const challengePath = '/.well-known/acme-challenge/';

/**
 * Port 80: tells an authority what it asks for (HTTP-01), and whoever opens a page where `https://` is. The
 * way leads to `PUBLIC_URL` only, whatever the request says. What sends something, or a token, is refused.
 *
 * @param challenges token → key authorization
 */
export function createPlainServer(publicUrl: URL, challenges: ReadonlyMap<string, string>): Server {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    const path = request.url?.startsWith('/') ? request.url : '/';
    const answer = path.startsWith(challengePath)
      ? challenges.get(path.slice(challengePath.length))
      : undefined;
    response.setHeader('Connection', 'close');
    response.setHeader('Cache-Control', 'no-store');
    if (answer !== undefined) {
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(answer);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      // What was sent has come in the clear already. Whoever is led on would never notice.
      response.writeHead(426, { Upgrade: 'TLS/1.2', 'Content-Length': 0 }).end();
    } else if (request.headers.authorization !== undefined) {
      response.writeHead(403, { 'Content-Length': 0 }).end();
    } else {
      const headers = {
        Location: publicUrl.origin + path,
        'Content-Length': 0,
        'Referrer-Policy': 'no-referrer',
      };
      response.writeHead(308, headers).end();
    }
    // What somebody still sends is not read.
    request.resume();
  });
  return server;
}
