import { minute } from '../../consultation/durations.ts';
import { iceServers } from './ice.ts';
import { type ProbeResult, probeRelay } from './turn_probe.ts';

/** For the practice's pages and for `check` (lesson 10). */
export interface RelayStatus {
  /** `off`: there is none; `unknown`: not asked yet. */
  state: 'off' | 'unknown' | 'ok' | 'failed';
  kind: 'embedded' | 'outside' | 'none';
  /** In English for the log; empty where it works. */
  reason: string;
  probes: ProbeResult[];
}

interface Watched {
  kind: 'embedded' | 'outside';
  /** As browsers get it. Without addresses there is nobody to ask. */
  server: { turnUrls: readonly string[]; turnSecret: string | null };
  /** The same relay asked at this machine's own loopback, where it is ours. */
  nearUrl?(): string;
  /** What is known to be wrong without asking; null where nothing is. */
  trouble?(): string | null;
  /** Runs before each test. */
  prepare?(): Promise<void>;
}

interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface RelayWatch {
  status(): RelayStatus;
  /** Asks it now. */
  test(): Promise<RelayStatus>;
  /**
   * It has just been started, for the first time or again: it is asked in a moment, and may take some more.
   */
  started(): void;
  stop(): void;
}

/** A relay that has just been started needs a moment. */
const soonMs = 400;
/** So long after its start a relay that does not answer may still be starting. */
const graceMs = 3000;
const testEveryMs = 5 * minute;
/** What does not work may be repaired at this moment. */
const testAgainMs = 10_000;

/** Asks a relay again and again whether it works, and says in the log when that changes. */
export function watchRelay(watched: Watched, log: Log): RelayWatch {
  const { kind, server } = watched;
  let status: RelayStatus = { state: 'unknown', kind, reason: '', probes: [] };
  let startedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let stopped = false;

  /** @returns whether the answer counts: a failure just after the start does not */
  async function ask(): Promise<boolean> {
    await watched.prepare?.();
    if (server.turnUrls.length === 0) return false;
    const probes = await probeRelay(iceServers(server, Date.now()), kind === 'outside');
    const reason = watched.trouble?.() ?? (await reasonOf(probes, watched));
    const state = reason === '' ? 'ok' : 'failed';
    if (state === 'failed' && performance.now() - startedAt < graceMs) return false;
    // Said once, when it changes.
    if (state !== status.state && state === 'failed') log.warn({ reason }, 'the relay does not work');
    if (state !== status.state && state === 'ok') log.info({ kind }, 'the relay works');
    status = { state, kind, reason, probes };
    return true;
  }

  function plan(pauseMs: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(testAndGoOn, pauseMs);
    timer.unref();
  }

  async function testAndGoOn(): Promise<void> {
    const mine = ++round;
    const counts = await ask();
    // Started anew meanwhile: then the next test is planned already.
    if (mine !== round) return;
    plan(counts ? (status.state === 'ok' ? testEveryMs : testAgainMs) : soonMs);
  }

  plan(soonMs);
  return {
    status: () => status,
    async test() {
      await ask();
      return status;
    },
    started() {
      startedAt = performance.now();
      round++;
      plan(soonMs);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** @returns empty where every address works */
async function reasonOf(probes: ProbeResult[], { nearUrl, server }: Watched): Promise<string> {
  const bad = probes.filter(({ ok }) => !ok);
  const reasons = [...new Set(bad.map((probe) => `${probe.url}: ${probe.reason}`))];
  const url = nearUrl?.();
  if (reasons.length === 0 || !url || server.turnUrls.includes(url)) return reasons.join('; ');
  const [near] = await probeRelay(iceServers({ ...server, turnUrls: [url] }, Date.now()));
  const hint = near?.ok ? ['on this machine itself it answers: a firewall or router is in the way'] : [];
  return [...reasons, ...hint].join('; ');
}
