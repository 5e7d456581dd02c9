import { describe, expect, test } from 'vitest';
import { day } from '../../../consultation/durations.ts';
import { countUnread, listUnread } from '../../../db/answers.ts';
import { listMails } from '../../../db/mails.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { schedule } from '../../../procedure/schedule.ts';
import { consented, scheduled } from '../../fixtures/patients.ts';
import { erika, formRequest, testApp } from '../../fixtures/runtime.ts';
import { current, openPractice, words } from '../practice/desk.ts';

/* S3c: the patient asks for another time on the personal page, and the practice finds it as unread work. */

async function patientOf({ rt, desk }: ReturnType<typeof openPractice>, data = erika) {
  const doctor = desk('doctor', 'Dr. Sommer');
  const { id, token } = await scheduled(rt, doctor.by, { startsAt: rt.now() + day, data });
  const app = testApp(rt);
  const answer = async (response: Response) => ({
    status: response.status,
    location: response.headers.get('Location'),
    html: await response.text(),
  });
  return {
    id,
    doctor,
    base: `/c/${token}`,
    open: async (path: string) => answer(await app.request(`/c/${token}${path}`)),
    ask: async (wish: string) => answer(await app.request(`/c/${token}/time`, formRequest({ wish }))),
  };
}

describe('another time', () => {
  test('is asked for, stands on both pages, and the appointment stays', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { id, doctor, base, open, ask } = await patientOf(practice);
    const before = { startsAt: current(rt, id).startsAt, mails: listMails(rt, id).length };
    expect((await open('')).html).toContain(`${base}/time`);
    expect((await open('/cancel')).html).toContain(`${base}/time`);
    expect((await open('/time')).status).toBe(200);
    expect((await ask('Lieber Montag nach 15 Uhr')).location).toBe(base);
    expect(words((await open('')).html)).toContain('Lieber Montag nach 15 Uhr');
    expect({ startsAt: current(rt, id).startsAt, mails: listMails(rt, id).length }).toEqual(before);
    const inbox = await doctor.get('/practice');
    expect(inbox.html).toMatch(/data-testid="answer-row"[^>]*data-wish="move"/);
    expect(words(inbox.html)).toContain('Nachricht von der persönlichen Seite');
    expect(words(inbox.html)).toContain('Lieber Montag nach 15 Uhr');
    expect(inbox.html).toContain(`/practice/consultations/${id}?step=schedule#step-schedule`);
    const page = await doctor.get(`/practice/consultations/${id}`);
    expect(words(page.html)).toContain('Will verlegen');
    expect(words(page.html)).not.toContain('von einer anderen Adresse');
  });

  test('a second wish replaces the first while nobody has read it; a read one is done', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { doctor, open, ask } = await patientOf(practice);
    await ask('Montag');
    await ask('Dienstag');
    expect(countUnread(rt)).toBe(1);
    const [wish] = listUnread(rt, 5);
    expect(wish?.text?.said?.words).toBe('Dienstag');
    expect((await open('/time')).html).toContain('Dienstag');
    await doctor.post(`/practice/incoming/${wish?.id}/read`);
    expect(words((await open('')).html)).not.toContain('Sie haben um eine andere Zeit gebeten');
    await ask('Mittwoch');
    expect(listUnread(rt, 5).map(({ text }) => text?.said?.words)).toEqual(['Mittwoch']);
  });

  test('works without a mail address too', async () => {
    const practice = openPractice();
    const { id, doctor, ask } = await patientOf(practice, { ...erika, email: '' });
    expect((await ask('Montag')).status).toBe(303);
    const { html } = await doctor.get(`/practice/consultations/${id}`);
    expect(words(html)).toContain('Erika Mustermann ·');
    expect(words(html)).not.toContain('<>');
  });

  test.each([
    ['', 'Bitte schreiben Sie, wann es Ihnen passt.'],
    ['   ', 'Bitte schreiben Sie, wann es Ihnen passt.'],
    ['a'.repeat(501), 'Bitte kürzer: höchstens 500 Zeichen.'],
  ])('%j is refused, and nothing typed is lost', async (wish, message) => {
    const practice = openPractice();
    const { ask } = await patientOf(practice);
    const answer = await ask(wish);
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain(message);
    expect(answer.html).toContain(wish.trim());
    expect(countUnread(practice.rt)).toBe(0);
  });

  test('needs an appointment that is still to come about', async () => {
    const practice = openPractice();
    const { rt, desk } = practice;
    const { id, doctor, open, ask } = await patientOf(practice);
    cancelConsultation(rt, { id, by: doctor.by });
    expect((await open('/time')).status).toBe(410);
    expect((await ask('Montag')).status).toBe(410);
    const without = await consented(rt, desk('doctor').by);
    const app = testApp(rt);
    expect((await app.request(`/c/${without.token}/time`)).status).toBe(303);
    expect((await app.request(`/c/${without.token}/time`, formRequest({ wish: 'x' }))).status).toBe(303);
    expect(countUnread(rt)).toBe(0);
  });

  test('is sealed in the file', async () => {
    const practice = openPractice();
    const { ask } = await patientOf(practice);
    await ask('Nur donnerstags im Mondschein');
    const bytes = practice.rt.db.$client.serialize();
    expect(bytes.includes('Mondschein')).toBe(false);
  });

  test('the practice moves it, and the patient reads the new time', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { id, doctor, open, ask } = await patientOf(practice);
    await ask('Montag');
    const startsAt = rt.now() + 3 * day;
    schedule(rt, { id, by: doctor.by, appointment: { startsAt, durationMinutes: 15, doctorId: doctor.id } });
    const page = words((await open('')).html);
    expect(page).toContain('Donnerstag, 26. November');
    expect(page).not.toContain('Sie haben um eine andere Zeit gebeten');
    await ask('Doch lieber Freitag');
    expect(words((await open('')).html)).toContain('Doch lieber Freitag');
  });
});
