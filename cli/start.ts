import { createApp, type Web } from '../app.ts';
import type { Config } from '../config/settings.ts';
import { closeDatabase, databaseFile, needsLookLater } from '../db/database.ts';
import { lockFolder } from '../db/folder_lock.ts';
import { limitRoom } from '../db/room.ts';
import { makeHub } from '../procedure/visit_hub.ts';
import type { Log } from '../program/log.ts';
import type { Runtime } from '../runtime.ts';
import { missingRelay, noRelay, startRelay } from '../signaling/relay/relay.ts';
import { silentHub } from '../signaling/visit_hub.ts';
import type { Certificate } from '../tls/certificate.ts';
import type { Listening } from './bind.ts';
import { CommandError } from './errors.ts';
import { listen, ownCertificate } from './listen.ts';
import { openToServe } from './open_practice.ts';
import { refuseTakenPort } from './taken_port.ts';
import type { Work } from './work.ts';

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
 * @throws DatabaseError when the database cannot be opened, or another program has the folder, CommandError
 *   when the port is taken, ConfigError when the certificate is not fit
 */
export async function startServer(
  config: Config,
  log: Log,
  prepare: (rt: Runtime) => void | Promise<void> = () => {},
): Promise<RunningServer> {
  const missing = missingRelay(config);
  if (missing) throw new CommandError(missing);
  // Before anything is opened: a start that fails has changed nothing.
  const own = await ownCertificate(config, Date.now());
  const lock = lockFolder(config.dataDir);
  try {
    const server = await startLocked(config, log, { own, prepare });
    return {
      ...server,
      async stop() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Prepared {
  own: Certificate | null;
  prepare(rt: Runtime): void | Promise<void>;
}

/** In a folder that is ours alone. */
async function startLocked(config: Config, log: Log, { own, prepare }: Prepared): Promise<RunningServer> {
  await refuseTakenPort(config);
  const doubtful = needsLookLater(databaseFile(config.dataDir));
  const { db, vault } = await openToServe(config, log);
  limitRoom(db, config.storageLimit);
  const rt: Runtime = {
    config,
    db,
    vault,
    now: Date.now,
    ran: () => performance.now(),
    log,
    hub: silentHub,
    relay: noRelay,
    outbox: { wake() {} },
    changeSettings: null,
    replacing: null,
  };
  // Hub and runtime know each other: the hub asks the procedure, the procedure tells the hub.
  const hub = makeHub(rt);
  rt.hub = hub;

  let web: Web;
  let listening: Listening;
  try {
    await prepare(rt);
    web = createApp(rt, hub);
    listening = await listen(rt, web, own);
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
  // After the first page can be served: nobody waits for it. Its addresses are there before the first request
  // is read.
  rt.relay = startRelay(config, log, { secure: listening.secure });
  const ticking = setInterval(() => hub.tick(), hubTickMs);
  const work = beginLater(async () => {
    const { startWork } = await import('./work.ts');
    return startWork(rt, web.index, { doubtful });
  });

  const stop = async () => {
    const working = work.stop();
    clearInterval(ticking);
    hub.closeAll();
    // Loaded by the work, if anything was ever read.
    const { endReaders, refuseWaiting } = await import('../foreign/read.ts');
    refuseWaiting();
    const ended = Promise.all([listening.close(), working, rt.relay.stop()]);
    await Promise.race([ended, after(stopSeconds * 1000)]);
    listening.closeAll();
    // A thread that does not end at once ends with the process.
    await Promise.race([endReaders(), after(500)]);
    closeDatabase(db);
  };
  return { rt, port: listening.port, stop };
}

/** Whoever has waited for the first page has it by then. */
const workLaterMs = 150;

/** Work that a stop may find before it has begun. */
function beginLater(begin: () => Promise<Work>): Work {
  let begun: Promise<Work> | null = null;
  const timer = setTimeout(() => {
    begun = begin();
  }, workLaterMs);
  return {
    async stop() {
      clearTimeout(timer);
      await (await begun)?.stop();
    },
  };
}

/** How often the hub looks for pings that are due and sockets that are silent. */
const hubTickMs = 5_000;

/** Longest wait for requests that are under way, in seconds. */
const stopSeconds = 4;

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
