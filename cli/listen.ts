import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { getRequestListener } from '@hono/node-server';
import type { createApp } from '../app.ts';
import type { Config } from '../config/settings.ts';
import type { Runtime } from '../runtime.ts';
import { endSilentBodies } from '../security/silent_bodies.ts';
import { guardUpgrades } from '../signaling/upgrade_guard.ts';
import type { ChallengeType } from '../tls/acme_order.ts';
import { startAutomaticCertificate } from '../tls/automatic_certificate.ts';
import type { Certificate } from '../tls/certificate.ts';
import { answerTlsChallenges, noChallenges } from '../tls/challenges.ts';
import { shareOnePort } from '../tls/one_port.ts';
import { loadOwnCertificate, watchOwnCertificate } from '../tls/own_certificate.ts';
import { createPlainServer } from '../tls/plain_server.ts';
import { bsiSuites } from '../tls/suites.ts';
import { closerOf } from './close_server.ts';
import { CommandError } from './errors.ts';

/** The open doors of the server. */
export interface Listening {
  port: number;
  /** Resolves when there is a certificate; null where TLS is not ours. */
  secure: Promise<void> | null;
  /** Takes no more connections; resolves when the last one has ended. */
  close(): Promise<void>;
  /** Ends what is still open. */
  closeAll(): void;
}

type Web = ReturnType<typeof createApp>;

const underDeno = 'deno' in process.versions;

/**
 * @param own the practice's own certificate, where it has one
 * @throws CommandError in one line where a port cannot be had
 */
export function listen(rt: Runtime, web: Web, own: Certificate | null): Promise<Listening> {
  return rt.config.tls ? listenSecurely(rt, rt.config.tls, web, own) : listenPlainly(rt, web);
}

/**
 * @param now milliseconds since the epoch
 * @throws ConfigError in one line where it has expired, is of another name …; null where there is none
 */
export function ownCertificate({ tls, publicUrl }: Config, now: number): Certificate | null {
  return tls?.kind === 'own' ? loadOwnCertificate(tls, publicUrl.hostname, now) : null;
}

/** HTTP behind a proxy, or on this machine. */
async function listenPlainly({ config }: Runtime, { app, injectWebSocket }: Web): Promise<Listening> {
  const server = createHttpServer(getRequestListener(app.fetch));
  const close = closerOf(server);
  endSilentBodies(server);
  injectWebSocket(guardUpgrades(server));
  const port = await bind(server, 'PORT', config.port, config.host);
  return { port, secure: null, close, closeAll: () => server.closeAllConnections() };
}

async function listenSecurely(
  rt: Runtime,
  tls: NonNullable<Config['tls']>,
  { app, injectWebSocket }: Web,
  own: Certificate | null,
): Promise<Listening> {
  const { config } = rt;
  const challenges = noChallenges();
  const server = createHttpsServer(
    { ...bsiSuites, handshakeTimeout: 10_000, ALPNCallback: chooseProtocol },
    getRequestListener(app.fetch),
  );
  endSilentBodies(server);
  injectWebSocket(guardUpgrades(server));
  // Deno brings its own TLS, which cannot be told: no CBC and nothing before 1.2, but ChaCha20 and X25519.
  if (underDeno) rt.log.warn({}, 'under Deno TLS is not limited to the suites of BSI TR-02102-2');
  if (tls.kind === 'acme' && !underDeno) answerTlsChallenges(server, challenges);
  const onePort = shareOnePort(server, () => rt.relay.localPort());
  const closeSecure = closerOf(server);
  const secure = Promise.withResolvers<void>();
  const use = ({ chain, key, remark }: Certificate) => {
    // For connections to come; those that are there keep the old one.
    server.setSecureContext({ ...bsiSuites, cert: chain, key });
    if (remark) rt.log.warn({ remark }, 'the certificate could be better');
    secure.resolve();
  };
  if (own) use(own);

  const port = await bind(server, 'PORT', config.port, config.host);
  const plain = await listenForStragglers(rt, challenges.http).catch((error: unknown) => {
    server.close();
    throw error;
  });
  const closePlain = plain && closerOf(plain);
  const renewal =
    tls.kind === 'own' && own
      ? watchOwnCertificate(rt, tls, { first: own, use })
      : tls.kind === 'acme' && startAutomaticCertificate(rt, tls, use, { challenges, types: proofs(plain) });

  return {
    port,
    secure: secure.promise,
    async close() {
      if (renewal) renewal.stop();
      onePort.closeAll();
      await Promise.all([closeSecure(), closePlain?.()]);
    },
    closeAll() {
      onePort.closeAll();
      server.closeAllConnections();
      plain?.closeAllConnections();
    },
  };
}

/**
 * Browsers that ask for http:// are led to https://. No setting has asked for port 80, so a start does not
 * fail where it is taken.
 */
async function listenForStragglers(
  { config, log }: Runtime,
  challenges: ReadonlyMap<string, string>,
): Promise<Server | null> {
  if (!config.plainDoor) return null;
  const { port, wanted } = config.plainDoor;
  const server = createPlainServer(config.publicUrl, challenges);
  try {
    await bind(server, 'HTTP_PORT', port, config.host);
    return server;
  } catch (error) {
    if (wanted || !(error instanceof CommandError)) throw error;
    log.warn({ reason: error.message }, 'http:// is not led to https://');
    return null;
  }
}

/**
 * Without port 80 the name is proven on the port of TLS alone; Deno's TLS cannot be asked for two
 * certificates there.
 */
function proofs(plain: Server | null): ChallengeType[] {
  if (underDeno) return ['http-01'];
  return plain ? ['http-01', 'tls-alpn-01'] : ['tls-alpn-01'];
}

/** Browsers say http/1.1; TURN clients nothing, or what RFC 7443 and RFC 8833 have registered. */
function chooseProtocol({ protocols }: { protocols: string[] }): string | undefined {
  return protocols.find((name) => ['http/1.1', 'stun.turn', 'webrtc', 'c-webrtc'].includes(name));
}

function bind(server: Server | HttpsServer, setting: string, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `${setting}: port ${port} is in use by another program`,
        EACCES:
          `${setting}: port ${port} needs more rights: start the program by its systemd unit, which gives them ` +
          `(CAP_NET_BIND_SERVICE), or set net.ipv4.ip_unprivileged_port_start=${port}; or choose one above 1024`,
        EADDRNOTAVAIL: 'HOST: this machine does not have that address',
        ENOTFOUND: 'HOST: this name is not known',
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new CommandError(reason) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
