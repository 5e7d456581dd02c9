import { expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from '../fixtures/certificate.ts';
import { mailboxPassword, startDovecot } from '../fixtures/dovecot.ts';
import { requestMail } from '../fixtures/patient_mails.ts';
import { newFolder, runCommand } from '../fixtures/server_process.ts';

test('issue 4, 6: check signs in at the mailbox, with TLS, and says plainly what is wrong', async () => {
  const certificate = await makeCertificate('DNS:localhost');
  const dovecot = await startDovecot({ certificate });
  onTestFinished(() => dovecot.stop());
  await dovecot.deliver(requestMail());
  const check = async (IMAP_URL: string, trusted = true) => {
    const environment = { DATA_DIR: newFolder(), TURN_EMBEDDED: 'off', IMAP_URL };
    const { stdout } = await runCommand(['check'], {
      ...environment,
      ...(trusted && { NODE_EXTRA_CA_CERTS: certificate.authorityFile }),
    });
    return /^(\w+) +imap +(.*)$/m.exec(stdout)?.slice(1);
  };
  const url = (protocol: string, port: number | null, password = mailboxPassword, folder = '') =>
    `${protocol}://praxis:${encodeURIComponent(password)}@localhost:${port}/${folder}`;

  const open = ['ok', 'INBOX is open, mails in it: 1; new mail is told at once (IDLE)'];
  expect(await check(url('imaps', dovecot.tlsPort))).toEqual(open);
  expect(await check(url('imap', dovecot.port))).toEqual(open);
  expect(await check(url('imaps', dovecot.tlsPort), false)).toEqual([
    'failed',
    'the mailbox cannot be opened: UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ]);
  expect(await check(url('imaps', dovecot.tlsPort, 'falsch'))).toEqual([
    'failed',
    'user name or password in IMAP_URL is refused (EAUTH)',
  ]);
  expect(await check(url('imaps', dovecot.tlsPort, mailboxPassword, 'Anfragen'))).toEqual([
    'failed',
    'there is no folder Anfragen (ENOFOLDER)',
  ]);
  // Nothing was touched by all that.
  expect((await dovecot.list())[0]?.flags.has('\\Seen')).toBe(false);
});
