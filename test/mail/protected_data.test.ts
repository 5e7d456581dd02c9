import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../consultation/durations.ts';
import { protectedIn } from '../../consultation/mailable_words.ts';
import type { PatientData } from '../../consultation/patient.ts';
import type { Actor } from '../../consultation/refusal.ts';
import type { Roles } from '../../consultation/staff.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { listMails } from '../../db/mails.ts';
import { loadPractice, savePractice } from '../../db/settings.ts';
import { write } from '../../db/write.ts';
import type { MailEntry } from '../../letters/entry.ts';
import { answerKinds, mailKinds } from '../../letters/kinds.ts';
import { acceptRequest } from '../../procedure/accept.ts';
import { answerPatient } from '../../procedure/answer.ts';
import { calendarFile } from '../../procedure/appointment.ts';
import { askForMissing } from '../../procedure/ask_missing.ts';
import { cancelConsultation, withdrawConsent } from '../../procedure/cancel.ts';
import { consentForm } from '../../procedure/consent_form.ts';
import { declineRequest } from '../../procedure/decline.ts';
import { inviteGuest } from '../../procedure/guest.ts';
import { offerTimes } from '../../procedure/offer_times.ts';
import { sendReminders } from '../../procedure/remind.ts';
import { rejectConsent } from '../../procedure/review.ts';
import { schedule } from '../../procedure/schedule.ts';
import { consentReview, requested, scheduled } from '../fixtures/patients.ts';
import { staff, type TestRuntime, testRuntime } from '../fixtures/runtime.ts';

/* L1: no mail, subject, file name or calendar entry of ours holds birth date, insurer or insurance number. */

const patient: PatientData = {
  firstName: 'Erika',
  lastName: 'Mustermann',
  birthDate: '1948-08-12',
  phone: '0208 5550123',
  insurer: 'BKK Achenbach Buschhütten',
  insuranceNumber: 'X000000012',
  email: 'erika@mail.example',
};
/** Pieces of them that nothing else here contains. */
const pieces = ['1948', '12.08.', '12. August', 'Achenbach', 'Buschh', 'X0000', '000000012'];

type Staff = Actor & { kind: 'staff'; roles: Roles };

/** Walks until every kind of mail has been written. */
async function everyMail(): Promise<{ rt: TestRuntime; mails: MailEntry[]; ids: string[] }> {
  const rt = testRuntime({ MAIL_FROM: 'video@praxis.example' });
  write(rt, (tx) => {
    const { settings, version } = loadPractice(tx);
    savePractice(tx, { ...settings, remindDay: 'yes', remindHour: 'yes' }, version);
  });
  const { by } = staff(rt, 'doctor') as { by: Staff };
  const appointment = (startsAt: number) => ({ startsAt, durationMinutes: 15, doctorId: by.id });
  const later = rt.now() + 5 * day;

  const asked = requested(rt, patient).id;
  askForMissing(rt, { id: asked, by, fields: ['birthDate', 'insurer', 'insuranceNumber'], note: 'Bitte.' });
  await acceptRequest(rt, { id: asked, by });
  offerTimes(rt, { id: asked, by, offers: [appointment(later + 6 * hour)] });
  const both = requested(rt, patient).id;
  await acceptRequest(rt, { id: both, by, appointment: appointment(later) });
  const declined = requested(rt, patient).id;
  declineRequest(rt, { id: declined, by, reason: 'Bitte kommen Sie in die Praxis.' });
  const rejected = (await consentReview(rt, by, patient)).id;
  rejectConsent(rt, { id: rejected, by, reason: 'Auf Seite 2 fehlt die Unterschrift.' });
  const withdrawn = (await scheduled(rt, by, { startsAt: later + hour, data: patient })).id;
  withdrawConsent(rt, { id: withdrawn, by: { kind: 'patient' } });
  const cancelled = (await scheduled(rt, by, { startsAt: later + 2 * hour, data: patient })).id;
  cancelConsultation(rt, { id: cancelled, by, reason: 'Die Ärztin ist krank.' });
  const kept = (await scheduled(rt, by, { startsAt: later + 3 * hour, data: patient })).id;
  schedule(rt, { id: kept, by, appointment: appointment(later + 4 * hour) });
  const guest = { name: 'Ute Lange', kind: 'relative' as const, email: 'ute@mail.example' };
  inviteGuest(rt, { id: kept, by, ...guest });
  for (const kind of answerKinds) answerPatient(rt, { id: kept, by, kind, words: 'Bis bald.', shown: [] });
  for (const before of [day, 50 * minute]) {
    rt.clock.now = later + 4 * hour - before;
    sendReminders(rt);
  }
  const ids = [asked, both, declined, rejected, withdrawn, cancelled, kept];
  return { rt, ids, mails: ids.flatMap((id) => listMails(rt, id)) };
}

/** All that a mail says anywhere. */
function allOf({ message }: MailEntry): string {
  const { subject, text, html, attachments, calendar } = message;
  const files = attachments.map(({ filename, contentType, content }) => {
    const bytes = Buffer.from(content, 'base64');
    return `${filename}\n${contentType === 'application/pdf' ? textOf(bytes) : bytes.toString('latin1')}`;
  });
  return [subject, text, html, calendar?.ics.replace(/\r\n[ \t]/g, '') ?? '', ...files].join('\n');
}

/** The words of a PDF, and what it says of itself. */
function textOf(pdf: Buffer): string {
  const file = join(mkdtempSync(join(tmpdir(), 'sprechzimmer-test-')), 'form.pdf');
  writeFileSync(file, pdf);
  return ['pdftotext', 'pdfinfo']
    .map((tool) => execFileSync(tool, tool === 'pdftotext' ? [file, '-'] : [file], { encoding: 'utf8' }))
    .join('\n');
}

describe('L1: what may not go in plain text', () => {
  test('stands in none of our mails, their subjects, files and calendar entries', async () => {
    const { rt, mails, ids } = await everyMail();
    expect([...new Set(mails.map(({ kind }) => kind))].sort()).toEqual([...mailKinds].sort());
    for (const mail of mails) {
      const all = allOf(mail);
      expect(protectedIn(all, patient), mail.kind).toEqual([]);
      for (const piece of pieces) expect(all, `${mail.kind}: ${piece}`).not.toContain(piece);
    }
    for (const id of ids) {
      const consultation = loadConsultation(rt, id);
      if (consultation?.startsAt) expect(protectedIn(calendarFile(rt, consultation), patient)).toEqual([]);
    }
  });

  test('the form behind the link is filled in, the mailed one leaves lines for them', async () => {
    const { rt, mails, ids } = await everyMail();
    const consultation = loadConsultation(rt, ids[0] ?? '');
    if (!consultation) throw new Error('no such consultation');
    const filled = textOf(await consentForm(rt, consultation));
    for (const value of ['12.08.1948', patient.insurer, patient.insuranceNumber])
      expect(filled).toContain(value);
    const mail = mails.find(({ kind }) => kind === 'consent_form');
    const form = Buffer.from(mail?.message.attachments[0]?.content ?? '', 'base64');
    expect(textOf(form)).toContain('Erika Mustermann');
    for (const label of ['Geburtsdatum', 'Krankenversicherung', 'Versichertennummer'])
      expect(textOf(form)).toContain(label);
    expect(mail?.message.text).toContain('/consent.pdf');
  });

  test.each([
    ['birthDate', 'geboren 12.08.1948'],
    ['birthDate', 'geb. 12.8.48'],
    ['birthDate', 'am 12. August 1948'],
    ['birthDate', '1948-08-12'],
    ['birthDate', '12081948'],
    ['insurer', 'Die bkk achenbach  buschhütten zahlt nicht.'],
    ['insuranceNumber', 'Nummer X 000 000 012'],
    ['insuranceNumber', 'x000000012.'],
  ])('is known in what the practice types: %s in „%s“', (field, words) => {
    expect(protectedIn(words, patient)).toEqual([field]);
  });

  test.each([
    'Am 12.08.2026 um 9:48 Uhr',
    'Bitte rufen Sie an: 0208 5550100',
    'Ihre Krankenkasse fragt nach',
    '112.08.1948',
    'Zimmer X 000',
  ])('is not seen where it is not: „%s“', (words) => {
    expect(protectedIn(words, patient)).toEqual([]);
  });

  test('what is not known is in no text', () => {
    const empty = { ...patient, birthDate: '', insurer: '', insuranceNumber: '' };
    expect(protectedIn('irgendein Text, 12.08.1948', empty)).toEqual([]);
  });

  test('words that hold it are refused, and nothing goes out', async () => {
    const rt = testRuntime();
    const { by } = staff(rt, 'reception');
    const { id } = requested(rt, patient);
    const words = 'Mit der Nummer X000000012 geht es nicht.';
    const before = listMails(rt, id).length;
    const refused = expect.objectContaining({ code: 'protected_words', detail: ['insuranceNumber'] });
    expect(() => declineRequest(rt, { id, by, reason: words })).toThrow(refused);
    expect(() => askForMissing(rt, { id, by, fields: [], note: words })).toThrow(refused);
    const signed = (await consentReview(rt, by, patient)).id;
    expect(() => rejectConsent(rt, { id: signed, by, reason: words })).toThrow(refused);
    expect(() => cancelConsultation(rt, { id: signed, by, reason: words })).toThrow(refused);
    expect(listMails(rt, id)).toHaveLength(before);
    // Who has no address gets no mail: there the practice may write what it likes.
    const silent = requested(rt, { ...patient, email: '' }).id;
    declineRequest(rt, { id: silent, by, reason: words });
    expect(loadConsultation(rt, silent)?.stage).toBe('declined');
  });
});
