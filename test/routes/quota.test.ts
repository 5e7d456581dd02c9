import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { day, second } from '../../consultation/durations.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { isMailLimitReached, outboxStatus } from '../../db/mails.ts';
import { limitRoom, roomOf } from '../../db/room.ts';
import { lookForStorage } from '../../db/storage_watch.ts';
import { write } from '../../db/write.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { submitRequest } from '../../procedure/request.ts';
import { takeMail } from '../../procedure/take_mail.ts';
import { writeMail } from '../fixtures/patient_mails.ts';
import { consentPending, requested } from '../fixtures/patients.ts';
import { erika, formRequest, type TestRuntime, testApp } from '../fixtures/runtime.ts';
import { startSmtp } from '../fixtures/smtp.ts';
import { openPractice, words } from './practice/desk.ts';

/*
 * A practice on a shared machine has so much room, and sends so many mails in a day. At either limit nothing
 * is lost.
 */

/** As if what stands there now were all that may. */
function useUp(rt: TestRuntime): void {
  limitRoom(rt.db, roomOf(rt).used);
}

const metric = async (rt: TestRuntime, name: string) => {
  const incoming = { socket: { remoteAddress: '127.0.0.1' } };
  const said = await testApp(rt).request('/metrics', { headers: { host: 'localhost:8080' } }, { incoming });
  return Number(new RegExp(`^sprechzimmer_${name} (.+)$`, 'm').exec(await said.text())?.[1]);
};

/** One pixel, as a signature pad sends it. */
const drawing =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const request = { ...erika, privacy: 'yes' };

describe('STORAGE_LIMIT_MB', () => {
  test('a patient keeps the form and reads whom to call; the practice reads why; later it goes through', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const desk = practice.desk('doctor');
    useUp(rt);
    const refused = await testApp(rt).request('/request', formRequest(request));
    expect(refused.status).toBe(507);
    const page = await refused.text();
    for (const value of Object.values(erika)) expect(page).toContain(value);
    expect(page).toContain('0208 5550100');
    expect(words((await desk.get('/practice')).html)).toContain(
      'Speicherplatz dieser Praxis ist aufgebraucht',
    );
    expect(await metric(rt, 'storage_trouble')).toBe(0);
    expect(await metric(rt, 'storage_used_bytes')).toBe(await metric(rt, 'storage_limit_bytes'));

    limitRoom(rt.db, 2 * roomOf(rt).used);
    lookForStorage(rt);
    expect((await testApp(rt).request('/request', formRequest(request))).status).toBe(303);
    expect((await desk.get('/practice')).html).not.toContain('Speicherplatz');
  });

  test('a patient who signs keeps the ticks, and what the practice does goes on', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const desk = practice.desk('doctor');
    const { id, token } = await consentPending(rt, desk.by);
    const waiting = requested(rt);
    useUp(rt);
    const signed = { consent: 'yes', typedName: 'Erika Mustermann', reminder: 'yes', signature: drawing };
    const refused = await testApp(rt).request(`/c/${token}/consent`, formRequest(signed));
    expect(refused.status).toBe(507);
    expect(await refused.text()).toMatch(/name="reminder"[^>]*checked/);
    expect(loadConsultation(rt, id)?.stage).toBe('consent_pending');

    const version = String(loadConsultation(rt, waiting.id)?.version);
    const accepted = await desk.post(`/practice/consultations/${waiting.id}/accept`, { version });
    expect(accepted.status).toBe(303);
    rt.clock.ran += 10 * second;
    expect((await desk.post('/practice/consultations/new', { ...erika })).status).toBe(303);
    // Withdrawing is as easy as ever (P12).
    expect((await testApp(rt).request(`/c/${token}/withdraw`, formRequest({}))).status).toBeLessThan(400);
  });

  test('a mail stays in the mailbox and counts in full when it comes again', async () => {
    const { rt } = openPractice();
    const raw = Buffer.from(writeMail({ subject: 'Videosprechstunde', text: 'Guten Tag' }));
    const mail = { raw, receivedAt: rt.now(), complete: true };
    useUp(rt);
    await expect(takeMail(rt, mail)).rejects.toMatchObject({ code: 'no_storage', detail: 'quota' });
    const taken = () => rt.db.$client.prepare('select count(*) from incoming_mails').pluck().get();
    expect(taken()).toBe(0);
    limitRoom(rt.db, null);
    await takeMail(rt, mail);
    expect(taken()).toBe(1);
  });

  test('what has been erased makes room, although the file stays as large', () => {
    const { rt } = openPractice();
    rt.db.$client.exec('create table filler (bytes blob); insert into filler values (zeroblob(4000000))');
    const { used } = roomOf(rt);
    limitRoom(rt.db, used);
    const ask = () => submitRequest(rt, { patient: erika, source: 'form', by: { kind: 'patient' } });
    expect(ask).toThrow();
    rt.db.$client.exec('delete from filler');
    expect(roomOf(rt).used).toBeLessThan(used - 3_500_000);
    ask();
  });

  test('the practice reads of it while there is time, and nobody is refused yet', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { used } = roomOf(rt);
    for (const [share, said] of [
      [0.8, false],
      [0.92, true],
    ] as const) {
      limitRoom(rt.db, Math.round(used / share));
      const { html } = await practice.desk('doctor').get('/practice');
      expect(html.includes('Speicherplatz dieser Praxis wird knapp')).toBe(said);
    }
    submitRequest(rt, { patient: erika, source: 'form', by: { kind: 'patient' } });
  });
});

describe('MAILS_PER_DAY', () => {
  test('what is over waits, also over a restart; practice and patient read it; a day later it goes', async () => {
    const smtp = await startSmtp();
    const practice = openPractice({ MAILS_PER_DAY: '2', SMTP_URL: smtp.url });
    const { rt } = practice;
    const app = testApp(rt);
    const desk = practice.desk('doctor');
    const start = () => startOutbox(rt, bySmtp(makeTransport(smtp.url, null), rt.config.mailsPerDay));
    let outbox = start();
    const sentPage = async () => (await app.request('/request/sent')).text();
    expect(await sentPage()).not.toContain('data-testid="mails-wait"');
    for (let time = 0; time < 4; time++) requested(rt);
    outbox.wake();
    await vi.waitFor(() => expect(isMailLimitReached(rt)).toBe(true), { timeout: 10_000 });
    expect(await sentPage()).toContain('data-testid="mails-wait"');
    await outbox.stop();
    outbox = start();
    outbox.wake();
    await after(200);
    expect(smtp.mails).toHaveLength(2);
    expect(outboxStatus(rt).queued).toBe(2);
    expect(words((await desk.get('/practice')).html)).toContain('2 Mails warten: Für heute ist die Grenze');
    expect(await metric(rt, 'outbox_limit_reached')).toBe(1);

    rt.clock.now += day;
    outbox.wake();
    await vi.waitFor(() => expect(smtp.mails).toHaveLength(4), { timeout: 10_000 });
    await outbox.stop();
    await smtp.stop();
  });

  test('what a clock says that was set back does not count for ever', () => {
    const { rt } = openPractice({ MAILS_PER_DAY: '1' });
    requested(rt);
    const setSent = (at: number) =>
      write(rt, () => rt.db.$client.prepare("update mails set state = 'sent', sent_at = ?").run(at));
    setSent(rt.now());
    expect(isMailLimitReached(rt)).toBe(true);
    setSent(rt.now() + 40 * day);
    expect(isMailLimitReached(rt)).toBe(false);
    setSent(rt.now() - day);
    expect(isMailLimitReached(rt)).toBe(false);
  });

  test('text messages do not count, and without a limit nothing does', () => {
    for (const [perDay, kind, reached] of [
      ['1', 'sms_reminder_day', false],
      ['', 'appointment', false],
      ['1', 'appointment', true],
    ] as const) {
      const { rt } = openPractice({ MAILS_PER_DAY: perDay });
      requested(rt);
      rt.db.$client.prepare("update mails set state = 'sent', sent_at = ?, kind = ?").run(rt.now(), kind);
      expect(isMailLimitReached(rt)).toBe(reached);
    }
  });
});
