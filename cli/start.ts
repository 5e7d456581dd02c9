import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { closeDatabase } from '../db/database.ts';
import { startOutbox } from '../mail/outbox.ts';
import { makeTransport } from '../mail/transport.ts';
import { startBackground } from '../procedure/background.ts';
import { makeHub } from '../procedure/visit_hub.ts';
import type { Log, Runtime } from '../runtime.ts';
import { missingRelay, noRelay, startRelay } from '../signaling/relay.ts';
import { guardUpgrades } from '../signaling/upgrade_guard.ts';
import { silentHub } from '../signaling/visit_hub.ts';
import { CommandError } from './errors.ts';
import { openDatabaseFor } from './open_practice.ts';
import { refuseTakenPort } from './taken_port.ts';

/** A server that answers. */
export interface RunningServer {
  rt: Runtime;
  /** The port it got; the configured one unless that was 0. */
  port: number;
  /** Ends requests and sockets, then closes the database; within 5 s. */
  stop(): Promise<void>;
}

/**
 * Starts everything in this process: database, mail worker, background work, hub, web server.
 *
 * @param prepare runs before the first request, e.g. to fill a demo
 * @throws DatabaseError when the database cannot be opened, CommandError when the port is taken
 */
export async function startServer(
  config: Config,
  log: Log,
  prepare: (rt: Runtime) => void | Promise<void> = () => {},
): Promise<RunningServer> {
  const missing = missingRelay(config);
  if (missing) throw new CommandError(missing);
  await refuseTakenPort(config);
  const { db, vault } = openDatabaseFor(config);
  const rt: Runtime = {
    config,
    db,
    vault,
    now: Date.now,
    log,
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
  };
  const transport = config.smtpUrl ? makeTransport(config.smtpUrl, config.mailFrom) : null;
  // Hub and runtime know each other: the hub asks the procedure, the procedure tells the hub.
  const hub = makeHub(rt);
  rt.hub = hub;
  const outbox = startOutbox(rt, transport);
  rt.outbox = outbox;

  const { app, injectWebSocket } = createApp(rt, hub);
  let server: Server;
  try {
    await prepare(rt);
    server = await listen(app, config, injectWebSocket);
  } catch (error) {
    await outbox.stop();
    closeDatabase(db);
    throw error;
  }
  // After the first page can be served: nobody waits for it.
  rt.relay = startRelay(config, log);
  const background = startBackground(rt);
  const ticking = setInterval(() => hub.tick(), hubTickMs);
  outbox.wake();

  const stop = async () => {
    background.stop();
    clearInterval(ticking);
    hub.closeAll();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await Promise.race([Promise.all([closed, outbox.stop(), rt.relay.stop()]), after(stopSeconds * 1000)]);
    server.closeAllConnections();
    closeDatabase(db);
  };
  return { rt, port: (server.address() as AddressInfo).port, stop };
}

/** How often the hub looks for pings that are due and sockets that are silent. */
const hubTickMs = 5_000;

/** Longest wait for requests that are under way, in seconds. */
const stopSeconds = 4;

function listen(
  app: ReturnType<typeof createApp>['app'],
  config: Config,
  injectWebSocket: (server: Server) => void,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () =>
      resolve(server),
    ) as Server;
    injectWebSocket(guardUpgrades(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `PORT: port ${config.port} is in use by another program`,
        EACCES: `PORT: port ${config.port} needs more rights; choose one above 1024`,
        EADDRNOTAVAIL: 'HOST: this machine does not have that address',
        ENOTFOUND: 'HOST: this name is not known',
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new CommandError(reason) : error);
    });
  });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
