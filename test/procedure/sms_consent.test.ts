import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { consentPoints, consentSha256, coversSms } from '../../consultation/consent_text.ts';
import { hour, minute } from '../../consultation/durations.ts';
import { emptySettings } from '../../consultation/practice.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listMails } from '../../db/mails.ts';
import { loadPractice, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { consentText } from '../../languages/consent_text.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { bySms } from '../../mail/sms/by_sms.ts';
import { admit } from '../../procedure/admit.ts';
import { arrive } from '../../procedure/arrive.ts';
import { callBySms } from '../../procedure/call_by_sms.ts';
import { consentTextFor } from '../../procedure/consent_form.ts';
import { createFollowUp } from '../../procedure/follow_up.ts';
import { sendReminders } from '../../procedure/remind.ts';
import { schedule } from '../../procedure/schedule.ts';
import { scheduled } from '../fixtures/patients.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';
import { openPractice, words } from '../routes/practice/desk.ts';

/* Text messages beyond the appointment go to those who have agreed to a text that speaks of them. */

type Doctor = Actor & { kind: 'staff' };

const provider = { SMS_URL: 'https://sms.example/send?n={number}&t={text}' };
const mobile = { ...erika, phone: '0176 12345678' };
const text = (smsProvider: string | null) =>
  consentText({ practice: emptySettings, doctorName: null, retentionDays: 30, smsProvider });

function practice(environment: Record<string, string> = provider) {
  const rt = testRuntime(environment);
  write(rt, (tx) => {
    const { settings, version } = loadPractice(tx);
    savePractice(tx, { ...settings, remindDay: 'yes', remindHour: 'yes' }, version);
  });
  return { rt, by: staff(rt, 'doctor').by as Doctor };
}

const sms = (rt: TestRuntime, id: string) =>
  listMails(rt, id)
    .filter(({ kind }) => kind.startsWith('sms_') && kind !== 'sms_appointment')
    .map(({ kind }) => kind);

function remindUntil(rt: TestRuntime, end: number): void {
  for (; rt.clock.now < end; rt.clock.now += 15 * minute) sendReminders(rt);
}

describe('the text of the consent', () => {
  test('speaks of text messages and names the provider where there is one; else it is the one that it was', () => {
    const [without, with_] = [text(null), text('sms.example')];
    expect(JSON.stringify(without)).not.toMatch(/SMS/);
    expect(without.version).toBe('2026-11-4');
    expect(with_.version).toBe('2026-11-4-sms');
    expect(consentSha256(with_)).not.toBe(consentSha256(without));
    const recipients = with_.sections.find(({ id }) => id === 'recipients')?.paragraphs.join(' ');
    expect(recipients).toContain('sms.example');
    expect(with_.options[0]?.label).toBe(
      'Die Praxis darf mich per E-Mail und per SMS an den Termin erinnern.',
    );
    expect(with_.sections.map(({ id }) => id).sort()).toEqual([...consentPoints].sort());
  });

  test.each([
    [{ textVersion: '2026-11-4-sms', how: 'screen' }, true],
    [{ textVersion: '2026-11-4', how: 'screen' }, false],
    [{ textVersion: '2026-11-4-sms', how: 'upload' }, false],
    [{ textVersion: '2026-11-4-sms', how: 'mail' }, false],
    [null, false],
  ] as const)('%j covers them: %s', (consent, covers) => {
    expect(coversSms(consent)).toBe(covers);
  });

  test('page, form and what is kept have the same words', async () => {
    const { rt, by } = practice();
    const { id } = await scheduled(rt, by, { data: mobile });
    const consultation = loadConsultation(rt, id);
    if (!consultation) throw new Error('gone');
    expect(consentTextFor(rt, consultation).text.version).toBe(consultation.consent?.textVersion);
    expect(JSON.stringify(consentTextFor(rt, consultation).text)).toContain('sms.example');
  });
});

describe('reminders', () => {
  test('go by both ways, at the same time, once each, and carry number and neutral words', async () => {
    const { rt, by } = practice();
    const startsAt = rt.now() + 49 * hour;
    const { id } = await scheduled(rt, by, { startsAt, data: mobile });
    remindUntil(rt, startsAt);
    const all = listMails(rt, id).filter(({ kind }) => kind.includes('reminder'));
    expect(all.map(({ kind }) => kind)).toEqual([
      'reminder_day',
      'sms_reminder_day',
      'reminder_hour',
      'sms_reminder_hour',
    ]);
    const [mailDay, smsDay, mailHour, smsHour] = all.map(({ createdAt }) => createdAt);
    expect([smsDay, smsHour]).toEqual([mailDay, mailHour]);
    for (const { message } of all.filter(({ kind }) => kind.startsWith('sms'))) {
      expect(message.to).toBe('+4917612345678');
      expect(message.expiresAt).toBeLessThan(startsAt);
      for (const word of [mobile.firstName, mobile.lastName, mobile.insurer, 'Test doctor'])
        expect(message.text).not.toContain(word);
    }
  });

  test('also to somebody without a mail address', async () => {
    const { rt, by } = practice();
    const startsAt = rt.now() + 49 * hour;
    const { id } = await scheduled(rt, by, { startsAt, data: { ...mobile, email: '' } });
    remindUntil(rt, startsAt);
    expect(sms(rt, id)).toEqual(['sms_reminder_day', 'sms_reminder_hour']);
  });

  test('by mail alone for a consent from before, and its follow-up', async () => {
    const before = practice({});
    const { id } = await scheduled(before.rt, before.by, {
      startsAt: before.rt.now() + 49 * hour,
      data: mobile,
    });
    // IT sets a provider, and starts again.
    const { rt, by } = before;
    Object.assign(rt.config, { sms: testRuntime(provider).config.sms });
    const next = createFollowUp(rt, {
      id,
      by,
      appointment: { startsAt: rt.now() + 50 * hour, durationMinutes: 15, doctorId: by.id },
    });
    remindUntil(rt, rt.now() + 50 * hour);
    for (const one of [id, next.id]) {
      expect(sms(rt, one)).toEqual([]);
      expect(listMails(rt, one).some(({ kind }) => kind === 'reminder_hour')).toBe(true);
    }
  });

  test('of a date that has moved are dropped', async () => {
    const { rt, by } = practice();
    const startsAt = rt.now() + 49 * hour;
    const { id } = await scheduled(rt, by, { startsAt, data: mobile });
    remindUntil(rt, startsAt - hour + 15 * minute);
    expect(sms(rt, id)).toHaveLength(2);
    schedule(rt, {
      id,
      by,
      appointment: { startsAt: startsAt + 5 * hour, durationMinutes: 15, doctorId: by.id },
    });
    expect(sms(rt, id)).toEqual([]);
  });
});

describe('"Per SMS rufen"', () => {
  test('calls somebody who has not come, with link and code; a second click and a second doctor do not', async () => {
    const { rt, by } = practice();
    const { id } = await scheduled(rt, by, { data: mobile });
    expect(() => callBySms(rt, { id, by: staff(rt, 'doctor').by })).toThrow(
      expect.objectContaining({ code: 'not_allowed' }),
    );
    callBySms(rt, { id, by });
    callBySms(rt, { id, by });
    expect(sms(rt, id)).toEqual(['sms_call']);
    const message = listMails(rt, id).at(-1)?.message;
    expect(message?.text).toMatch(/^Praxis Dr\. Test: Es geht los\. \S+\/c\/[\w-]+ oder Code /);
    expect(message?.expiresAt).toBe(rt.now() + 10 * minute);
    rt.clock.now += 3 * minute;
    callBySms(rt, { id, by });
    expect(sms(rt, id)).toEqual(['sms_call', 'sms_call']);
  });

  test.each<[string, Record<string, string>, typeof erika, number]>([
    ['no provider', {}, mobile, 10 * minute],
    ['a landline', provider, erika, 10 * minute],
    ['a door that is not open yet', provider, mobile, 5 * hour],
  ])('not with %s', async (_name, environment, data, ahead) => {
    const { rt, by } = practice(environment);
    const { id } = await scheduled(rt, by, { data, startsAt: rt.now() + ahead });
    expect(() => callBySms(rt, { id, by })).toThrow(expect.objectContaining({ code: 'no_sms' }));
    expect(sms(rt, id)).toEqual([]);
  });

  test('not whoever is in the visit already', async () => {
    const { rt, by } = practice();
    const { id } = await scheduled(rt, by, { data: mobile });
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    admit(rt, { id, by });
    expect(() => callBySms(rt, { id, by })).toThrow(expect.objectContaining({ code: 'no_sms' }));
  });

  test('the key stands in the row of the appointment’s doctor alone, and what it sends reaches the provider', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const port = (server.address() as AddressInfo).port;
    const { rt, desk } = openPractice({ SMS_URL: `http://127.0.0.1:${port}/send?n={number}&t={text}` });
    const [doctor, other, reception] = [desk('doctor'), desk('doctor'), desk('reception')];
    const { id } = await scheduled(rt, doctor.by, { data: mobile });
    for (const [one, has] of [
      [doctor, true],
      [other, false],
      [reception, false],
    ] as const)
      for (const path of ['/practice', '/practice/list/today'])
        expect((await one.get(path)).html.includes('data-testid="call-sms"')).toBe(has);
    expect((await reception.post(`/practice/visits/${id}/call`)).status).toBe(403);
    const refused = await other.post(`/practice/visits/${id}/call`);
    expect(refused.status).toBe(403);
    expect((await doctor.post(`/practice/visits/${id}/call`)).location).toBe('/practice#today');
    expect((await doctor.get('/practice')).html).not.toContain('data-testid="call-sms"');
    expect(words((await doctor.get(`/practice/consultations/${id}`)).html)).toContain('Per SMS gerufen');
    const outbox = startOutbox(rt, bySms(rt.config.sms));
    await vi.waitFor(() => expect(asked.some((path) => path.includes('Es%20geht%20los'))).toBe(true));
    await outbox.stop();
    expect(asked.join()).toContain('n=%2B4917612345678');
    expect(asked.join()).not.toContain('Mustermann');
  });
});
