import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { write } from '../../../db/write.ts';
import { bySmtp } from '../../../mail/by_smtp.ts';
import { type Outbox, queueMail, startOutbox } from '../../../mail/outbox.ts';
import { bySms } from '../../../mail/sms/by_sms.ts';
import { makeTransport } from '../../../mail/transport.ts';
import { startSmtp } from '../../fixtures/smtp.ts';
import { openPractice } from '../outbox_setup.ts';

/** A provider, as far as it takes requests. */
let asked: { path: string; body: string; authorization: string | undefined }[];
let answer: { status: number; location?: string };
let practice: ReturnType<typeof openPractice>;
const ends: (() => unknown)[] = [];
let url: string;

beforeEach(async () => {
  asked = [];
  answer = { status: 200 };
  practice = openPractice();
  const provider = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ path: request.url ?? '', body, authorization: request.headers.authorization });
    response.writeHead(answer.status, answer.location ? { Location: answer.location } : {});
    response.end('x'.repeat(100_000));
  });
  provider.listen(0, '127.0.0.1');
  await once(provider, 'listening');
  url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`;
  ends.push(() => {
    provider.close();
    provider.closeAllConnections();
  });
});

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  practice.close();
});

function start(smtpUrl: string | null = null): Outbox {
  const template = {
    url,
    body: '{"to":"{number}","text":"{text}"}',
    headers: [['Authorization', 'Bearer geheim']] as const,
  };
  const outbox = startOutbox(practice.rt, bySmtp(makeTransport(smtpUrl, null)), bySms(template));
  ends.push(() => outbox.stop());
  return outbox;
}

function queueText(text = 'Praxis: Es geht los.'): string {
  const [{ consultationId = '' } = {}] = practice.mails();
  const mail = { to: '+4917612345678', subject: 'SMS', text, html: '', attachments: [] };
  return write(practice.rt, (tx) => queueMail(practice.rt, tx, { consultationId, kind: 'sms_call', mail }));
}

const isState = (id: string, state: string) =>
  vi.waitFor(() => expect(practice.mail(id).state).toBe(state), { timeout: 10_000 });

describe('text messages', () => {
  test('go out by one request with the number and the text, and nobody else’s data', async () => {
    practice.queue();
    const id = queueText();
    start();
    await isState(id, 'sent');
    expect(asked).toEqual([
      {
        path: '/send',
        body: '{"to":"+4917612345678","text":"Praxis: Es geht los."}',
        authorization: 'Bearer geheim',
      },
    ]);
  });

  test('a mail server that is down keeps none back, and a provider that is down no mail', async () => {
    const mail = practice.queue();
    const text = queueText();
    answer = { status: 503 };
    const smtp = await startSmtp();
    ends.push(() => smtp.stop());
    start(smtp.url);
    await isState(mail, 'sent');
    await vi.waitFor(() => expect(practice.mail(text)).toMatchObject({ lastError: 'ESMS503' }));
    expect(practice.mail(text).state).toBe('queued');
  });

  test.each([
    [503, 'queued'],
    [429, 'queued'],
    [401, 'queued'],
    [400, 'failed'],
    [404, 'failed'],
    [302, 'failed'],
  ])('an answer of %s: %s', async (status, state) => {
    practice.queue();
    const id = queueText();
    answer = { status, location: '/elsewhere' };
    start();
    await vi.waitFor(() => expect(practice.mail(id).lastError).toBe(`ESMS${status}`), { timeout: 10_000 });
    expect(practice.mail(id).state).toBe(state);
    // Nothing follows a redirect: number and text stay in this house.
    expect(asked.map(({ path }) => path)).toEqual(['/send']);
  });

  test('nobody there: tried again, and no number in the log', async () => {
    practice.queue();
    const id = queueText();
    url = 'http://127.0.0.1:9/send';
    start();
    await vi.waitFor(() => expect(practice.mail(id).lastError).toBe('ESMSREACH'), { timeout: 10_000 });
    expect(practice.mail(id).state).toBe('queued');
    expect(practice.lines.join('\n')).not.toMatch(/49176|Es geht los|geheim/);
  });
});
