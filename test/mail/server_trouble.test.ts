import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { jobStatus } from '../../db/jobs.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { type Outbox, startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { startSmtp, type TestSmtp } from '../fixtures/smtp.ts';
import { openPractice } from './outbox_setup.ts';

/*
 * What happens to a mail, and to what the practice is told, when the server refuses, is slow, hangs up or is
 * not there.
 */

let practice: ReturnType<typeof openPractice>;
let smtp: TestSmtp;
const running: Outbox[] = [];

beforeEach(() => {
  practice = openPractice();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((outbox) => outbox.stop()));
  await smtp.stop();
  practice.close();
});

function start(url = smtp.url, timeoutMs?: number): Outbox {
  const outbox = startOutbox(practice.rt, bySmtp(makeTransport(url, null, timeoutMs ? { timeoutMs } : {})));
  running.push(outbox);
  return outbox;
}

const job = () => jobStatus(practice.rt, 'outbox');
const isMail = (id: string, expected: object) =>
  vi.waitFor(() => expect(practice.mail(id)).toMatchObject(expected), { timeout: 20_000 });
const isJob = (expected: object) =>
  vi.waitFor(() => expect(job()).toMatchObject(expected), { timeout: 20_000 });
const withLogin = (password: string) => smtp.url.replace('//', `//praxis:${password}@`);

describe('what the server says about the mail', () => {
  beforeEach(async () => {
    smtp = await startSmtp();
  });

  test.each([
    ['rcpt', '5.1.1 No such user', 550, { state: 'failed', lastError: '5.1.1' }],
    ['data', '5.7.1 Refused as spam', 554, { state: 'failed', lastError: '5.7.1' }],
    ['rcpt', 'Refused', 553, { state: 'failed', lastError: '553' }],
    // A status that contradicts its reply is not believed.
    ['rcpt', '5.1.1 Try later', 450, { state: 'queued', lastError: '450' }],
    ['data', '4.3.1 Disk full', 452, { state: 'queued', lastError: '4.3.1' }],
  ] as const)('at %s: %s (%i)', async (moment, words, code, expected) => {
    smtp.behave(({ at }) => (at === moment ? { code, words } : 'accept'));
    start();
    await isMail(practice.queue(), { ...expected, attempts: 1 });
    // The server works: no banner for one refused mail.
    await isJob({ failingSince: null, lastError: null });
  });

  test('421 in the middle closes the connection: nothing against the mail', async () => {
    smtp.behave(({ at, nth }) => (at === 'rcpt' && nth === 0 ? 421 : 'accept'));
    const outbox = start();
    const id = practice.queue();
    await isMail(id, { state: 'queued', lastError: '421' });
    await isJob({ lastError: '421' });
    practice.advance(70);
    outbox.wake();
    await isMail(id, { state: 'sent', attempts: 2 });
    await isJob({ failingSince: null });
  });

  test('a slow answer is waited for; silence is not, and the mail goes out later', async () => {
    let answer: 'slow' | 'none' | 'at once' = 'slow';
    smtp.behave(async ({ at }) => {
      if (at !== 'rcpt' || answer === 'at once') return 'accept';
      if (answer === 'none') return 'hang';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 'accept';
    });
    const patient = start();
    const slow = practice.queue();
    await isMail(slow, { state: 'sent', attempts: 1 });
    await patient.stop();

    answer = 'none';
    const silent = practice.queue();
    const impatient = start(smtp.url, 500);
    await isMail(silent, { state: 'queued', lastError: 'ETIMEDOUT' });
    await impatient.stop();

    answer = 'at once';
    practice.advance(70);
    start();
    await isMail(silent, { state: 'sent', attempts: 2 });
  });
});

describe('what keeps every mail in', () => {
  test('a refused password is a setting: the mail waits, and the server is not asked all the time', async () => {
    smtp = await startSmtp(0, { password: 'right' });
    let connections = 0;
    smtp.behave(({ at }) => {
      if (at === 'connect') connections++;
      return 'accept';
    });
    const outbox = start(withLogin('wrong'));
    const id = practice.queue();
    await isMail(id, { state: 'queued', lastError: 'EAUTH' });
    await isJob({ lastError: 'EAUTH' });
    expect(practice.lines.join('\n')).not.toMatch(/erika|wrong/);
    await outbox.stop();

    // IT puts it right and starts anew: found after a minute, and the mail goes at once.
    start(withLogin('right'));
    practice.advance(61);
    running.at(-1)?.wake();
    await isMail(id, { state: 'sent' });
    await isJob({ failingSince: null, lastError: null });
    expect(connections).toBeLessThan(5);
  });

  test('a password never travels unencrypted: a server that offers no TLS gets none', async () => {
    // 127.0.0.2 is reached like any other machine.
    smtp = await startSmtp(0, { host: '127.0.0.2', password: 'right' });
    start(withLogin('right'));
    const id = practice.queue();
    await isMail(id, { state: 'queued', lastError: 'ETLS' });
    expect(smtp.mails).toEqual([]);
  });

  test('the end of a failure is found without a mail, and everything that waits goes at once', async () => {
    smtp = await startSmtp();
    await smtp.stop();
    const outbox = start();
    const id = practice.queue();
    outbox.wake();
    await isMail(id, { state: 'queued', lastError: 'ECONNREFUSED', attempts: 1 });
    await isJob({ lastError: 'ECONNREFUSED' });
    const since = job()?.failingSince;
    // Until its next attempt is an hour away.
    for (let attempts = 2; attempts <= 6; attempts++) {
      practice.advance(40 * 60);
      outbox.wake();
      await vi.waitFor(() => expect(practice.lines.join()).toContain(`"attempts":${attempts},"code"`), {
        timeout: 20_000,
      });
    }
    await isJob({ failingSince: since });

    smtp = await startSmtp(smtp.port);
    practice.advance(65);
    outbox.wake();
    await isMail(id, { state: 'sent', attempts: 7 });
    await isJob({ failingSince: null });
  });

  test('a server that is down is found although no mail is to be sent', async () => {
    smtp = await startSmtp();
    await smtp.stop();
    const outbox = start();
    outbox.wake();
    practice.advance(61);
    outbox.wake();
    await isJob({ lastError: 'ECONNREFUSED' });
  });

  test('a mail that has lost its sense meanwhile is not sent any more, and shown', async () => {
    smtp = await startSmtp();
    const late = practice.queue({ expiresAt: practice.rt.now() - 1 });
    const other = practice.queue({ expiresAt: practice.rt.now() + minute });
    start();
    await isMail(other, { state: 'sent' });
    await isMail(late, { state: 'failed', lastError: 'EEXPIRED' });
    expect(smtp.mails).toHaveLength(1);
  });
});
