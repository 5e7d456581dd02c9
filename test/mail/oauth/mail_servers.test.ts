import { describe, expect, onTestFinished, test } from 'vitest';
import { checkImap } from '../../../cli/check/imap.ts';
import { checkSmtp } from '../../../cli/check/smtp.ts';
import { jobStatus } from '../../../db/jobs.ts';
import { bySmtp } from '../../../mail/by_smtp.ts';
import { openMailbox } from '../../../mail/imap.ts';
import { startMailbox } from '../../../mail/mailbox.ts';
import { tokensFor } from '../../../mail/oauth/access.ts';
import { startOutbox } from '../../../mail/outbox.ts';
import { makeTransport } from '../../../mail/transport.ts';
import { takeMail } from '../../../procedure/take_mail.ts';
import { startDovecot } from '../../fixtures/dovecot.ts';
import { startOAuth } from '../../fixtures/oauth_server.ts';
import { requestMail } from '../../fixtures/patient_mails.ts';
import { requested } from '../../fixtures/patients.ts';
import { testRuntime } from '../../fixtures/runtime.ts';
import { startSmtp } from '../../fixtures/smtp.ts';
import { consentAs, oauthSettings } from './scene.ts';

/* K5: a practice that signs in by consent, with Debian's Dovecot, an SMTP server and an OAuth server. */

const soon = { timeout: 30_000, interval: 20 };

async function openScene(settings: Record<string, string> = {}, mechanisms = 'plain xoauth2 oauthbearer') {
  const oauth = await startOAuth();
  const dovecot = await startDovecot({
    introspection: oauth.introspection,
    config: `auth_mechanisms = ${mechanisms}\n`,
  });
  const smtp = await startSmtp(0, { mailboxOf: oauth.mailboxOf });
  const rt = testRuntime(
    oauthSettings(oauth, {
      IMAP_URL: `imap://praxis@127.0.0.1:${dovecot.port}/INBOX`,
      SMTP_URL: `smtp://praxis@127.0.0.1:${smtp.port}`,
      MAIL_FROM: 'praxis@praxis.example',
      ...settings,
    }),
  );
  // Servers stamp mails, and tokens, with their own clock.
  rt.clock.now = Date.now();
  rt.now = () => Date.now() + (rt.clock.now - started);
  const started = rt.clock.now;
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  rt.log = { info: keep, warn: keep, error: keep };
  const mailbox = startMailbox(rt, (mail) => takeMail(rt, mail));
  const transport = makeTransport(rt.config.smtpUrl, rt.config.mailFrom, { tokens: tokensFor(rt, 'smtp') });
  const outbox = startOutbox(rt, bySmtp(transport));
  rt.outbox = outbox;
  onTestFinished(async () => {
    await Promise.all([mailbox.stop(), outbox.stop()]);
    await Promise.all([dovecot.stop(), smtp.stop(), oauth.stop()]);
  });
  const requests = () =>
    rt.db.$client.prepare("select count(*) from consultations where source = 'mail'").pluck().get();
  const job = (name: 'intake' | 'outbox') => jobStatus(rt, name)?.lastError;
  return { oauth, dovecot, smtp, rt, lines, outbox, requests, job };
}

describe('a practice that has consented', () => {
  test.each(['plain xoauth2', 'plain oauthbearer', 'plain xoauth2 oauthbearer'])(
    'reads and sends with no password anywhere (%s)',
    async (mechanisms) => {
      const { oauth, dovecot, smtp, rt, lines, outbox, requests } = await openScene({}, mechanisms);
      await consentAs(rt, oauth);
      await dovecot.deliver(requestMail());
      await expect.poll(requests, soon).toBe(1);
      requested(rt);
      outbox.wake();
      await smtp.waitFor(({ subject }) => /Videosprechstunde/.test(subject));
      expect(await checkImap(rt.config)).toMatchObject({
        result: 'ok',
        text: expect.stringContaining('INBOX is open'),
      });
      expect(await checkSmtp(rt.config)).toMatchObject({
        result: 'ok',
        text: expect.stringContaining('the consent is accepted'),
      });
      for (const secret of oauth.secrets) expect(lines.join('\n')).not.toContain(secret);
    },
  );

  test('goes on when the server ends the connection with its token, and forgets it early', async () => {
    const { oauth, dovecot, rt, requests } = await openScene();
    await consentAs(rt, oauth);
    await dovecot.deliver(requestMail());
    await expect.poll(requests, soon).toBe(1);
    oauth.asked.length = 0;
    // Under IDLE: every connection is cut, and the token that we believe to hold is not known any more.
    rt.clock.now += 10 * 60_000;
    const before = (await tokensFor(rt, 'imap')?.get())?.token ?? '';
    await oauth.forget(before);
    await dovecot.restart();
    await dovecot.deliver(requestMail({ from: 'Jan <jan@mail.example>' }));
    await expect.poll(requests, soon).toBe(2);
    expect(oauth.asked).toEqual(['refresh_token']);
    expect((await tokensFor(rt, 'imap')?.get())?.token).not.toBe(before);
  });

  test('is told when it was taken back, and goes on by itself after the next', async () => {
    const { oauth, dovecot, smtp, rt, outbox, requests, job } = await openScene();
    await consentAs(rt, oauth);
    await expect.poll(() => job('intake'), soon).toBeNull();
    await oauth.takeBack();
    rt.clock.now += 3600_000;
    await dovecot.restart();
    requested(rt);
    outbox.wake();
    await expect.poll(() => [job('intake'), job('outbox')], soon).toEqual(['ECONSENT', 'ECONSENT']);
    // Both of them, but nobody more than once.
    expect(oauth.asked.filter((one) => one === 'refresh_token').length).toBeLessThanOrEqual(2);

    await consentAs(rt, oauth);
    rt.clock.now += 70_000;
    outbox.wake();
    await smtp.waitFor(() => true);
    await dovecot.deliver(requestMail());
    await expect.poll(requests, soon).toBe(1);
    await expect.poll(() => [job('intake'), job('outbox')], soon).toEqual([null, null]);
  });
});

describe('without one', () => {
  test('nobody outside is asked, and the practice is told', async () => {
    const { oauth, rt, job, outbox } = await openScene();
    outbox.wake();
    rt.clock.now += 70_000;
    outbox.wake();
    await expect.poll(() => [job('intake'), job('outbox')], soon).toEqual(['ENOCONSENT', 'ENOCONSENT']);
    expect(oauth.asked).toEqual([]);
    expect(await checkSmtp(rt.config)).toMatchObject({
      result: 'failed',
      text: expect.stringContaining('nobody has consented yet'),
    });
  });

  test('a consent for another mailbox opens neither, and is no password that is wrong', async () => {
    const { oauth, rt, job } = await openScene();
    await consentAs(rt, oauth, 'privat');
    await expect.poll(() => job('intake'), soon).toBe('ETOKEN');
    expect(await checkSmtp(rt.config)).toMatchObject({
      result: 'failed',
      text: expect.stringMatching(/does not take the consent.*ETOKEN/),
    });
  });

  test('a folder that is not there is told as that', async () => {
    const { oauth, rt } = await openScene();
    await consentAs(rt, oauth);
    const imapUrl = (rt.config.imapUrl ?? '').replace('/INBOX', '/Gibt%20es%20nicht');
    await expect(openMailbox({ imapUrl, tokens: tokensFor(rt, 'imap') })).rejects.toMatchObject({
      code: 'ENOFOLDER',
    });
  });

  test('a mail server that knows no consents is told as that', async () => {
    const { oauth, rt } = await openScene({}, 'plain');
    await consentAs(rt, oauth);
    await expect(
      openMailbox({ imapUrl: rt.config.imapUrl ?? '', tokens: tokensFor(rt, 'imap') }),
    ).rejects.toMatchObject({ code: 'ENOTOKENS' });
  });
});
