import { randomUUID } from 'node:crypto';
import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { minute } from '../consultation/durations.ts';
import type { Transaction } from '../db/database.ts';
import { jobStatus, recordJob } from '../db/jobs.ts';
import { claimDue, insertMail, markFailed, markSent, nextHeldUntil } from '../db/mails.ts';
import { noteStorageTrouble } from '../db/storage_watch.ts';
import { writeWhenFree } from '../db/write.ts';
import type { MailEntry } from '../letters/entry.ts';
import type { Channel, MailKind, SmsKind } from '../letters/kinds.ts';
import { type OutgoingMail, withSafeHeaders } from '../letters/message.ts';
import type { Runtime } from '../runtime.ts';
import type { ServerWatch } from './reach.ts';
import { MailError } from './transport.ts';

/** Longer than any one attempt, so that a mail is taken again only when its process has died. */
const leaseMs = minute;
const attemptMs = 45_000;
/**
 * How often the outbox looks without being woken: for leases of a killed process, and retries that came due.
 */
const lookMs = 30_000;
/** A timer may come a little early. */
const leastPauseMs = 20;
/** A stop waits this long for the mail that is under way, and gives it up then. */
const stopGraceMs = 3_000;

/** Pauses before the next attempt; then one hour each until about 24 hours are over. */
const pauses = [1, 2, 5, 15, 30, ...Array<number>(23).fill(60)];

/**
 * Writes a mail into the outbox, in the transaction of the change that causes it. Call `rt.outbox.wake()`
 * after the commit.
 *
 * @returns the mail's id
 */
export function queueMail(
  rt: Pick<Runtime, 'config' | 'db' | 'vault' | 'now'>,
  tx: Transaction,
  input: { consultationId: string; kind: MailKind | SmsKind; mail: OutgoingMail },
): string {
  return insertMail(rt, tx, {
    consultationId: input.consultationId,
    kind: input.kind,
    messageId: newMessageId(rt.config.publicUrl),
    message: withSafeHeaders(input.mail),
  });
}

export interface Outbox {
  /** There may be something to send. Cheap, and safe to call at any time. */
  wake(): void;
  /** Ends the work within 5 s; what was under way is sent again after the next start. */
  stop(): Promise<void>;
}

type Sending = Pick<Runtime, 'db' | 'vault' | 'now' | 'log'>;

/** How one kind of message leaves the house. */
export interface Carrier {
  channel: Channel;
  /** One try. @throws MailError */
  send(rt: Sending, entry: MailEntry, signal: AbortSignal): Promise<void>;
  /** False while as many have gone out as may: what waits goes on waiting. */
  mayGo?(rt: Sending): boolean;
  /** @param stopped nothing is written any more */
  watch(rt: Sending, stopped: AbortSignal): ServerWatch;
}

/**
 * Sends what waits, each channel by itself: a mail server that is down keeps no text message back. What has
 * no carrier is not taken, and waits for the practice.
 */
export function startOutbox(rt: Sending, ...carriers: readonly (Carrier | null)[]): Outbox {
  const workers = carriers.flatMap((carrier) => (carrier ? [startWorker(rt, carrier)] : []));
  return {
    wake() {
      for (const worker of workers) worker.wake();
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

/**
 * One message after another, oldest first. Each is sent at least once and, a mail, always under the same
 * Message-ID, whenever the process dies.
 */
function startWorker(rt: Sending, carrier: Carrier): Outbox {
  const giveUp = new AbortController();
  const server = carrier.watch(rt, giveUp.signal);
  let stopped = false;
  let wokenAgain = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wake(): void {
    if (stopped) return;
    if (running) {
      wokenAgain = true;
      return;
    }
    clearTimeout(timer);
    running = run().finally(() => {
      running = null;
      if (stopped) return;
      if (wokenAgain) wake();
      else timer = setTimeout(wake, untilNextLook()).unref();
    });
  }

  /** Sooner where a mail waits only because its step can still be taken back. */
  function untilNextLook(): number {
    try {
      const next = nextHeldUntil(rt);
      return next === null ? lookMs : Math.min(lookMs, Math.max(leastPauseMs, next - rt.now()));
    } catch (error) {
      // A disk that cannot be read must not end the program: the next run says so.
      noteStorageTrouble(rt, error);
      return lookMs;
    }
  }

  async function run(): Promise<void> {
    // Not in the caller's turn: it may still be inside its transaction, on the same connection.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    // What woke it until here is served by this run.
    wokenAgain = false;
    try {
      while (!stopped) {
        if (carrier.mayGo?.(rt) === false) return;
        const [entry] = await writeWhenFree(rt, (tx) =>
          claimDue(rt, tx, { leaseMs, limit: 1, channel: carrier.channel }),
        );
        if (!entry) {
          if (await server.isBack()) continue;
          return;
        }
        // One silent server must not cost every waiting mail an attempt.
        if ((await attempt(entry)) === 'unreachable') return;
      }
    } catch (error) {
      if (noteStorageTrouble(rt, error)) return;
      rt.log.error(
        { code: (error as { code?: string }).code ?? 'EUNKNOWN' },
        'the outbox could not be read or written',
      );
    }
  }

  async function attempt(entry: MailEntry): Promise<'done' | 'unreachable'> {
    const fields = { mail: entry.id, kind: entry.kind, attempts: entry.attempts };
    if ((entry.message.expiresAt ?? Number.POSITIVE_INFINITY) <= rt.now()) {
      await writeWhenFree(rt, (tx) => markFailed(tx, entry.id, { code: 'EEXPIRED', retryAt: null }));
      rt.log.warn(fields, 'mail has lost its sense and is not sent');
      return 'done';
    }
    try {
      const signal = AbortSignal.any([giveUp.signal, AbortSignal.timeout(attemptMs)]);
      await carrier.send(rt, entry, signal);
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      const cutShort = giveUp.signal.aborted && !error.permanent;
      const retryAt = cutShort ? rt.now() : nextAttempt(entry.attempts, rt.now(), error.permanent);
      await writeWhenFree(rt, (tx) => markFailed(tx, entry.id, { code: error.code, retryAt }));
      if (!cutShort) server.answered(error.unreachable ? error.code : null);
      const log = { ...fields, code: error.code };
      if (retryAt === null) rt.log.error(log, 'mail given up');
      else rt.log.warn(log, 'mail not sent, will be tried again');
      return error.unreachable ? 'unreachable' : 'done';
    }
    await writeWhenFree(rt, (tx) => {
      markSent(rt, tx, entry.id);
      if (carrier.channel === 'mail' && !jobStatus(rt, 'mail_accepted'))
        recordJob(rt, tx, 'mail_accepted', null);
    });
    server.answered(null);
    rt.log.info(fields, 'mail sent');
    return 'done';
  }

  async function stop(): Promise<void> {
    stopped = true;
    clearTimeout(timer);
    if (!running) return;
    await settledWithin(running, stopGraceMs);
    giveUp.abort();
    if (running) await settledWithin(running, 1_000);
  }

  wake();
  return { wake, stop };
}

/**
 * When to try again, in milliseconds since the epoch; null when it is over.
 *
 * @param attempts how many were made, at least 1
 */
export function nextAttempt(attempts: number, now: number, permanent: boolean): number | null {
  const pause = pauses[attempts - 1];
  if (permanent || pause === undefined) return null;
  // ±10 %, so that mails which failed together do not come back together.
  return Math.round(now + pause * minute * (0.9 + Math.random() * 0.2));
}

/** Without angle brackets. */
function newMessageId(publicUrl: URL): string {
  // An IPv6 literal would need a form of its own (RFC 5321, 4.1.3).
  const host = publicUrl.hostname.startsWith('[') ? 'localhost' : publicUrl.hostname;
  return `${randomUUID()}@${host}`;
}

function settledWithin(promise: Promise<unknown>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    promise.then(done, done);
  });
}
