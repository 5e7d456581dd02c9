import { setTimeout as after } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { second } from '../consultation/durations.ts';
import { noteJob } from '../db/jobs.ts';
import type { Runtime } from '../runtime.ts';
import { mailboxErrorCode, openMailbox } from './imap.ts';
import { isRefusedLogin, lacksConsent } from './login_refusal.ts';
import { lookIntoMailbox, type TakeMail } from './mailbox_look.ts';
import { tokensFor } from './oauth/access.ts';

/** The practice's mailbox is looked at as long as it runs. */
export interface Mailbox {
  /** Closes the connection; a mail that is being taken is finished or taken again after the next start. */
  stop(): Promise<void>;
}
/** Also with IDLE: some servers and firewalls let it fall asleep. */
const lookEveryMs = 60 * second;
/** So soon a consent that has just been given is noticed. */
const consentMs = 5 * second;
/** Before the next connection; the last one goes on. */
const pauses = [0.5, 0.5, 1, 1, 2, 2, 5, 10, 20, 30, 60].map((seconds) => seconds * second);

/**
 * Reads the mailbox at `IMAP_URL`: at once, when the server tells of new mail (IDLE, RFC 2177), and every
 * minute. Connects again by itself. Whether it works is written into the jobs (`intake`).
 */
export function startMailbox(
  rt: Pick<Runtime, 'config' | 'db' | 'vault' | 'now' | 'log'>,
  take: TakeMail,
): Mailbox {
  const { imapUrl } = rt.config;
  if (!imapUrl) return { stop: async () => {} };
  const stopping = new AbortController();
  const { signal } = stopping;
  let client: ImapFlow | null = null;
  const report = jobReport(rt);
  const login = { imapUrl, tokens: tokensFor(rt, 'imap') };
  const running = run();

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await watch(() => {
          failures = 0;
        });
      } catch (error) {
        if (signal.aborted) return;
        const code = mailboxErrorCode(error);
        report(code);
        // A wrong password does not get right by itself, and many tries lock the account. For a consent
        // nobody outside is asked.
        const pause = isRefusedLogin(code)
          ? lookEveryMs
          : lacksConsent(code)
            ? consentMs
            : (pauses[failures] ?? lookEveryMs);
        failures++;
        await after(pause, undefined, { signal, ref: false }).catch(() => {});
      } finally {
        client?.close();
        client = null;
      }
    }
  }

  /** One connection, until it breaks or everything stops. */
  async function watch(works: () => void): Promise<void> {
    const { client: open, until } = await openMailbox(login, signal);
    client = open;
    const news = newsOf(open, signal);
    // With its token the connection would end, at a moment that is not ours.
    do {
      await lookIntoMailbox(rt, open, take, signal);
      works();
      report(null);
      await news.next(lookEveryMs);
    } while (!signal.aborted && rt.now() < (until ?? Number.POSITIVE_INFINITY) - 2 * lookEveryMs);
  }

  return {
    async stop() {
      stopping.abort();
      client?.close();
      await running;
    },
  };
}

/**
 * Waits for the server to tell of something new. What it tells between two calls counts for the next.
 *
 * @returns `next` rejects when the connection is gone
 */
function newsOf(client: ImapFlow, signal: AbortSignal): { next(atMostMs: number): Promise<void> } {
  let fresh = false;
  let gone = false;
  let wake = () => {};
  const tell = () => {
    fresh = true;
    wake();
  };
  client.on('exists', tell);
  client.on('close', () => {
    gone = true;
    wake();
  });
  signal.addEventListener('abort', tell, { once: true });
  return {
    async next(atMostMs) {
      const timer = new AbortController();
      const told = new Promise<void>((resolve) => {
        wake = resolve;
        if (fresh || gone) resolve();
      });
      await Promise.race([
        told,
        after(atMostMs, undefined, { signal: timer.signal, ref: false }).catch(() => {}),
      ]);
      timer.abort();
      fresh = false;
      if (gone) throw Object.assign(new Error('the connection is gone'), { code: 'NoConnection' });
    },
  };
}

/** Every change is written down, and what stays as it is once a minute. */
function jobReport(rt: Pick<Runtime, 'db' | 'now' | 'log'>): (code: string | null) => void {
  let last: { code: string | null; at: number } | null = null;
  return (code) => {
    const now = rt.now();
    if (code === last?.code && now - last.at < lookEveryMs - 5 * second) return;
    if (code !== last?.code) {
      if (code === null) rt.log.info({}, 'the mailbox is read');
      else rt.log.warn({ code }, 'the mailbox cannot be read');
    }
    last = { code, at: now };
    noteJob(rt, 'intake', code);
  };
}
