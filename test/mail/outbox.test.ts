import { Buffer } from 'node:buffer';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import { markHandedOver, outboxStatus } from '../../db/mails.ts';
import { saveLogo } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { logoPlace } from '../../letters/message.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { nextAttempt, type Outbox, startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { startSmtp, type TestSmtp } from '../fixtures/smtp.ts';
import { openPractice } from './outbox_setup.ts';

let practice: ReturnType<typeof openPractice>;
let smtp: TestSmtp;
const running: Outbox[] = [];

beforeEach(async () => {
  practice = openPractice();
  smtp = await startSmtp();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((outbox) => outbox.stop()));
  await smtp.stop();
  practice.close();
});

function start(url: string | null = smtp.url, mailFrom: string | null = null): Outbox {
  const outbox = startOutbox(practice.rt, bySmtp(makeTransport(url, mailFrom)));
  running.push(outbox);
  return outbox;
}

const isState = (id: string, state: string) =>
  vi.waitFor(() => expect(practice.mail(id).state).toBe(state), { timeout: 20_000 });

/** That attempt failed with that code, and is to be repeated. The log line is written last. */
const isTriedAgainAfter = (id: string, code: string, attempts = 1) =>
  vi.waitFor(
    () => {
      const line = {
        mail: id,
        kind: 'appointment',
        attempts,
        code,
        message: 'mail not sent, will be tried again',
      };
      expect(practice.lines).toContain(JSON.stringify(line));
      expect(practice.mail(id)).toMatchObject({ state: 'queued', attempts, lastError: code });
    },
    { timeout: 20_000 },
  );

test('S3c: a mail arrives with both versions, attachment and calendar entry', async () => {
  const ics = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
  const outbox = start();
  const id = practice.queue({
    attachments: [
      {
        filename: 'Einwilligung.pdf',
        contentType: 'application/pdf',
        content: Buffer.from('%PDF-1.7').toString('base64'),
      },
    ],
    calendar: { method: 'REQUEST', ics },
  });
  outbox.wake();
  const mail = await smtp.waitFor(() => true);
  await isState(id, 'sent');

  expect(mail.envelope).toEqual({ from: 'praxis@example.de', to: ['erika@example.org'] });
  expect(mail.from).toEqual({ name: 'Praxis Dr. Beispiel', address: 'praxis@example.de' });
  expect(mail.replyTo?.address).toBe('praxis@example.de');
  expect(mail.subject).toBe('Ihre Videosprechstunde [4K7M2QX9T]');
  expect(mail.messageId).toBe(`<${practice.mail(id).messageId}>`);
  expect(mail.messageId).toMatch(/^<[\w-]+@video\.example\.de>$/);
  expect(mail.head.raw('auto-submitted')).toBe('auto-generated');
  expect(mail.head.raw('x-mailer')).toBeNull();
  expect(mail.text).toContain('schöne Grüße');
  expect(mail.html).toContain('<p>Guten Tag Erika Mustermann</p>');
  expect(mail.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  const pdf = mail.attachments.find((part) => part.contentType === 'application/pdf');
  expect(pdf).toMatchObject({ filename: 'Einwilligung.pdf', content: Buffer.from('%PDF-1.7') });
  const invite = mail.attachments.find((part) => part.filename === 'invite.ics');
  expect(invite?.content.toString()).toBe(ics);
  expect(practice.mail(id)).toMatchObject({ attempts: 1, lastError: null });
});

test('D4: the practice’s logo comes with the mail, by its content id, and not from the net', async () => {
  const bytes = Buffer.from('a picture');
  practice.rt.db.transaction((tx) => saveLogo(tx, { type: 'image/png', bytes }));
  const html = `<p>vorher</p>${logoPlace}<p>Praxis</p>`;
  const outbox = start();
  practice.queue({ subject: 'mit', html });
  practice.queue({ subject: 'ohne Platz' });
  outbox.wake();
  const mail = await smtp.waitFor(({ subject }) => subject === 'mit');
  const id = /src="cid:([^"]+)"/.exec(mail.html)?.[1];
  expect(mail.html).not.toContain('<!--logo-->');
  expect(mail.html).not.toMatch(/src="(?!cid:)/);
  const part = mail.attachments.find(({ contentType }) => contentType === 'image/png');
  expect(part?.content).toEqual(bytes);
  expect(mail.raw.toLowerCase()).toContain(`content-id: <${id}>`);
  expect(mail.raw).toMatch(/Content-Type: multipart\/related/i);
  const bare = await smtp.waitFor(({ subject }) => subject === 'ohne Platz');
  expect(bare.attachments).toEqual([]);

  practice.rt.db.transaction((tx) => saveLogo(tx, null));
  practice.queue({ subject: 'ohne Logo', html });
  outbox.wake();
  const none = await smtp.waitFor(({ subject }) => subject === 'ohne Logo');
  expect(none.html.trim()).toBe('<p>vorher</p><p>Praxis</p>');
});

test('MAIL_FROM is the sender, answers still go to the practice', async () => {
  start(smtp.url, '"Video Praxis" <video@example.de>');
  practice.queue();
  running[0]?.wake();
  const mail = await smtp.waitFor(() => true);
  expect(mail.from).toEqual({ name: 'Video Praxis', address: 'video@example.de' });
  expect(mail.envelope.from).toBe('video@example.de');
  expect(mail.replyTo?.address).toBe('praxis@example.de');
});

test('mails that wait at the start go out without being woken, oldest first', async () => {
  const subjects = ['eins', 'zwei', 'drei'];
  for (const subject of subjects) practice.queue({ subject });
  start();
  await smtp.waitFor((mail) => mail.subject === 'drei');
  expect(smtp.mails.map((mail) => mail.subject)).toEqual(subjects);
});

test('nothing that somebody typed starts another header or reaches a second recipient', async () => {
  start();
  const header = practice.queue({
    subject: 'Ihre\r\nBcc: eve@evil.example\r\n\r\nVideosprechstunde',
    attachments: [
      { filename: 'a\r\nX-Evil: 1"/../b.pdf', contentType: 'application/pdf\r\nX-Evil: 2', content: '' },
    ],
  });
  const list = practice.queue({ to: 'erika@example.org, eve@evil.example' });
  const named = practice.queue({ to: 'Eve <eve@evil.example>' });
  running[0]?.wake();
  await isState(header, 'sent');
  await isState(list, 'failed');
  await isState(named, 'failed');

  expect(practice.mail(list).lastError).toBe('EADDRESS');
  expect(smtp.mails).toHaveLength(1);
  expect(smtp.mails[0]?.envelope.to).toEqual(['erika@example.org']);
  expect(smtp.mails[0]?.subject).toBe('Ihre Bcc: eve@evil.example Videosprechstunde');
  expect(smtp.mails[0]?.raw).not.toMatch(/^(Bcc|X-Evil):/im);
});

test('a refused recipient (550) fails at once', async () => {
  smtp.behave(({ at }) => (at === 'rcpt' ? 550 : 'accept'));
  start();
  const id = practice.queue();
  running[0]?.wake();
  await isState(id, 'failed');
  expect(practice.mail(id)).toMatchObject({ attempts: 1, lastError: '550' });
});

test('a full mailbox (452) and greylisting (451) are tried again, not before their time', async () => {
  smtp.behave(({ at, nth }) => (at === 'rcpt' && nth < 2 ? ([451, 452][nth] ?? 'accept') : 'accept'));
  const outbox = start();
  const id = practice.queue();
  outbox.wake();
  await isTriedAgainAfter(id, '451');

  // Two wakes, of which the second looks after the first has looked: neither sends.
  const other = practice.queue({ to: 'anna@example.org', subject: 'andere' });
  practice.advance(30);
  outbox.wake();
  await isTriedAgainAfter(other, '452');
  expect(practice.mail(id).attempts).toBe(1);

  practice.advance(70);
  outbox.wake();
  await isState(id, 'sent');
  expect(practice.mail(id)).toMatchObject({ attempts: 2, lastError: null });
  expect(smtp.mails.filter((mail) => mail.messageId === `<${practice.mail(id).messageId}>`)).toHaveLength(1);
});

test('a sender that the server does not like is a setting: the mail waits', async () => {
  smtp.behave(({ at, nth }) => (at === 'sender' && nth === 0 ? 550 : 'accept'));
  const outbox = start();
  const id = practice.queue();
  outbox.wake();
  await isTriedAgainAfter(id, 'ESENDER');
  practice.advance(70);
  outbox.wake();
  await isState(id, 'sent');
});

test('a server that is down costs one mail one attempt; when it is up again everything arrives', async () => {
  await smtp.stop();
  const outbox = start();
  const ids = [practice.queue(), practice.queue(), practice.queue()];
  outbox.wake();
  await isTriedAgainAfter(ids[0] ?? '', 'ECONNREFUSED');
  expect(practice.mails().map((mail) => mail.attempts)).toEqual([1, 0, 0]);

  smtp = await startSmtp(smtp.port);
  practice.advance(70);
  outbox.wake();
  for (const id of ids) await isState(id, 'sent');
  expect(smtp.mails).toHaveLength(3);
});

test('a connection that breaks in DATA: again, under the same Message-ID', async () => {
  // First before the server has taken the mail, then after it has and before it can say so.
  smtp.behave(({ at, nth }) =>
    at === 'data' ? ((['drop', 'accept_and_drop'] as const)[nth] ?? 'accept') : 'accept',
  );
  const outbox = start();
  const id = practice.queue();
  outbox.wake();
  for (const attempts of [1, 2]) {
    await isTriedAgainAfter(id, 'ECONNECTION', attempts);
    practice.advance(200);
    outbox.wake();
  }
  await isState(id, 'sent');
  expect(practice.mail(id).attempts).toBe(3);
  expect(smtp.mails.map((mail) => mail.messageId)).toEqual(Array(2).fill(`<${practice.mail(id).messageId}>`));
});

test('killed between sending and noting it: sent again under the same Message-ID, once the lease is over', async () => {
  let child: ChildProcess | undefined;
  smtp.behave(async ({ at, nth }): Promise<'accept'> => {
    if (at === 'data' && nth === 0 && child) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    return 'accept';
  });
  const id = practice.queue();
  const program = fileURLToPath(new URL('./sender_process.ts', import.meta.url));
  child = spawn(process.execPath, [program, practice.file, smtp.url], { stdio: 'inherit' });
  await smtp.waitFor(() => true, 50_000);
  expect(practice.mail(id)).toMatchObject({ state: 'queued', attempts: 1 });

  const outbox = start();
  // Proves that the outbox has looked while the lease of the dead process still holds.
  const other = practice.queue({ subject: 'andere' });
  outbox.wake();
  await isState(other, 'sent');
  expect(practice.mail(id).state).toBe('queued');

  practice.advance(61);
  outbox.wake();
  await isState(id, 'sent');
  const copies = smtp.mails.filter((mail) => mail.messageId === `<${practice.mail(id).messageId}>`);
  expect(copies).toHaveLength(2);
});

test('a server that never answers does not hold up the stop; the mail is due again at once', async () => {
  let reached: () => void = () => {};
  const hanging = new Promise<void>((resolve) => {
    reached = resolve;
  });
  smtp.behave(({ at }) => {
    if (at !== 'data') return 'accept';
    reached();
    return 'hang';
  });
  const outbox = start();
  const id = practice.queue();
  outbox.wake();
  await hanging;
  await outbox.stop();
  expect(practice.mail(id)).toMatchObject({ state: 'queued', lastError: 'EABORT' });

  smtp.behave(() => 'accept');
  start();
  await isState(id, 'sent');
});

test('a stop waits for the mail that is under way', async () => {
  let answer: (how: 'accept') => void = () => {};
  const reached = new Promise<void>((resolve) => {
    smtp.behave(({ at }) => {
      if (at !== 'data') return 'accept';
      resolve();
      return new Promise((say) => {
        answer = say;
      });
    });
  });
  const outbox = start();
  const id = practice.queue();
  const later = practice.queue();
  outbox.wake();
  await reached;
  const stopped = outbox.stop();
  answer('accept');
  await stopped;
  expect(practice.mail(id).state).toBe('sent');
  expect(practice.mail(later)).toMatchObject({ state: 'queued', attempts: 0 });
});

test('without SMTP_URL nothing is taken; the practice hands the mail over itself', async () => {
  const outbox = start(null);
  const id = practice.queue();
  outbox.wake();
  await outbox.stop();
  expect(practice.mail(id)).toMatchObject({ state: 'queued', attempts: 0, lastError: null });
  expect(outboxStatus(practice.rt)).toMatchObject({ queued: 1, failed: 0 });
  write(practice.rt, (tx) => markHandedOver(tx, id));
  expect(practice.mail(id).state).toBe('handed_over');
});

test('without any sender the mail waits for the setting', async () => {
  const { rt } = practice;
  rt.db.$client.prepare('delete from practice').run();
  start();
  const id = practice.queue();
  running[0]?.wake();
  await isTriedAgainAfter(id, 'ENOSENDER');
});

test('a mail whose change is rolled back never existed, even when the outbox is woken too early', async () => {
  const outbox = start();
  expect(() =>
    practice.rt.db.transaction(() => {
      practice.queue({ subject: 'nie' });
      outbox.wake();
      throw new Error('rolled back');
    }),
  ).toThrow('rolled back');
  const id = practice.queue({ subject: 'danach' });
  outbox.wake();
  await isState(id, 'sent');
  expect(smtp.mails.map((mail) => mail.subject)).toEqual(['danach']);
});

test('D4: no personal data in the log, also when the server names the recipient', async () => {
  smtp.behave(({ at, nth }) => (at === 'rcpt' ? ([550, 451][nth] ?? 'accept') : 'accept'));
  start();
  const refused = practice.queue();
  const waits = practice.queue();
  const sent = practice.queue();
  running[0]?.wake();
  await isState(refused, 'failed');
  await isTriedAgainAfter(waits, '451');
  await isState(sent, 'sent');
  const log = practice.lines.join('\n');
  for (const id of [refused, waits, sent]) expect(log).toContain(id);
  expect(log).not.toMatch(/erika|mustermann|example|video/i);
});

test('a database that cannot be read any more ends neither the outbox nor the program', async () => {
  const outbox = start();
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const reads = vi.spyOn(practice.rt.db, 'select').mockImplementation(() => {
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_READ' });
  });
  outbox.wake();
  await vi.waitFor(() => expect(reads).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 50));
  reads.mockRestore();
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
  const id = practice.queue();
  outbox.wake();
  await isState(id, 'sent');
});

test('pauses grow from a minute to an hour and end after about a day', () => {
  const minutes: number[] = [];
  for (let attempts = 1; ; attempts++) {
    const at = nextAttempt(attempts, 0, false);
    if (at === null) break;
    minutes.push(at / minute);
  }
  [1, 2, 5, 15, 30, 60, 60].forEach((pause, index) => {
    expect(minutes[index]).toBeGreaterThanOrEqual(pause * 0.9);
    expect(minutes[index]).toBeLessThanOrEqual(pause * 1.1);
  });
  const hours = minutes.reduce((sum, pause) => sum + pause, 0) / 60;
  expect(hours).toBeGreaterThan(21);
  expect(hours).toBeLessThan(27);
  expect(nextAttempt(1, 0, true)).toBeNull();
});
