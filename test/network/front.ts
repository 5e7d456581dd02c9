import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { makeCertificate } from '../fixtures/certificate.ts';

/**
 * What stands before the server in a practice: terminates TLS and passes on; camera and session cookie need
 * it.
 */
export interface Front {
  readonly origin: string;
  /** Who has signed its certificate; PEM. */
  readonly authority: string;
  stop(): void;
}

/**
 * @param address where it listens, with a certificate that nobody trusts by itself
 * @param behind the server's port on 127.0.0.1; while nobody is there, connections are closed
 * @param port of the front
 */
export async function startFront(address: string, behind: number, port = 443): Promise<Front> {
  const made = await makeCertificate(`IP:${address}`);
  const server = createServer(made, (socket) => {
    const onward = connect(behind, '127.0.0.1');
    socket.pipe(onward).pipe(socket);
    for (const end of [socket, onward]) {
      end.on('error', () => end.destroy());
      end.on('close', () => [socket, onward].map((one) => one.destroy()));
    }
  });
  // A browser that is gone in the middle of a handshake.
  server.on('tlsClientError', () => {});
  server.listen(port, address);
  await once(server, 'listening');
  return { origin: `https://${address}`, authority: made.authority, stop: () => server.close() };
}
