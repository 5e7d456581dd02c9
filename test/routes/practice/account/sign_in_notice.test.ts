import { expect, onTestFinished, test } from 'vitest';
import { hour, minute } from '../../../../consultation/durations.ts';
import { recordAudit } from '../../../../db/audit.ts';
import { write } from '../../../../db/write.ts';
import { makeTransport } from '../../../../mail/transport.ts';
import { disableAccount } from '../../../../procedure/accounts.ts';
import { signInNotices } from '../../../../procedure/sign_in_notice.ts';
import { startSmtp } from '../../../fixtures/smtp.ts';
import { browserAt } from './browser.ts';
import { account, password, practice } from './door.ts';

/* X3: the owner of an account is told of others' tries by mail, where the owner wishes it. */

const email = 'sommer@praxis.example';

async function wishing() {
  const { rt } = practice();
  const user = account(rt, 'doctor', email);
  const own = browserAt(rt);
  await own.post('/practice/login', { email, password });
  const smtp = await startSmtp();
  onTestFinished(() => smtp.stop());
  const tell = signInNotices(rt, makeTransport(smtp.url, 'praxis@praxis.example'));
  // Hours pass in these tests, and a session ends after thirty minutes.
  const choose = async (mail: 'yes' | 'no') => {
    await own.post('/practice/login', { email, password });
    return own.post('/practice/account/notices', { mail });
  };
  /** The first at the door, the others as they are written down there: a hash takes its time. */
  const fail = async (times: number) => {
    await browserAt(rt).post('/practice/login', { email, password: 'falsch geraten' });
    const more = { at: rt.clock.now, actor: user.id, action: 'login_failed' };
    write(rt, (tx) => {
      for (let time = 1; time < times; time++) recordAudit(tx, more);
    });
  };
  rt.clock.now += minute;
  return { rt, user, own, smtp, tell, choose, fail };
}

test('nobody who does not wish it gets a mail', async () => {
  const { smtp, tell, fail, own } = await wishing();
  await fail(4);
  await tell();
  expect(smtp.mails).toHaveLength(0);
  expect((await own.get('/practice/account')).html).toContain('Mail bekommen');
});

test('who wishes it is told of three wrong tries, not of two, and within twelve hours once', async () => {
  const { rt, smtp, tell, choose, fail, own } = await wishing();
  expect((await choose('yes')).location).toBe('/practice/account?done=notices');
  expect((await own.get('/practice/account')).html).toContain('Keine Mail mehr');
  rt.clock.now += 13 * hour;
  await fail(2);
  await tell();
  expect(smtp.mails).toHaveLength(0);
  await fail(2);
  await tell();
  await tell();
  expect(smtp.mails).toHaveLength(1);
  const [mail] = smtp.mails;
  expect(mail?.envelope.to).toEqual([email]);
  expect(mail?.subject).toBe('Anmeldungen an Ihrem Zugang zur Videosprechstunde');
  expect(mail?.text.replace(/\s+/g, ' ')).toContain('4-mal hat jemand an Ihrem Zugang ein falsches Kennwort');
  expect(mail?.text).toContain(`${rt.config.publicUrl.origin}/practice/account`);
  // Nobody's address: neither the stranger's nor a device's.
  expect(mail?.raw).not.toMatch(/\b(?:127\.0\.0\.1|203\.0\.113\.\d+)\b(?=.*falsches)/s);
  // Somebody tries all night.
  for (let time = 0; time < 11; time++) {
    rt.clock.now += hour;
    await fail(4);
    await tell();
  }
  expect(smtp.mails).toHaveLength(1);
  rt.clock.now += 2 * hour;
  await tell();
  expect(smtp.mails).toHaveLength(2);
});

test('a new device is told of; one that is known is not', async () => {
  const { rt, smtp, tell, choose } = await wishing();
  await choose('yes');
  rt.clock.now += 13 * hour;
  const borrowed = browserAt(rt);
  await borrowed.post('/practice/login', { email, password });
  await tell();
  expect(smtp.mails).toHaveLength(1);
  expect(smtp.mails[0]?.text.replace(/\s+/g, ' ')).toContain(
    'Ein Gerät hat sich zum ersten Mal mit Ihrem Zugang angemeldet',
  );
  rt.clock.now += 13 * hour;
  await borrowed.post('/practice/login', { email, password });
  await tell();
  expect(smtp.mails).toHaveLength(1);
});

test('nobody is told any more who wishes no mail, or whose account is locked', async () => {
  const { rt, user, smtp, tell, choose, fail } = await wishing();
  await choose('yes');
  rt.clock.now += 13 * hour;
  await fail(4);
  await choose('no');
  await tell();
  await choose('yes');
  rt.clock.now += 13 * hour;
  account(rt, 'admin', 'chef@praxis.example');
  disableAccount(rt, { id: user.id, by: 'system' });
  await fail(4);
  await tell();
  expect(smtp.mails).toHaveLength(0);
});

test('while the mail server refuses for now, it is told later; where it refuses for ever, not again', async () => {
  const { rt, smtp, choose, fail } = await wishing();
  await choose('yes');
  rt.clock.now += 13 * hour;
  await fail(4);
  const transport = makeTransport(smtp.url, 'praxis@praxis.example');
  let asked = 0;
  smtp.behave(({ at }) => (at === 'rcpt' && asked++ === 0 ? 451 : 'accept'));
  await signInNotices(rt, transport)();
  expect(smtp.mails).toHaveLength(0);
  // As after a restart.
  await signInNotices(rt, transport)();
  expect(smtp.mails).toHaveLength(1);
  rt.clock.now += 13 * hour;
  await fail(4);
  smtp.behave(({ at }) => (at === 'rcpt' ? 550 : 'accept'));
  await signInNotices(rt, transport)();
  smtp.behave(() => 'accept');
  await signInNotices(rt, transport)();
  expect(smtp.mails).toHaveLength(1);
});
