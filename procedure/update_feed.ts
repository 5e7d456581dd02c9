import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cron } from 'croner';
import type { UpdateFeed } from '../config/update_feed.ts';
import { day, minute, second } from '../consultation/durations.ts';
import { jobStatus, noteJob } from '../db/jobs.ts';
import { programBuild } from '../program/build.ts';
import { readUpdateNews, type UpdateNews } from '../program/update_news.ts';
import { isNewerVersion } from '../program/version.ts';
import type { Runtime } from '../runtime.ts';

/*
 * L5: IT learns of a new version, and nobody is asked unless IT has said whom. What was read lies in
 * `DATA_DIR` with its signature, which counts anew at each reading: whoever can write there only cannot
 * invent a version.
 */

const fileName = 'update.json';
const signatureName = `${fileName}.minisig`;
/** A file of some hundred bytes. */
const mostBytes = 16_384;
const patienceMs = 20 * second;

/** What is known of the newest version. */
export type KnownUpdate =
  | { state: 'unread' }
  /** Milliseconds since the epoch. */
  | { state: 'current'; readAt: number }
  | { state: 'newer'; readAt: number; news: UpdateNews };

/** What the last reading has found. @param running the version to compare with */
export function knownUpdate(
  { dataDir, updateFeed }: { dataDir: string; updateFeed: UpdateFeed },
  running: string = programBuild.version,
): KnownUpdate {
  const held = heldNews(dataDir, updateFeed);
  if (!held) return { state: 'unread' };
  const { news, readAt } = held;
  return isNewerVersion(news.version, running)
    ? { state: 'newer', readAt, news }
    : { state: 'current', readAt };
}

/** Asks once a day, the first time soon after a start; nothing where there is no feed. */
export function startUpdateFeed(rt: Runtime): { stop(): void } {
  const { updateFeed } = rt.config;
  if (!updateFeed) return { stop() {} };
  const stopping = new AbortController();
  const look = async (): Promise<void> => {
    if (isUpdateDue(rt)) await readFeed(rt, { feed: updateFeed, signal: stopping.signal });
  };
  const options = { protect: true, unref: true, catch: () => {} };
  const everyFewMinutes = new Cron('*/5 * * * *', options, look);
  void everyFewMinutes.trigger();
  return {
    stop() {
      everyFewMinutes.stop();
      stopping.abort();
    },
  };
}

/** A day after the last try, whether or not it succeeded; a clock that was set back does not put it off. */
export function isUpdateDue(rt: Pick<Runtime, 'db' | 'now'>): boolean {
  const last = jobStatus(rt, 'update')?.lastRunAt;
  return last === undefined || rt.now() - last >= day - minute || last > rt.now() + minute;
}

/** One reading: two requests, which say nothing of this practice. Never throws. */
export async function readFeed(
  rt: Pick<Runtime, 'config' | 'db' | 'now' | 'log'>,
  { feed, signal }: { feed: UpdateFeed; signal: AbortSignal },
): Promise<void> {
  const { dataDir } = rt.config;
  try {
    const bytes = await download(feed.url, signal);
    const signature = await download(`${feed.url}.minisig`, signal);
    const news = readUpdateNews(bytes, signature.toString('utf8'), feed.key);
    if (!news) throw new FeedError('ESIGNATURE');
    // An old file, signed once, must not hide a newer one.
    const held = heldNews(dataDir, feed);
    if (held && isNewerVersion(held.news.version, news.version)) throw new FeedError('EOLDER');
    for (const [name, content] of [
      [signatureName, signature],
      [fileName, bytes],
    ] as const) {
      writeFileSync(join(dataDir, `${name}.new`), content, { mode: 0o600 });
      renameSync(join(dataDir, `${name}.new`), join(dataDir, name));
    }
    noteJob(rt, 'update', null);
  } catch (error) {
    if (signal.aborted) return;
    const code = error instanceof FeedError ? error.code : ((error as { code?: string }).code ?? 'EFEED');
    rt.log.warn({ code }, 'the feed of updates could not be read');
    noteJob(rt, 'update', code);
  }
}

class FeedError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function download(url: string, stopped: AbortSignal): Promise<Buffer> {
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]);
  let answer: Response;
  try {
    // To nobody but whom IT has named.
    answer = await fetch(url, { redirect: 'error', signal, headers: { 'user-agent': 'sprechzimmer' } });
  } catch {
    throw new FeedError('EREACH');
  }
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new FeedError(`EHTTP${answer.status}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new FeedError('ETOOLONG');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function heldNews(dataDir: string, { key }: UpdateFeed): { news: UpdateNews; readAt: number } | null {
  const file = join(dataDir, fileName);
  try {
    const news = readUpdateNews(readFileSync(file), readFileSync(join(dataDir, signatureName), 'utf8'), key);
    return news && { news, readAt: statSync(file).mtimeMs };
  } catch {
    return null;
  }
}
