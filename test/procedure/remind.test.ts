import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ConsentRecord } from '../../consultation/consultation.ts';
import { hour, minute } from '../../consultation/durations.ts';
import type { Actor } from '../../consultation/refusal.ts';
import { insertConsultation, loadConsultation, updateConsultation } from '../../db/consultations.ts';
import { createPatientLink } from '../../db/links.ts';
import { listMails } from '../../db/mails.ts';
import { loadPractice, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import { bySmtp } from '../../mail/by_smtp.ts';
import { startOutbox } from '../../mail/outbox.ts';
import { makeTransport } from '../../mail/transport.ts';
import { cancelConsultation, withdrawConsent } from '../../procedure/cancel.ts';
import { sendReminders } from '../../procedure/remind.ts';
import { schedule } from '../../procedure/schedule.ts';
import { erika, staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';
import { startSmtp } from '../fixtures/smtp.ts';

const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;

const agreed: ConsentRecord = {
  textVersion: '1',
  textSha256: '',
  language: 'de',
  at: 0,
  typedName: 'Erika Mustermann',
  how: 'screen',
  reminder: true,
  fileExchange: false,
  documentId: null,
};

/** A practice, and appointments that were made some days before. */
function practice(now: string) {
  const rt = testRuntime();
  rt.clock.now = berlin(now);
  const { id: doctorId } = staff(rt, 'doctor', 'Dr. Berta Beispiel');
  const by: Actor = { kind: 'staff', id: doctorId, roles: ['doctor'] };
  const move = (id: string, start: string) =>
    schedule(rt, { id, by, appointment: { startsAt: berlin(start), durationMinutes: 15, doctorId } });
  return {
    rt,
    by,
    move,
    appointment(start: string, consent = agreed, patient = erika): string {
      const id = write(rt, (tx) =>
        insertConsultation(rt, tx, { stage: 'consented', source: 'practice', patient, consent }),
      );
      write(rt, (tx) => createPatientLink(rt, tx, id));
      move(id, start);
      return id;
    },
    /** The server looks again and again from here to there. */
    runUntil(end: string) {
      for (; rt.clock.now < berlin(end); rt.clock.now += 15 * minute) sendReminders(rt);
      rt.clock.now = berlin(end);
    },
  };
}

/** Which reminders were queued, and when on the practice's clock. */
function reminded(rt: TestRuntime, id: string): string[] {
  return listMails(rt, id)
    .filter(({ kind }) => kind.startsWith('reminder_'))
    .map(({ kind, createdAt }) => {
      const at = Temporal.Instant.fromEpochMilliseconds(createdAt).toZonedDateTimeISO('Europe/Berlin');
      return `${kind} ${at.toPlainDateTime().toString({ smallestUnit: 'minute' })}`;
    });
}

describe('S3c, issue 4: reminders', () => {
  test('come the day before and one hour before, each once, and say what is needed', () => {
    const { rt, appointment, runUntil } = practice('2026-11-28T09:00');
    const id = appointment('2026-11-30T10:15');
    runUntil('2026-11-30T12:00');
    expect(reminded(rt, id)).toEqual(['reminder_day 2026-11-29T10:15', 'reminder_hour 2026-11-30T09:15']);
    const mails = listMails(rt, id);
    const [appointmentMail] = mails;
    for (const mail of mails.slice(1)) {
      const { subject, text, references, calendar } = mail.message;
      expect(subject).toMatch(/^Ihr Videotermin (am 30\.11\.2026, 10:15 Uhr|um 10:15 Uhr): Erinnerung \[/);
      expect(text).toContain('10:15 Uhr');
      expect(text).toMatch(/\/c\/\S+\/visit\n/);
      expect(text).toMatch(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/);
      expect(text.replace(/\s+/g, ' ')).toContain(
        'Absagen können Sie auf Ihrer persönlichen Seite. Klappt etwas nicht? Rufen Sie uns an: 0208 5550100.',
      );
      expect(references?.[0]).toBe(appointmentMail?.messageId);
      expect(calendar).toBeUndefined();
    }
  });

  test.each([
    ['2026-03-29T10:15', 'reminder_day 2026-03-28T10:15', 'reminder_hour 2026-03-29T09:15'],
    ['2026-10-25T10:15', 'reminder_day 2026-10-24T10:15', 'reminder_hour 2026-10-25T09:15'],
    // Between two and three the clock goes back: one hour before is two o'clock for the second time.
    ['2026-10-25T03:00', 'reminder_day 2026-10-24T08:00', 'reminder_hour 2026-10-25T02:00'],
  ])('lesson 23: over the clock change before %s', (start, ...expected) => {
    const { rt, appointment, runUntil } = practice(`${start.slice(0, 8)}20T09:00`);
    const id = appointment(start);
    rt.clock.now = berlin(start) - 31 * hour;
    runUntil(start);
    expect(reminded(rt, id)).toEqual(expected);
  });

  test('none without consent to them, without an address, or where the practice has switched them off', () => {
    const { rt, appointment, runUntil } = practice('2026-11-28T09:00');
    const silent = appointment('2026-11-30T10:15', { ...agreed, reminder: false });
    const slip = appointment('2026-11-30T10:30', agreed, { ...erika, email: '' });
    const { settings, version } = loadPractice(rt.db);
    write(rt, (tx) => savePractice(tx, { ...settings, remindHour: '' }, version));
    const dayOnly = appointment('2026-11-30T10:45');
    runUntil('2026-11-30T12:00');
    expect(reminded(rt, silent)).toEqual([]);
    expect(listMails(rt, slip)).toEqual([]);
    expect(reminded(rt, dayOnly)).toEqual(['reminder_day 2026-11-29T10:45']);
  });

  test('a moved date is reminded of anew, the old one never; a cancelled one not at all', () => {
    const { rt, by, appointment, move, runUntil } = practice('2026-11-28T09:00');
    const moved = appointment('2026-11-30T10:15');
    const cancelled = appointment('2026-11-30T10:15');
    const withdrawn = appointment('2026-11-30T10:15');
    runUntil('2026-11-28T12:00');
    move(moved, '2026-12-03T14:00');
    cancelConsultation(rt, { id: cancelled, by });
    withdrawConsent(rt, { id: withdrawn, by: { kind: 'patient' } });
    runUntil('2026-12-03T15:00');
    expect(reminded(rt, moved)).toEqual(['reminder_day 2026-12-02T14:00', 'reminder_hour 2026-12-03T13:00']);
    expect(reminded(rt, cancelled)).toEqual([]);
    expect(reminded(rt, withdrawn)).toEqual([]);
  });

  test('a reminder that waits for the mail server goes with its date', () => {
    const { rt, by, appointment, move, runUntil } = practice('2026-11-28T09:00');
    const [moved, cancelled] = [appointment('2026-11-30T10:15'), appointment('2026-11-30T10:15')];
    runUntil('2026-11-29T12:00');
    expect(reminded(rt, moved)).toHaveLength(1);
    move(moved, '2026-12-03T14:00');
    cancelConsultation(rt, { id: cancelled, by });
    expect(reminded(rt, moved)).toEqual([]);
    expect(reminded(rt, cancelled)).toEqual([]);
  });

  test('after downtime only while they still make sense', async () => {
    const { rt, appointment, runUntil } = practice('2026-11-28T09:00');
    const start = { night: '2026-11-30T09:00', noon: '2026-11-30T12:00', soon: '2026-11-30T08:01' };
    const ids = Object.fromEntries(Object.entries(start).map(([name, at]) => [name, appointment(at)]));
    // Down from before the first reminder until the night before.
    rt.clock.now = berlin('2026-11-29T21:00');
    runUntil('2026-11-30T07:00');
    for (const id of Object.values(ids)) expect(reminded(rt, id)).toEqual([]);
    rt.clock.now = berlin('2026-11-30T08:00');
    sendReminders(rt);
    // Less than three hours, and less than ten minutes.
    expect(reminded(rt, ids.night ?? '')).toEqual(['reminder_hour 2026-11-30T08:00']);
    expect(reminded(rt, ids.soon ?? '')).toEqual([]);
    expect(reminded(rt, ids.noon ?? '')).toEqual(['reminder_day 2026-11-30T08:00']);
  });

  test('where the mail server comes back too late, nothing arrives after the appointment', async () => {
    const { rt, appointment, runUntil } = practice('2026-11-28T09:00');
    const id = appointment('2026-11-30T10:15');
    runUntil('2026-11-30T10:10');
    const smtp = await startSmtp();
    const outbox = startOutbox(rt, bySmtp(makeTransport(smtp.url, null)));
    onTestFinished(async () => {
      await outbox.stop();
      await smtp.stop();
    });
    await smtp.waitFor(({ subject }) => subject.startsWith('Ihr Videotermin am'));
    await vi.waitFor(
      () =>
        expect(listMails(rt, id).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
          'appointment sent',
          'reminder_day failed',
          'reminder_hour failed',
        ]),
      { timeout: 20_000 },
    );
    expect(smtp.mails).toHaveLength(1);
  });

  test('no reminder right after the mail with the date', () => {
    const { rt, appointment, runUntil } = practice('2026-11-29T09:00');
    const tomorrow = appointment('2026-11-30T10:15');
    runUntil('2026-11-29T11:30');
    const soon = appointment('2026-11-29T13:00');
    runUntil('2026-11-30T12:00');
    expect(reminded(rt, tomorrow)).toEqual(['reminder_hour 2026-11-30T09:15']);
    expect(reminded(rt, soon)).toEqual([]);
  });

  test('a date that somebody corrects while the reminder is made is not reminded of', () => {
    const { rt, appointment } = practice('2026-11-28T09:00');
    const id = appointment('2026-11-30T10:15');
    const before = loadConsultation(rt, id);
    if (!before) throw new Error('no such consultation');
    rt.clock.now = berlin('2026-11-29T10:15');
    write(rt, (tx) => updateConsultation(rt, tx, before, { stage: 'completed' }));
    sendReminders(rt);
    expect(reminded(rt, id)).toEqual([]);
  });
});

test('killed again and again while it reminds: everybody is reminded exactly once', {
  timeout: 120_000,
}, async () => {
  const { rt, appointment } = practice('2026-11-29T06:00');
  const ids = Array.from({ length: 12 }, () => appointment('2026-11-30T10:15'));
  rt.clock.now = berlin('2026-11-29T10:15');
  const program = fileURLToPath(new URL('./remind_process.ts', import.meta.url));
  const { dataDir, secretKey } = rt.config;
  const reminders = () => ids.flatMap((id) => reminded(rt, id)).length;

  // At a look at the clock: before the third note is written, and after the fourth, before its mail is.
  const after: number[] = [];
  for (const looks of [12, 18]) {
    const args = [program, dataDir, secretKey.toString('base64'), String(rt.now()), String(looks)];
    const [, signal] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
    expect(signal).toBe('SIGKILL');
    after.push(reminders());
  }
  expect(after).toEqual([2, 5]);
  sendReminders(rt);
  sendReminders(rt);
  for (const id of ids) expect(reminded(rt, id)).toEqual(['reminder_day 2026-11-29T10:15']);
});
