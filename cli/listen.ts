import { createServer } from 'node:http';
import type { Web } from '../app.ts';
import type { Config } from '../config/settings.ts';
import type { Runtime } from '../runtime.ts';
import { endSilentBodies } from '../security/silent_bodies.ts';
import { guardUpgrades } from '../signaling/upgrade_guard.ts';
import type { Certificate } from '../tls/certificate.ts';
import { bind, type Listening } from './bind.ts';
import { closerOf } from './close_server.ts';

/**
 * @param own the practice's own certificate, where it has one
 * @throws CommandError in one line where a port cannot be had
 */
export async function listen(rt: Runtime, web: Web, own: Certificate | null): Promise<Listening> {
  if (!rt.config.tls) return listenPlainly(rt, web);
  const { listenSecurely } = await import('./listen_securely.ts');
  return listenSecurely(rt, rt.config.tls, web, own);
}

/**
 * @param now milliseconds since the epoch
 * @throws ConfigError in one line where it has expired, is of another name …; null where there is none
 */
export async function ownCertificate({ tls, publicUrl }: Config, now: number): Promise<Certificate | null> {
  if (tls?.kind !== 'own') return null;
  const { loadOwnCertificate } = await import('../tls/own_certificate.ts');
  return loadOwnCertificate(tls, publicUrl.hostname, now);
}

/** HTTP behind a proxy, or on this machine. */
async function listenPlainly({ config }: Runtime, { listener, upgrade }: Web): Promise<Listening> {
  const server = createServer(listener);
  const close = closerOf(server);
  endSilentBodies(server);
  guardUpgrades(server, upgrade);
  const port = await bind(server, 'PORT', config.port, config.host);
  return { port, secure: null, close, closeAll: () => server.closeAllConnections() };
}
