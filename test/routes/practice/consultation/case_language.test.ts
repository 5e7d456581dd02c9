import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../consultation/language.ts';
import { loadConsultation } from '../../../../db/consultations.ts';
import { listMails } from '../../../../db/mails.ts';
import { calendarFile } from '../../../../procedure/appointment.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { askForMissing } from '../../../../procedure/ask_missing.ts';
import { chooseLanguage } from '../../../../procedure/choose_language.ts';
import { inviteGuest } from '../../../../procedure/guest.ts';
import { requested, scheduled } from '../../../fixtures/patients.ts';
import type { TestRuntime } from '../../../fixtures/runtime.ts';
import { openPractice, part, words } from '../desk.ts';

/* What goes out of a case is in its language, and the practice knows which and what it says. */

function unfolded(ics: string): string {
  return ics.replace(/\r\n[ \t]/g, '');
}

function entryOf(rt: TestRuntime, id: string): string {
  const consultation = loadConsultation(rt, id);
  if (!consultation) throw new Error('no such consultation');
  return unfolded(calendarFile(rt, consultation));
}

async function withAppointment(language: Language | null, settings = {}) {
  const practice = openPractice(settings);
  const doctor = practice.desk('doctor', 'Dr. Sommer');
  const { id } = await scheduled(practice.rt, doctor.by);
  if (language) chooseLanguage(practice.rt, { id, language });
  return { ...practice, doctor, id };
}

test('a mail, a companion’s invitation and the calendar entry are in it', async () => {
  const { rt, doctor, id } = await withAppointment('uk');
  inviteGuest(rt, { id, by: doctor.by, name: 'Олена', kind: 'relative', email: 'olena@mail.example' });
  const guest = listMails(rt, id).find(({ kind }) => kind === 'guest_invitation');
  expect(guest?.message.subject).toMatch(/^Відеоприйом: запрошення \[/);
  const entry = entryOf(rt, id);
  expect(entry).toMatch(/SUMMARY:Відеоприйом /);
  expect(entry).toMatch(/DESCRIPTION:Посилання на відеоприйом/);
  expect(entry.match(/Відеоприйом /g)).toHaveLength(2);
  expect(entry).not.toMatch(/Einwahlcode|Videotermin/);
});

test('the entry of a German case is German', async () => {
  const { rt, id } = await withAppointment(null);
  expect(entryOf(rt, id)).toMatch(/SUMMARY:Videotermin .*DESCRIPTION:Den Link zum Videotermin/s);
});

test('a language that is not offered here any more is German', () => {
  const { rt, desk } = openPractice({ LANGUAGES: 'de,en' });
  const { id } = requested(rt);
  chooseLanguage(rt, { id, language: 'tr' });
  askForMissing(rt, { id, by: desk('reception').by, fields: ['phone'], note: '' });
  expect(listMails(rt, id).find(({ kind }) => kind === 'ask_missing')?.message.subject).toMatch(
    /^Ihre Videosprechstunde: Bitte ergänzen/,
  );
});

describe('the slip', () => {
  test('in Arabic runs from right to left, with German below for whoever hands it out', async () => {
    const { doctor, id } = await withAppointment('ar');
    const { html } = await doctor.get(`/practice/consultations/${id}/slip`);
    expect(html).toContain('<html lang="de"');
    expect(html).toMatch(/data-testid="slip" lang="ar" dir="rtl"/);
    expect(html).toContain('موعدك بالفيديو');
    expect(words(part(html, 'data-testid="slip-german"'))).toContain('Ihr Videotermin');
  });

  test('of a German case says it once', async () => {
    const { doctor, id } = await withAppointment(null);
    const { html } = await doctor.get(`/practice/consultations/${id}/slip`);
    expect(html).not.toContain('slip-german');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });
});

describe('the practice reads who needs an interpreter', () => {
  test.each([
    ['tr', true],
    ['de-simple', false],
    [null, false],
  ] as const)('in the lists and in the waiting row: %s', async (language, isForeign) => {
    const { rt, doctor, id, present } = await withAppointment(language);
    const { id: asked } = requested(rt);
    if (language) chooseLanguage(rt, { id: asked, language });
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    present.add(id);
    const { html } = await doctor.get('/practice');
    for (const row of ['waiting-row', 'today-row', 'request-row'])
      expect(words(part(html, `data-testid="${row}"`).split('</li>')[0] ?? '').includes('spricht')).toBe(
        isForeign,
      );
    if (isForeign) expect(html).toContain('spricht Türkisch');
  });
});

describe('before it sends a mail', () => {
  test('the practice sees it in German and as it goes out', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    chooseLanguage(rt, { id, language: 'tr' });
    const { html } = await desk('doctor').get(`/practice/consultations/${id}`);
    const decline = part(html, 'data-mail="decline"').split('</details>')[0] ?? '';
    expect(words(decline)).toContain('geht in dieser Sprache hinaus: Türkisch');
    expect(words(decline)).toContain('Eine Videosprechstunde können wir Ihnen leider nicht anbieten.');
    expect(decline).toMatch(/lang="tr" data-testid="mail-as-sent"/);
    expect(words(decline)).toContain('Ne yazık ki size görüntülü muayene sunamıyoruz.');
    expect(decline).not.toMatch(/\/c\/[\w-]{20}/);
  });

  test('of a German case nothing is said of it', async () => {
    const { rt, desk } = openPractice();
    const { id } = requested(rt);
    const { html } = await desk('doctor').get(`/practice/consultations/${id}`);
    expect(html).not.toContain('mail-as-sent');
    expect(html).not.toContain('mail-language');
  });

  test('the page of its wording says what becomes of it in other languages', async () => {
    const { html } = await openPractice().desk('admin').get('/practice/settings/mails/declined');
    expect(words(html)).toContain('was Sie hier ändern, steht dort darunter, auf Deutsch.');
  });
});
