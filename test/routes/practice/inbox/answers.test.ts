import { describe, expect, test } from 'vitest';
import { day } from '../../../../consultation/durations.ts';
import { countUnread, listUnread } from '../../../../db/answers.ts';
import { loadConsultation } from '../../../../db/consultations.ts';
import { listWaitingMails } from '../../../../db/incoming_mails.ts';
import { listMails } from '../../../../db/mails.ts';
import { askForMissing } from '../../../../procedure/ask_missing.ts';
import { takeMail } from '../../../../procedure/take_mail.ts';
import { calendarReply } from '../../../fixtures/calendar_reply.ts';
import { writeMail } from '../../../fixtures/patient_mails.ts';
import { requested, scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, type Desk, fieldsOf, openPractice, type Practice, part, words } from '../desk.ts';

const take = ({ rt }: Practice, mail: string) =>
  takeMail(rt, { raw: Buffer.from(mail), receivedAt: rt.now(), complete: true });

async function withAppointment(): Promise<{
  practice: Practice;
  doctor: Desk;
  id: string;
  inReplyTo: string;
}> {
  const practice = openPractice({ MAIL_FROM: 'praxis@praxis.example' });
  const doctor = practice.desk('doctor', 'Dr. Sommer');
  const { id } = await scheduled(practice.rt, doctor.by, { startsAt: practice.rt.now() + 3 * day });
  const inReplyTo = listMails(practice.rt, id).at(-1)?.messageId ?? '';
  return { practice, doctor, id, inReplyTo };
}

const rows = (html: string) => [...html.matchAll(/data-testid="answer-row"/g)].length;

describe('K1: an answer is a row in the overview', () => {
  test('with its text, until „Gelesen“; opening the case is not reading it', async () => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, text: 'Brauche ich meine Karte? <b>Danke</b>' }));
    const { html } = await doctor.get('/practice');
    expect(rows(html)).toBe(1);
    expect(words(part(html, 'data-testid="answer-row"'))).toContain('Brauche ich meine Karte? <b>Danke</b>');
    expect(html).not.toContain('<b>Danke</b>');
    expect(rows((await doctor.get('/practice/arrived')).html)).toBe(1);

    const page = await doctor.get(`/practice/consultations/${id}`);
    expect(part(page.html, 'data-testid="unread-answer"')).toContain('Brauche ich meine Karte?');
    expect(rows((await doctor.get('/practice')).html)).toBe(1);

    const [mail] = listUnread(practice.rt, 1);
    const read = await practice.desk('reception').post(`/practice/incoming/${mail?.id}/read`);
    expect([read.status, read.location]).toEqual([303, '/practice#answers']);
    expect(rows((await doctor.get('/practice')).html)).toBe(0);
    const after = await doctor.get(`/practice/consultations/${id}`);
    expect(after.html).not.toContain('data-testid="unread-answer"');
    expect(words(after.html)).toContain('Brauche ich meine Karte?');
    expect(words(after.html)).toContain('Antwort gelesen');
    // A second click, and a mail that is none.
    expect((await doctor.post(`/practice/incoming/${mail?.id}/read`)).status).toBe(303);
    expect((await doctor.post('/practice/incoming/nothing/read')).status).toBe(404);
  });

  test('whoever administers sees none of it', async () => {
    const { practice, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, text: 'Brauche ich meine Karte?' }));
    const admin = practice.desk('admin');
    expect((await admin.get('/practice')).html).not.toContain('Karte');
    const [mail] = listUnread(practice.rt, 1);
    expect((await admin.post(`/practice/incoming/${mail?.id}/read`)).status).toBe(403);
    expect(countUnread(practice.rt)).toBe(1);
  });

  test('„Will absagen“ leads with one click to the step that is there, and does nothing by itself', async () => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, text: 'Ich kann am Donnerstag nicht, bitte absagen.' }));
    const row = part((await doctor.get('/practice')).html, 'data-testid="answer-row"');
    expect(row).toContain('Will absagen');
    const href = /href="([^"]*step=cancel[^"]*)"/.exec(row)?.[1] ?? '';
    expect(href).toBe(`/practice/consultations/${id}?step=cancel#step-cancel`);
    const { html } = await doctor.get(href.replace(/#.*/, ''));
    expect(html).toMatch(/<details id="step-cancel" open/);
    expect(loadConsultation(practice.rt, id)?.stage).toBe('scheduled');
    await doctor.post(`/practice/consultations/${id}/cancel`, current(practice.rt, id).form);
    // The wish is fulfilled; what was said still is to be read.
    const later = part((await doctor.get('/practice')).html, 'data-testid="answer-row"');
    expect(later).toContain('bitte absagen');
    expect(later).not.toContain('step=cancel');
  });

  test('the practice answers by mail, from a template and in its own words', async () => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, text: 'Brauche ich meine Karte?' }));
    const page = await doctor.get(`/practice/consultations/${id}?step=answer`);
    expect(page.html).toMatch(/<details id="step-answer" open/);
    const path = `/practice/consultations/${id}/answer`;
    expect(
      (await doctor.post(path, { ...current(practice.rt, id).form, kind: 'answer', words: ' ' })).status,
    ).toBe(422);
    const refused = await doctor.post(path, {
      ...current(practice.rt, id).form,
      kind: 'answer',
      words: 'Nr. X000000012',
    });
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('gehören in keine Mail');
    expect(refused.html).toContain('Nr. X000000012</textarea>');
    expect(countUnread(practice.rt)).toBe(1);
    const sent = await doctor.post(path, {
      ...fieldsOf(refused.html, `action="${path}"`),
      kind: 'answer_call',
      words: 'Bis 12 Uhr.',
    });
    expect(sent.location).toBe(`/practice/consultations/${id}?done=answer`);
    expect(listMails(practice.rt, id).at(-1)).toMatchObject({ kind: 'answer_call' });
    expect(listMails(practice.rt, id).at(-1)?.message.text).toContain('Bis 12 Uhr.');
    expect(countUnread(practice.rt)).toBe(0);
  });

  test('an answer settles what was shown beside its form; what comes meanwhile stays work', async () => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, text: 'Brauche ich meine Karte?' }));
    const path = `/practice/consultations/${id}/answer`;
    const { html } = await doctor.get(`/practice/consultations/${id}?step=answer`);
    const later = 'Noch etwas: Ich komme mit dem Taxi.';
    await take(practice, writeMail({ inReplyTo, text: later, messageId: 'taxi@mail.example' }));
    const fields = { ...fieldsOf(html, `action="${path}"`), kind: 'answer', words: 'Nein.' };
    expect((await doctor.post(path, fields)).status).toBe(303);
    const left = listUnread(practice.rt, 10);
    expect(left.map(({ text }) => text?.said?.words)).toEqual([later]);
    // The id of another case's mail changes nothing there.
    const startsAt = practice.rt.now() + 4 * day;
    const other = await scheduled(practice.rt, doctor.by, { startsAt });
    const foreign = { kind: 'answer', words: 'Bis bald.', shown: left[0]?.id ?? '' };
    const form = { ...current(practice.rt, other.id).form, ...foreign };
    expect((await doctor.post(`/practice/consultations/${other.id}/answer`, form)).status).toBe(303);
    expect(countUnread(practice.rt)).toBe(1);
  });

  test('S3c: the calendar’s answer stands at the appointment, and a decline in the list as well', async () => {
    const { practice, doctor, id } = await withAppointment();
    await take(practice, calendarReply({ uid: `${id}@localhost`, partstat: 'ACCEPTED' }));
    const page = (await doctor.get(`/practice/consultations/${id}`)).html;
    expect(part(page, 'data-testid="calendar-answer"', 400)).toContain('im Kalender zugesagt');
    expect(rows((await doctor.get('/practice')).html)).toBe(0);
    practice.rt.clock.now += 1000;
    await take(practice, calendarReply({ uid: `${id}@localhost`, partstat: 'DECLINED' }));
    const inbox = (await doctor.get('/practice')).html;
    expect(rows(inbox)).toBe(1);
    expect(words(part(inbox, 'id="upcoming"'))).toContain('im Kalender abgelehnt');
    expect((await doctor.get(`/practice/consultations/${id}`)).html).toContain('data-answer="declined"');
    practice.rt.clock.now += 3 * day - 3_600_000;
    const today = (await practice.desk('reception').get('/practice/waiting')).html;
    expect(words(part(today, 'data-testid="today-row"'))).toContain('im Kalender abgelehnt');
  });
});

describe('whose answer it is', () => {
  test.each([
    [
      'declines in a calendar',
      (id: string) => calendarReply({ uid: `${id}@localhost`, from: 'Max <max@mail.example>' }),
    ],
    [
      'writes',
      (_: string, inReplyTo: string) =>
        writeMail({ inReplyTo, from: 'Max <max@mail.example>', text: 'Wir müssen leider absagen.' }),
    ],
  ])('who %s from an address that the case does not know, is named', async (_, mailOf) => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    await take(practice, mailOf(id, inReplyTo));
    const { html } = await doctor.get('/practice');
    const row = words(part(html, 'data-testid="answer-row"'));
    expect(row).toContain('Von Max <max@mail.example>. Diese Adresse kennen wir nicht.');
    expect(words(html)).not.toContain('im Kalender abgelehnt');
    const page = (await doctor.get(`/practice/consultations/${id}`)).html;
    expect(page).not.toContain('data-testid="calendar-answer"');
    expect(words(page)).not.toContain('im Kalender abgelehnt');
    expect(words(page)).toContain('einer anderen Adresse als der, die wir kennen');
  });

  test('hers is not', async () => {
    const { practice, doctor, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, from: 'ERIKA@mail.example', text: 'Danke.' }));
    expect((await doctor.get('/practice')).html).not.toContain('data-testid="stranger"');
  });
});

describe('S2: what an answer gives', () => {
  test('is marked and compared, and used with one click', async () => {
    const practice = openPractice({ MAIL_FROM: 'praxis@praxis.example' });
    const desk = practice.desk('reception');
    const { id } = requested(practice.rt, { ...erika, insuranceNumber: '', birthDate: '' });
    askForMissing(practice.rt, { id, by: desk.by, fields: ['insuranceNumber', 'birthDate'], note: '' });
    const inReplyTo = listMails(practice.rt, id).at(-1)?.messageId ?? '';
    await take(practice, writeMail({ inReplyTo, text: 'geb. 12.08.1948, X000000012' }));
    const { html } = await desk.get(`/practice/consultations/${id}`);
    const marked = [...html.matchAll(/data-testid="reading-unsure" data-field="(\w+)"/g)].map(
      (match) => match[1],
    );
    expect(marked).toEqual(expect.arrayContaining(['birthDate', 'insuranceNumber']));
    expect(loadConsultation(practice.rt, id)?.patient.insuranceNumber).toBe('');
    const fields = fieldsOf(html, 'data-testid="take-offered"');
    const answer = await desk.post(`/practice/consultations/${id}/data`, fields);
    expect(answer.status).toBe(303);
    expect(loadConsultation(practice.rt, id)?.patient).toEqual(erika);
    expect(countUnread(practice.rt)).toBe(0);
  });

  test.each(['of another case', 'that is gone'])('is not used by the id of a mail %s', async (whose) => {
    const { practice, doctor, inReplyTo } = await withAppointment();
    await take(practice, writeMail({ inReplyTo, text: 'Brauche ich meine Karte?' }));
    const mail = whose === 'of another case' ? (listUnread(practice.rt, 1)[0]?.id ?? '') : 'gone';
    const { id } = requested(practice.rt, { ...erika, insuranceNumber: '' });
    const { form, ...before } = current(practice.rt, id);
    const answer = await doctor.post(`/practice/consultations/${id}/data`, { ...erika, ...form, mail });
    expect(answer.status).toBe(404);
    expect(current(practice.rt, id)).toMatchObject(before);
    expect(countUnread(practice.rt)).toBe(1);
  });
});

describe('a mail that belongs to nobody yet', () => {
  test('K1: words that came with a paper nobody waits for can stay in the case', async () => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    const files = [{ name: 'Befund.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 nothing') }];
    await take(practice, writeMail({ inReplyTo, text: 'Das bringe ich am Donnerstag mit.', files }));
    const [mail] = listWaitingMails(practice.rt, 1);
    const { html } = await doctor.get(`/practice/incoming/${mail?.id}`);
    expect(part(html, 'data-testid="attach-mail"')).toMatch(new RegExp(`value="${id}" selected`));
    await doctor.post(`/practice/incoming/${mail?.id}/attach`, { of: id });
    const row = part((await doctor.get('/practice')).html, 'data-testid="answer-row"');
    expect(row).toContain('Das bringe ich am Donnerstag mit.');
    expect(words(row)).toContain('Angehängt: Befund.pdf');
  });

  test('K1: who wants to cancel by a new mail is assigned, and offered as that in the case', async () => {
    const { practice, doctor, id } = await withAppointment();
    await take(
      practice,
      writeMail({ subject: 'Absage Videosprechstunde', text: 'Ich muss leider absagen.' }),
    );
    const [mail] = listWaitingMails(practice.rt, 1);
    const { html } = await doctor.get(`/practice/incoming/${mail?.id}`);
    expect(words(html)).toContain('Jemand will einen Termin absagen');
    expect(words(part(html, 'data-testid="attach-mail"'))).toContain('gleiche E-Mail-Adresse');
    expect((await doctor.post(`/practice/incoming/${mail?.id}/attach`, { of: '' })).status).toBe(422);
    expect((await doctor.post(`/practice/incoming/${mail?.id}/attach`, { of: 'nobody' })).status).toBe(404);
    const done = await doctor.post(`/practice/incoming/${mail?.id}/attach`, { of: id });
    expect(done.location).toBe(`/practice/consultations/${id}#answers`);
    expect(part((await doctor.get('/practice')).html, 'data-testid="answer-row"')).toContain('step=cancel');
    expect((await doctor.post(`/practice/incoming/${mail?.id}/attach`, { of: id })).status).toBe(409);
  });

  test('K4: an encrypted one waits with a sentence to send back, in a case as a template', async () => {
    const { practice, doctor, id, inReplyTo } = await withAppointment();
    const text = '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA';
    await take(practice, writeMail({ subject: 'Videosprechstunde', text }));
    await take(practice, writeMail({ subject: '...', inReplyTo, text }));
    const [known, unknown] = listWaitingMails(practice.rt, 5);
    expect([known?.reason, unknown?.reason]).toEqual(['encrypted', 'encrypted']);
    const page = (await doctor.get(`/practice/incoming/${unknown?.id}`)).html;
    expect(part(page, 'data-testid="write-back"', 400)).toContain('ohne Verschlüsselung');
    const inCase = (await doctor.get(`/practice/incoming/${known?.id}`)).html;
    expect(inCase).toContain(
      `/practice/consultations/${id}?step=answer&amp;kind=answer_unreadable#step-answer`,
    );
    const form = (await doctor.get(`/practice/consultations/${id}?step=answer&kind=answer_unreadable`)).html;
    expect(form).toMatch(/<option value="answer_unreadable" selected/);
  });
});
