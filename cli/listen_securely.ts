import type { Server } from 'node:http';
import { createServer } from 'node:https';
import process from 'node:process';
import type { Web } from '../app.ts';
import type { Config } from '../config/settings.ts';
import type { Runtime } from '../runtime.ts';
import { endSilentBodies } from '../security/silent_bodies.ts';
import { guardUpgrades } from '../signaling/upgrade_guard.ts';
import type { ChallengeType } from '../tls/acme_order.ts';
import { startAutomaticCertificate } from '../tls/automatic_certificate.ts';
import type { Certificate } from '../tls/certificate.ts';
import { answerTlsChallenges, noChallenges } from '../tls/challenges.ts';
import { shareOnePort } from '../tls/one_port.ts';
import { watchOwnCertificate } from '../tls/own_certificate.ts';
import { createPlainServer } from '../tls/plain_server.ts';
import { bsiSuites } from '../tls/suites.ts';
import { bind, type Listening } from './bind.ts';
import { closerOf } from './close_server.ts';
import { CommandError } from './errors.ts';

const underDeno = 'deno' in process.versions;

/** HTTPS by a server of our own, with the practice's certificate or one that is fetched. */
export async function listenSecurely(
  rt: Runtime,
  tls: NonNullable<Config['tls']>,
  { listener, upgrade }: Web,
  own: Certificate | null,
): Promise<Listening> {
  const { config } = rt;
  const challenges = noChallenges();
  const server = createServer(
    { ...bsiSuites, handshakeTimeout: 10_000, ALPNCallback: chooseProtocol },
    listener,
  );
  endSilentBodies(server);
  guardUpgrades(server, upgrade);
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
