import { expect, onTestFinished, test, vi } from 'vitest';
import { minute } from '../../../../consultation/durations.ts';
import { jobStatus, recordJob } from '../../../../db/jobs.ts';
import { listMails, markFailed } from '../../../../db/mails.ts';
import { write } from '../../../../db/write.ts';
import { bySmtp } from '../../../../mail/by_smtp.ts';
import { startOutbox } from '../../../../mail/outbox.ts';
import { makeTransport } from '../../../../mail/transport.ts';
import { watchMailTrouble } from '../../../../procedure/mail_trouble.ts';
import { mailErrorLine } from '../../../../views/practice/mails/mail_error_words.ts';
import { requested } from '../../../fixtures/patients.ts';
import { startSmtp } from '../../../fixtures/smtp.ts';
import { openPractice, words } from '../desk.ts';

const patience = { timeout: 20_000 };
const pages = ['/practice', '/practice/waiting', '/practice/mails', '/practice/settings', '/practice/past'];

test('issue 4, 6: a mail server that fails for five minutes is told on every page, until it works', async () => {
  const down = await startSmtp();
  await down.stop();
  const practice = openPractice({ SMTP_URL: down.url });
  const { rt } = practice;
  const doctor = practice.desk('doctor');
  const told = async (page: string) => (await doctor.get(page)).html.includes('data-testid="mail-trouble"');
  const { id } = requested(rt);
  const outbox = startOutbox(rt, bySmtp(makeTransport(down.url, null)));
  onTestFinished(() => outbox.stop());
  await vi.waitFor(() => expect(jobStatus(rt, 'outbox')?.lastError).toBe('ECONNREFUSED'), patience);

  rt.clock.now += 5 * minute - 1;
  for (const page of pages) expect(await told(page), page).toBe(false);
  rt.clock.now += 1;
  for (const page of pages) expect(await told(page), page).toBe(true);
  const text = words((await doctor.get('/practice/settings')).html);
  expect(text).toContain('Mails gehen zurzeit nicht hinaus');
  expect(text).toContain('Der Mailserver nimmt keine Verbindung an. Seit Mo., 23.11.2026, 10:00 Uhr.');
  expect(text).toContain('Bitte sagen Sie Ihrer IT Bescheid');
  expect((await practice.desk('reception').get('/practice')).html).toContain('mail-trouble');

  const up = await startSmtp(down.port);
  onTestFinished(() => up.stop());
  rt.clock.now += minute;
  outbox.wake();
  await up.waitFor(() => true);
  await vi.waitFor(() => expect(listMails(rt, id)[0]?.state).toBe('sent'), patience);
  for (const page of pages) expect(await told(page), page).toBe(false);
});

test('the mailbox too, each server with a word of its own; what is not set up is not missed', async () => {
  const practice = openPractice({ IMAP_URL: 'imaps://praxis:x@mail.example/INBOX' });
  const { rt } = practice;
  write(rt, (tx) => recordJob(rt, tx, 'intake', 'EAUTH'));
  write(rt, (tx) => recordJob(rt, tx, 'outbox', 'ECONNREFUSED'));
  rt.clock.now += 5 * minute;
  const text = words((await practice.desk('doctor').get('/practice')).html);
  expect(text).toContain('Neue Mails kommen zurzeit nicht an');
  expect(text).toContain('Benutzername oder Passwort werden abgelehnt.');
  expect(text).toContain('IMAP_URL');
  expect(text).not.toContain('Mails gehen zurzeit nicht hinaus');
});

test('K5: whoever may consent at the provider is led there, and nobody else', async () => {
  const practice = openPractice({ IMAP_URL: 'imaps://praxis:x@mail.example/INBOX' });
  const { rt } = practice;
  write(rt, (tx) => recordJob(rt, tx, 'intake', 'ECONSENT'));
  rt.clock.now += 5 * minute;
  const { html } = await practice.desk('admin').get('/practice');
  expect(words(html)).toContain('Die Zustimmung beim Anbieter gilt nicht mehr');
  expect(html).toContain('href="/practice/start/consent"');
  const doctor = (await practice.desk('doctor').get('/practice/settings')).html;
  expect(words(doctor)).toContain('Wer die Praxis verwaltet, stimmt noch einmal zu');
  expect(doctor).not.toContain('href="/practice/start/consent"');
});

test('pages that are open learn of it when it begins and when it ends', () => {
  const { rt } = openPractice({ SMTP_URL: 'smtp://mail.example' });
  const changed = vi.spyOn(rt.hub, 'waitingListChanged');
  const look = watchMailTrouble(rt);
  look();
  const before = changed.mock.calls.length;
  write(rt, (tx) => recordJob(rt, tx, 'outbox', 'ETIMEDOUT'));
  look();
  expect(changed).toHaveBeenCalledTimes(before);
  rt.clock.now += 5 * minute;
  look();
  look();
  expect(changed).toHaveBeenCalledTimes(before + 1);
  write(rt, (tx) => recordJob(rt, tx, 'outbox', null));
  look();
  look();
  expect(changed).toHaveBeenCalledTimes(before + 2);
});

test('issue 4, 5: a refused mail is shown at its consultation in plain words', async () => {
  const practice = openPractice({ SMTP_URL: 'smtp://mail.example' });
  const { id } = requested(practice.rt);
  const mail = listMails(practice.rt, id)[0];
  write(practice.rt, (tx) => markFailed(tx, mail?.id ?? '', { code: '5.1.1', retryAt: null }));
  const text = words((await practice.desk('doctor').get(`/practice/consultations/${id}`)).html);
  expect(text).toContain('nicht zustellbar');
  expect(text).toContain('Diese Adresse gibt es nicht. Bitte prüfen Sie die Schreibweise. (5.1.1)');
  expect(text).toContain('Noch einmal senden');
});

test.each([
  ['550', 'Diese Adresse gibt es nicht, oder sie nimmt unsere Mails nicht an.'],
  ['5.1.2', 'Den Teil der Adresse nach dem @ gibt es nicht'],
  ['bounced', 'hat die Mail zurückgeschickt'],
  ['5.2.2', 'Das Postfach ist voll.'],
  ['5.7.1', 'hält die Mail für unerwünscht'],
  ['4.7.1', 'später noch einmal'],
  ['4.7.0', 'später noch einmal'],
  ['4.2.0', 'später noch einmal'],
  ['4.2.2', 'Das Postfach ist voll'],
  ['4.3.0', 'später noch einmal'],
  ['4.4.1', 'nicht zu erreichen'],
  ['451', 'später noch einmal'],
  ['ECONNREFUSED', 'Der Mailserver nimmt keine Verbindung an.'],
  ['EAUTH', 'Benutzername oder Passwort werden abgelehnt.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'Das Zertifikat des Mailservers ist nicht gültig.'],
  ['ENOTFOUND', 'lässt sich nicht auflösen'],
  ['EEXPIRED', 'hätte jetzt keinen Sinn mehr'],
  ['ESOMETHING', 'bricht ab'],
])('%s in words', (code, text) => {
  expect(mailErrorLine(code)).toContain(text);
  expect(mailErrorLine(code)).toContain(`(${code})`);
});
