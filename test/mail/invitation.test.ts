import { expect, onTestFinished, test } from 'vitest';
import { minute } from '../../consultation/durations.ts';
import type { Roles } from '../../consultation/staff.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { cancelConsultation } from '../../procedure/cancel.ts';
import { schedule } from '../../procedure/schedule.ts';
import { type CalendarMessage, makeCalendar, readCalendar } from '../fixtures/calendar_reader.ts';
import { scheduled } from '../fixtures/patients.ts';
import { erika, staff, testRuntime } from '../fixtures/runtime.ts';
import { type ReceivedMail, startSmtp } from '../fixtures/smtp.ts';

const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;

/**
 * Appointment, moved over the clock change, cancelled: the three mails as they came out of a real SMTP
 * server.
 */
async function threeMails(): Promise<{ mails: ReceivedMail[]; messages: CalendarMessage[] }> {
  const rt = testRuntime({ MAIL_FROM: 'video@praxis.example' });
  rt.clock.now = berlin('2026-10-20T09:00');
  const { by } = staff(rt, 'doctor', 'Dr. Berta Beispiel') as {
    by: { kind: 'staff'; id: string; roles: Roles };
  };
  const { id } = await scheduled(rt, by, { startsAt: berlin('2026-10-24T10:15') });
  const appointment = { durationMinutes: 20, doctorId: by.id };
  schedule(rt, { id, by, appointment: { ...appointment, startsAt: berlin('2026-10-25T10:15') } });
  cancelConsultation(rt, { id, by });

  const smtp = await startSmtp();
  const outbox = startOutbox(rt, bySmtp(makeTransport(smtp.url, rt.config.mailFrom)));
  onTestFinished(async () => {
    await outbox.stop();
    await smtp.stop();
  });
  await smtp.waitFor(({ subject }) => subject.includes('abgesagt'));
  const mails = smtp.mails.filter(({ attachments }) =>
    attachments.some(({ filename }) => filename === 'invite.ics'),
  );
  return { mails, messages: mails.map(calendarOf) };
}

test('S3c: the invitation is part of the text and a file, and names both sides', async () => {
  const { mails, messages } = await threeMails();
  expect(mails).toHaveLength(3);
  for (const [index, method] of ['REQUEST', 'REQUEST', 'CANCEL'].entries()) {
    const { raw = '', attachments = [], replyTo } = mails[index] ?? {};
    const boundary = /multipart\/alternative;\s+boundary="([^"]+)"/.exec(raw)?.[1] ?? 'none';
    const types = raw
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => /^Content-Type: (.*(?:\r\n[ \t].*)*)/m.exec(part)?.[1]?.replace(/\s+/g, ' '));
    // The last one that a program understands is the one it shows (RFC 2046, 5.1.4).
    expect(types).toEqual([
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      `text/calendar; charset=utf-8; method=${method}`,
    ]);
    const message = messages[index];
    const file = attachments.find(({ filename }) => filename === 'invite.ics');
    expect(file?.contentType).toBe('application/ics');
    expect(readCalendar(file?.content.toString('utf8') ?? '')).toEqual(message);

    // Outlook shows an invitation only with both; who answers it reaches the practice.
    expect(message?.organizer).toBe('praxis@praxis.example');
    expect(message?.organizer).toBe(replyTo?.address);
    expect(message?.attendees).toEqual([erika.email]);
    expect(message?.attendeeParameters).toMatchObject({ RSVP: 'FALSE', PARTSTAT: 'NEEDS-ACTION' });
    expect(message?.summary).not.toContain('Beispiel');
  }
});

test('S3c: moved and cancelled update the one entry; lesson 23: also over the clock change', async () => {
  const { mails, messages } = await threeMails();
  expect(messages.map(({ method, status, sequence }) => [method, status, sequence])).toEqual([
    ['REQUEST', 'CONFIRMED', 0],
    ['REQUEST', 'CONFIRMED', 1],
    ['CANCEL', 'CANCELLED', 2],
  ]);
  const [first, moved, cancelled] = messages as [CalendarMessage, CalendarMessage, CalendarMessage];
  const calendar = makeCalendar();
  for (const message of [first, moved]) calendar.receive(message);
  expect(calendar.entries()).toEqual([moved]);
  calendar.receive(cancelled);
  expect(calendar.entries()).toEqual([]);
  // Whatever order the mails are opened in.
  const late = makeCalendar();
  for (const message of [cancelled, moved, first]) late.receive(message);
  expect(late.entries()).toEqual([]);

  // The same hour in the mail is another one in UTC.
  for (const mail of mails.slice(0, 2)) expect(mail.text).toContain('10:15 Uhr');
  expect(mails[0]?.text).toContain('Samstag, 24. Oktober 2026');
  expect(mails[1]?.text).toContain('Sonntag, 25. Oktober 2026');
  expect(messages.map(({ start }) => new Date(start).toISOString())).toEqual([
    '2026-10-24T08:15:00.000Z',
    '2026-10-25T09:15:00.000Z',
    '2026-10-25T09:15:00.000Z',
  ]);
  expect(messages.map(({ start, end }) => (end - start) / minute)).toEqual([15, 20, 20]);
});

function calendarOf({ attachments }: ReceivedMail): CalendarMessage {
  const part = attachments.find(({ contentType }) => contentType === 'text/calendar');
  return readCalendar(part?.content.toString() ?? '');
}
