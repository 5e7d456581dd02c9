import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';

/** What stands before the server in a practice: terminates TLS and passes on; camera and session cookie need it. */
export interface Front {
  readonly origin: string;
  /** PEM; signed by itself. */
  readonly certificate: string;
  stop(): void;
}

/**
 * @param address where it listens, with a certificate that nobody has signed
 * @param behind the server's port on 127.0.0.1; while nobody is there, connections are closed
 * @param port of the front
 */
export async function startFront(address: string, behind: number, port = 443): Promise<Front> {
  const made = await certificate(address);
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
  return { origin: `https://${address}`, certificate: made.cert, stop: () => server.close() };
}

async function certificate(address: string): Promise<{ key: string; cert: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-front-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=sprechzimmer.test', '-addext', `subjectAltName=IP:${address}`],
    ...['-keyout', key, '-out', cert],
  ]);
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}
