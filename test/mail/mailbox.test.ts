import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { requestMail, writeMail } from '../fixtures/patient_mails.ts';
import { openIntake, soon } from './intake_scene.ts';

describe('the connection', () => {
  test('comes back by itself when it is cut, and when the server was away; what came meanwhile is read', async () => {
    const { dovecot, start, settled, requests, job } = await openIntake();
    start();
    await settled();
    await dovecot.restart();
    await dovecot.deliver(requestMail());
    await expect.poll(() => requests().length, soon).toBe(1);

    await dovecot.down();
    await expect.poll(() => job()?.lastError, soon).toBe('ECONNREFUSED');
    expect(job()?.failingSince).not.toBeNull();
    await dovecot.up();
    await dovecot.deliver(requestMail());
    await expect.poll(() => requests().length, soon).toBe(2);
    await expect.poll(() => job()?.failingSince, soon).toBeNull();
  });

  test('a wrong password and a folder that is not there are told by short codes', async () => {
    const { rt, dovecot, start, stop, job } = await openIntake();
    const right = rt.config.imapUrl ?? '';
    for (const [url, code] of [
      [right.replace('praxis:', 'praxis:x'), 'EAUTH'],
      [right.replace('/INBOX', '/Gibt%20es%20nicht'), 'ENOFOLDER'],
    ]) {
      rt.config.imapUrl = url ?? null;
      start();
      await expect.poll(() => job()?.lastError, soon).toBe(code);
      await stop();
    }
    expect(await dovecot.list()).toEqual([]);
  });
});

describe('K11: the folder may be written with either separator', () => {
  const slash = 'namespace inbox {\n  inbox = yes\n  separator = /\n}\n';
  const prefix = 'namespace inbox {\n  inbox = yes\n  separator = .\n  prefix = INBOX.\n}\n';
  test.each([
    ['a server with points', '', 'INBOX.Praxis', ['INBOX/Praxis', 'INBOX.Praxis', 'inbox/Praxis']],
    ['a server with slashes', slash, 'INBOX/Praxis', ['INBOX/Praxis', 'INBOX.Praxis']],
    ['a server with all below INBOX', prefix, 'INBOX.Praxis', ['INBOX/Praxis', 'INBOX.Praxis', 'Praxis']],
  ])('%s', async (_, config, folder, written) => {
    const { rt, dovecot, start, stop, requests } = await openIntake(
      { IMAP_HANDLED: 'move:INBOX/Erledigt' },
      { config },
    );
    const [url = ''] = (rt.config.imapUrl ?? '').split('/INBOX');
    for (const [nth, name] of written.entries()) {
      await dovecot.deliver(requestMail({ from: `Erika <erika${nth}@mail.example>` }), { folder });
      rt.config.imapUrl = `${url}/${encodeURIComponent(name)}`;
      start();
      await expect.poll(() => requests().length, soon).toBe(nth + 1);
      await expect.poll(async () => (await dovecot.list(folder)).length, soon).toBe(0);
      await stop();
    }
    expect(await dovecot.list(folder.replace('Praxis', 'Erledigt'))).toHaveLength(written.length);
  });
});

describe('handled mails', () => {
  test('are moved where the setting says so; the folder is made', async () => {
    const { dovecot, start, settled } = await openIntake({ IMAP_HANDLED: 'move:Erledigt/Video' });
    await dovecot.deliver([writeMail({ subject: 'Rezept' }), requestMail()]);
    start();
    await settled();
    await expect
      .poll(async () => (await dovecot.list()).map(({ subject }) => subject), soon)
      .toEqual(['Rezept']);
    expect((await dovecot.list('Erledigt.Video')).map(({ subject }) => subject)).toEqual([
      'Videosprechstunde',
    ]);
  });

  test('are deleted only where the setting says so, and never what holds more than was taken over', async () => {
    const { dovecot, start, settled, requests } = await openIntake({ IMAP_HANDLED: 'delete' });
    const file = { name: 'Befund.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    await dovecot.deliver([requestMail(), requestMail({ files: [file] }), writeMail({ subject: 'Rezept' })]);
    start();
    await settled();
    expect(requests()).toHaveLength(2);
    const left = await dovecot.list();
    expect(left.map(({ subject, flags }) => [subject, flags.has('\\Seen')])).toEqual([
      ['Videosprechstunde', false],
      ['Rezept', false],
    ]);
    expect(left[0]?.text).toContain('Befund.pdf');
  });

  test('are not handled again when the mailbox is indexed anew, or when they lie there twice', async () => {
    const { rt, dovecot, start, settled, requests } = await openIntake();
    const mails = [requestMail(), requestMail({ from: 'Jan <jan@mail.example>' })];
    await dovecot.deliver(mails);
    start();
    await settled();
    const validity = () => rt.db.$client.prepare('select uid_validity from mailboxes').pluck().get();
    const before = validity();
    await dovecot.reindex();
    // The marks are lost as well: a provider that moved the mailbox.
    await dovecot.deliver([...mails, requestMail({ from: 'Ali <ali@mail.example>' })]);
    await expect.poll(() => requests().length, soon).toBe(3);
    await settled();
    expect(validity()).not.toBe(before);
    expect(
      requests()
        .map(({ patient }) => patient.email)
        .sort(),
    ).toEqual(['ali@mail.example', 'erika@mail.example', 'jan@mail.example']);
  });

  test('what was there long before the first start is left alone', async () => {
    const { dovecot, start, settled, requests } = await openIntake();
    const daysAgo = (days: number) => new Date(Date.now() - days * day);
    await dovecot.deliver(requestMail({ from: 'alt@mail.example' }), { date: daysAgo(20) });
    await dovecot.deliver(requestMail({ from: 'neu@mail.example' }), { date: daysAgo(3) });
    start();
    await settled();
    expect(requests().map(({ patient }) => patient.email)).toEqual(['neu@mail.example']);
  });
});
