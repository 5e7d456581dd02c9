import { setTimeout as after } from 'node:timers/promises';
import type SQLite from 'better-sqlite3';
import { second } from '../consultation/durations.ts';
import { type StorageTrouble, storageTrouble } from '../consultation/storage_trouble.ts';
import { isUsedUp } from './room.ts';
import type { Store } from './store.ts';

type Watched = Pick<Store, 'db' | 'log'>;

const troubles = new WeakMap<Store['db'], StorageTrouble>();

const words: Record<StorageTrouble, string> = {
  full: 'the disk is full: nothing can be saved until there is room; it goes on by itself then',
  quota:
    'STORAGE_LIMIT_MB is reached: nothing that patients send is taken in until something has been erased, or the limit is higher',
  read_only:
    'the database cannot be written: check the disk and the rights of DATA_DIR; it goes on by itself then',
  damaged: 'the database is damaged: stop the server and restore a backup',
  busy: 'another program holds the database, and nothing can be saved: end it (a backup tool, sqlite3, an old server; "fuser DATA_DIR/sprechzimmer.sqlite" names it); it goes on by itself then',
};

/** What was wrong when somebody last wrote or looked. */
export function currentStorageTrouble(rt: Pick<Store, 'db'>): StorageTrouble | null {
  return troubles.get(rt.db) ?? null;
}

/**
 * Whether an error came from the disk. The log says so once, not for each request that meets it.
 *
 * @returns null for any other error
 */
export function noteStorageTrouble(rt: Watched, error: unknown): StorageTrouble | null {
  const trouble = storageTrouble(error);
  if (!trouble) return null;
  note(rt, trouble);
  if (trouble === 'busy') void untilReleased(rt);
  return trouble;
}

function note(rt: Watched, trouble: StorageTrouble): void {
  if (troubles.get(rt.db) === trouble) return;
  troubles.set(rt.db, trouble);
  rt.log.error({ trouble }, words[trouble]);
}

function noteOver(rt: Watched): void {
  troubles.delete(rt.db);
  rt.log.info({}, 'the database can be written again');
}

/** For whoever tells people or watches: what they read is never older than their asking. */
export function storageTroubleNow(rt: Watched): StorageTrouble | null {
  lookForStorage(rt);
  return currentStorageTrouble(rt);
}

/**
 * About a consultation with its form. A single page tells nothing: it finds room in the write-ahead log of a
 * disk on which no patient can send a request.
 */
const roomNeeded = 64 * 1024;

/** While something is wrong, tries whether it still is, so that log and practice hear when it is over. */
export function lookForStorage(rt: Watched): void {
  if (troubles.get(rt.db) === 'quota') {
    if (!isUsedUp(rt)) noteOver(rt);
    return;
  }
  // What is damaged stays so, however well it takes a page.
  if (!troubles.has(rt.db) || holders.has(rt.db) || troubles.get(rt.db) === 'damaged') return;
  const client = rt.db.$client;
  try {
    client.exec('begin immediate; create table room_probe (bytes)');
    client.exec(`insert into room_probe values (zeroblob(${roomNeeded})); drop table room_probe; commit`);
  } catch (error) {
    if (client.inTransaction) client.exec('rollback');
    if (noteStorageTrouble(rt, error)) return;
    throw error;
  }
  noteOver(rt);
}

/** Databases that another program holds, and when that is over. */
const holders = new WeakMap<Store['db'], Promise<void>>();

/** How often it looks whether another program has let go. */
const lookMs = 25;
/** Somebody who writes for so long is worth a word; a command beside the server does it in less. */
const remarkableMs = second;

/**
 * X4: waits outside SQLite while another program holds the database, so that everybody else is served.
 * Resolves as soon as it can be written; at once where nobody holds it.
 *
 * @param patienceMs then it resolves all the same, and who writes is refused at once
 */
export async function untilWritable(rt: Watched, patienceMs: number): Promise<void> {
  if (!holders.has(rt.db) && !isHeld(rt.db.$client)) return;
  const over = new AbortController();
  await Promise.race([
    untilReleased(rt),
    after(Math.max(0, patienceMs), undefined, { signal: over.signal }).catch(() => {}),
  ]);
  over.abort();
}

/** Meanwhile SQLite itself waits for nothing: waits would add up. */
function untilReleased(rt: Watched): Promise<void> {
  const known = holders.get(rt.db);
  if (known) return known;
  const client = rt.db.$client;
  const patience = client.pragma('busy_timeout', { simple: true });
  client.pragma('busy_timeout = 0');
  const look = async () => {
    const since = performance.now();
    await after(lookMs, undefined, { ref: false });
    while (client.open && isHeld(client)) {
      if (performance.now() - since > remarkableMs) note(rt, 'busy');
      await after(lookMs, undefined, { ref: false });
    }
    holders.delete(rt.db);
    if (!client.open) return;
    client.pragma(`busy_timeout = ${patience}`);
    if (troubles.get(rt.db) === 'busy') noteOver(rt);
  };
  const released = look();
  holders.set(rt.db, released);
  return released;
}

/** Whether somebody else writes at this moment; whatever else is wrong shows when we write. */
function isHeld(client: SQLite.Database): boolean {
  if (client.inTransaction) return false;
  const patience = client.pragma('busy_timeout', { simple: true });
  if (patience !== 0) client.pragma('busy_timeout = 0');
  try {
    client.exec('begin immediate');
    client.exec('rollback');
    return false;
  } catch (error) {
    return storageTrouble(error) === 'busy';
  } finally {
    if (patience !== 0) client.pragma(`busy_timeout = ${patience}`);
  }
}
