import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { day } from '../../consultation/durations.ts';
import { calendarUid } from '../../documents/calendar.ts';
import { changeAccountRoles, disableAccount } from '../../procedure/accounts.ts';
import { openFeed } from '../../procedure/calendar_feed.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { schedule } from '../../procedure/schedule.ts';
import { consentPending, scheduled } from '../fixtures/patients.ts';
import { erika, type TestRuntime, testApp, testRuntime } from '../fixtures/runtime.ts';
import { openPractice, words } from './practice/desk.ts';

async function fetchFeed(rt: TestRuntime, url: string) {
  const response = await testApp(rt).request(url);
  const text = await response.text();
  const events =
    response.status === 200 ? new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent') : [];
  const value = (at: number, name: string) => String(events[at]?.getFirstPropertyValue(name));
  return { response, text, events, value };
}

/** The link, from the one page that shows it. */
const linkOn = (html: string) => /data-testid="feed-link">([^<]+)</.exec(html)?.[1] ?? '';

describe('a doctor’s own calendar', () => {
  test('holds the own appointments with initials and no word more of anybody', async () => {
    const { rt, desk } = openPractice();
    const [sommer, weber] = [desk('doctor', 'Dr. Sommer'), desk('doctor', 'Dr. Weber')];
    const startsAt = rt.now() + day;
    const { id } = await scheduled(rt, sommer.by, { startsAt });
    await scheduled(rt, weber.by, { startsAt, data: { ...erika, lastName: 'Fremd' } });
    const { text, value, events, response } = await fetchFeed(rt, openFeed(rt, sommer.id));
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(events).toHaveLength(1);
    expect(value(0, 'summary')).toBe('Video E. M.');
    expect(value(0, 'uid')).toBe(calendarUid(id, rt.config.publicUrl.hostname));
    expect(value(0, 'status')).toBe('CONFIRMED');
    const whole = text.replace(/\r\n /g, '');
    for (const secret of [
      erika.firstName,
      erika.lastName,
      erika.phone,
      erika.email,
      erika.insuranceNumber,
      'Fremd',
    ])
      expect(whole).not.toContain(secret);
  });

  test('is there and valid without any appointment', async () => {
    const { rt, desk } = openPractice();
    const { response, events } = await fetchFeed(rt, openFeed(rt, desk('doctor').id));
    expect(response.status).toBe(200);
    expect(events).toEqual([]);
  });

  test('a moved one keeps its UID and rises, one called off says so, one without consent is tentative', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const url = openFeed(rt, doctor.id);
    const { id } = await scheduled(rt, doctor.by, { startsAt: rt.now() + day });
    const pending = await consentPending(rt, doctor.by);
    const appointment = { startsAt: rt.now() + 2 * day, durationMinutes: 15, doctorId: doctor.id };
    schedule(rt, { id: pending.id, by: doctor.by, appointment });
    const before = await fetchFeed(rt, url);
    expect([0, 1].map((at) => before.value(at, 'status'))).toEqual(['CONFIRMED', 'TENTATIVE']);
    schedule(rt, { id, by: doctor.by, appointment: { ...appointment, startsAt: rt.now() + 1.5 * day } });
    const moved = await fetchFeed(rt, url);
    expect(moved.value(0, 'uid')).toBe(before.value(0, 'uid'));
    expect(Number(moved.value(0, 'sequence'))).toBe(Number(before.value(0, 'sequence')) + 1);
    cancelConsultation(rt, { id, by: doctor.by });
    const off = await fetchFeed(rt, url);
    expect(off.value(0, 'status')).toBe('CANCELLED');
    expect(off.value(0, 'uid')).toBe(before.value(0, 'uid'));
    expect(off.value(0, 'summary')).toBe('Abgesagt: Video E. M.');
  });
});

test('reaches two weeks back, whatever the retention keeps', async () => {
  const { rt, desk } = openPractice();
  const doctor = desk('doctor');
  const url = openFeed(rt, doctor.id);
  await scheduled(rt, doctor.by, { startsAt: rt.now() + day });
  rt.clock.now += 14 * day;
  expect((await fetchFeed(rt, url)).events).toHaveLength(1);
  rt.clock.now += 2 * day;
  expect((await fetchFeed(rt, url)).events).toHaveLength(0);
});

describe('the link', () => {
  test('is shown once, made anew and ended on the own account’s page', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const first = linkOn((await doctor.post('/practice/account/calendar')).html);
    expect(first).toMatch(/\/calendar\/[\w-]{32}\.ics$/);
    const account = await doctor.get('/practice/account');
    expect(words(account.html)).toContain('Ein neuer Link macht den alten ungültig.');
    expect(account.html).not.toContain('.ics');
    const second = linkOn((await doctor.post('/practice/account/calendar')).html);
    expect((await fetchFeed(rt, first)).response.status).toBe(404);
    expect((await fetchFeed(rt, second)).response.status).toBe(200);
    const ended = await doctor.post('/practice/account/calendar/end');
    expect(ended.location).toContain('done=feed');
    expect((await fetchFeed(rt, second)).response.status).toBe(404);
  });

  test('is kept as a hash only, and is in no line of the log', async () => {
    const { rt, desk } = openPractice();
    const doctor = desk('doctor');
    const lines: string[] = [];
    const note = (...args: unknown[]) => void lines.push(JSON.stringify(args));
    Object.assign(rt.log, { info: note, warn: note, error: note });
    const url = openFeed(rt, doctor.id);
    const token = /([\w-]{32})\.ics/.exec(url)?.[1] ?? '';
    await fetchFeed(rt, url);
    await fetchFeed(rt, url.replace(token, 'A'.repeat(32)));
    expect(lines.join()).toContain('/calendar/:file');
    expect(lines.join()).not.toContain(token);
    expect(rt.db.$client.serialize().toString('latin1')).not.toContain(token);
  });

  test('ends with the account, and opens nothing while its owner is no doctor', async () => {
    const { rt, desk } = openPractice();
    const [doctor, other] = [desk('doctor'), desk(['doctor', 'reception'])];
    const [url, others] = [openFeed(rt, doctor.id), openFeed(rt, other.id)];
    disableAccount(rt, { id: doctor.id, by: 'system' });
    rt.db.$client.prepare('update users set disabled_at = null').run();
    expect((await fetchFeed(rt, url)).response.status).toBe(404);
    changeAccountRoles(rt, { id: other.id, roles: ['reception'], by: 'system' });
    expect((await fetchFeed(rt, others)).response.status).toBe(404);
  });

  test('what is none is not found, and reads nothing', async () => {
    const rt = testRuntime();
    for (const file of [
      '',
      'x',
      '.ics',
      `${'a'.repeat(32)}`,
      `${'a'.repeat(32)}.ics`,
      '..%2f..%2fx.ics',
      '%00.ics',
    ])
      expect((await testApp(rt).request(`/calendar/${file}`)).status).toBe(404);
  });

  test('is a doctor’s only: the reception has none', async () => {
    const { desk } = openPractice();
    const reception = desk('reception');
    expect((await reception.post('/practice/account/calendar')).status).toBe(403);
    expect(words((await reception.get('/practice/account')).html)).not.toContain('Kalender-Abo');
  });
});
