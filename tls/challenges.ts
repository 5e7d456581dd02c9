import type { Buffer } from 'node:buffer';
import type { Server as HttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { createServer, type SecureContextOptions } from 'node:tls';
import { bsiSuites } from './suites.ts';

/** What an authority is told that asks whether we are the server of this name, while it may ask. */
export interface Challenges {
  /** HTTP-01 (RFC 8555, 8.3): token → key authorization. */
  readonly http: Map<string, string>;
  /** TLS-ALPN-01 (RFC 8737): the certificate that proves it; null while nobody asks. */
  tls: SecureContextOptions | null;
}

export function noChallenges(): Challenges {
  return { http: new Map(), tls: null };
}

const challengeProtocol = 'acme-tls/1';

/**
 * Lets an authority's connection see the challenge's certificate and everybody else's the real one. The
 * protocol must be known before the certificate is chosen, which OpenSSL does not offer; so the first bytes
 * are looked at, and only while a challenge is open.
 */
export function answerTlsChallenges(server: HttpsServer, challenges: Challenges): void {
  const [toServer] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (!toServer) throw new Error('the server takes no connections');
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => {
    const proof = challenges.tls;
    if (!proof) {
      toServer.call(server, socket);
      return;
    }
    const destroy = () => socket.destroy();
    socket.setTimeout(helloMs, destroy);
    socket.once('error', destroy);
    socket.once('readable', () => {
      const hello = socket.read() as Buffer | null;
      socket.setTimeout(0);
      socket.off('timeout', destroy).off('error', destroy);
      if (!hello) {
        socket.destroy();
        return;
      }
      socket.unshift(hello);
      if (asksForChallenge(hello)) prove(socket, proof);
      else toServer.call(server, socket);
    });
  });
}

const helloMs = 10_000;

/** The name with its length before it, as ALPN writes it (RFC 7301, 3.1). */
function asksForChallenge(hello: Buffer): boolean {
  return hello.includes(`${String.fromCharCode(challengeProtocol.length)}${challengeProtocol}`, 0, 'latin1');
}

function prove(socket: Socket, proof: SecureContextOptions): void {
  const once = createServer({ ...bsiSuites, ...proof, ALPNProtocols: [challengeProtocol] }, (secure) => {
    secure.on('error', () => secure.destroy());
    secure.end();
  });
  once.on('tlsClientError', () => socket.destroy());
  once.emit('connection', socket);
}
