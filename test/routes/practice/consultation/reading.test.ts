import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { loadConsultation } from '../../../../db/consultations.ts';
import { listInbox } from '../../../../db/inbox.ts';
import { listWaitingMails } from '../../../../db/incoming_mails.ts';
import { listMails } from '../../../../db/mails.ts';
import { consentDocument } from '../../../../procedure/consent_form.ts';
import { takeMail } from '../../../../procedure/take_mail.ts';
import { writeMail } from '../../../fixtures/patient_mails.ts';
import { current, fieldsOf, openPractice, type Practice } from '../desk.ts';

const daughter = `Guten Tag,

mein Name ist Ute Lange, geb. 04.05.1962, ich bin die Tochter von Frau Erna von der
Heide, geb. am 01.09.1934. Für meine Mutter bitte ich um eine Videosprechstunde.
Krankenkasse meiner Mutter: Knappschaft, Vers.-Nr. X000030080. Meine Telefonnummer: 0172 5550162

Viele Grüße
Ute Lange`;

async function requestOf(rt: Practice['rt'], text: string): Promise<string> {
  const raw = Buffer.from(
    writeMail({ from: 'Ute Lange <ute@mail.example>', subject: 'Videosprechstunde', text }),
  );
  await takeMail(rt, { raw, receivedAt: rt.now(), complete: true });
  const [request] = listInbox(rt, 'Europe/Berlin').requested;
  return request?.id ?? '';
}

const path = (id: string, action = '') => `/practice/consultations/${id}${action && `/${action}`}`;
const marks = (html: string) =>
  [...html.matchAll(/data-testid="reading-unsure" data-field="(\w+)"/g)].map(([, field]) => field);

test('what is doubtful is marked with what it may be, and goes into no mail before somebody has looked', async () => {
  const { rt, desk } = openPractice();
  const id = await requestOf(rt, daughter);
  const doctor = desk('doctor');
  expect(current(rt, id).patient).toMatchObject({ firstName: 'Erna', birthDate: '1934-09-01' });
  // The receipt went out without a name.
  expect(listMails(rt, id)[0]?.message.text).toMatch(/^Guten Tag,/);

  const { html } = await doctor.get(path(id));
  expect(marks(html)).toEqual(['firstName', 'lastName', 'birthDate', 'phone']);
  expect(html).toContain('Ute Lange, Tochter');
  expect(html).toMatch(/<mark[^>]*read-unsure[^>]*data-field="birthDate"[^>]*>01\.09\.1934<\/mark>/);
  expect(html).toMatch(/<mark[^>]*data-field="firstName"[^>]*>Erna von der\s+Heide<\/mark>/);

  const refused = await doctor.post(path(id, 'accept'), { ...current(rt, id).form, date: '', time: '' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('markierten Angaben');
  expect(current(rt, id).stage).toBe('requested');

  // The form behind the patient's link leaves blank what is doubtful.
  const consultation = loadConsultation(rt, id);
  const document = consultation && consentDocument(rt, consultation);
  expect(document?.patient).toMatchObject({ firstName: '', birthDate: '', insurer: 'Knappschaft' });

  // One click chooses the name as a whole; another the date, and one more that hers is the way to call.
  const name = await doctor.post(path(id, 'reading'), {
    ...current(rt, id).form,
    field: 'firstName',
    offer: '1',
  });
  expect(name.status).toBe(303);
  expect(current(rt, id).patient).toMatchObject({ firstName: 'Ute', lastName: 'Lange' });
  expect(marks((await doctor.get(path(id))).html)).toEqual(['birthDate', 'phone']);
  await doctor.post(path(id, 'reading'), { ...current(rt, id).form, field: 'birthDate', offer: '1' });
  expect(current(rt, id).patient.birthDate).toBe('1962-05-04');
  await doctor.post(path(id, 'reading'), { ...current(rt, id).form, field: 'phone', offer: '0' });
  expect(marks((await doctor.get(path(id))).html)).toEqual([]);

  const accepted = await doctor.post(path(id, 'accept'), { ...current(rt, id).form, date: '', time: '' });
  expect(accepted.status).toBe(303);
  // Who wrote stays known as long as the request.
  expect((await doctor.get(path(id))).html).toContain('Ute Lange, Tochter');
});

test('"all as it is", and data put right by hand, are looks too; a second look is told that it was done', async () => {
  const { rt, desk } = openPractice();
  const id = await requestOf(rt, daughter);
  const doctor = desk('doctor');
  const before = current(rt, id);
  const form = fieldsOf((await doctor.get(path(id))).html, 'reading-all');
  expect((await doctor.post(path(id, 'reading'), form)).status).toBe(303);
  expect(marks((await doctor.get(path(id))).html)).toEqual([]);
  expect(current(rt, id).patient).toEqual(before.patient);
  expect((await doctor.post(path(id, 'reading'), form)).status).toBe(409);
  expect((await doctor.post(path(id, 'reading'), { ...form, ...current(rt, id).form })).status).toBe(409);

  const { rt: other, desk: otherDesk } = openPractice();
  const second = await requestOf(other, daughter);
  const reception = otherDesk('reception');
  const typed = { ...current(other, second).patient, ...current(other, second).form, phone: '0208 111111' };
  expect((await reception.post(path(second, 'data'), typed)).status).toBe(303);
  expect(marks((await reception.get(path(second))).html)).toEqual([]);
});

test.each<[string, number, Record<string, string>]>([
  ['no such offer', 409, { field: 'birthDate', offer: '7' }],
  ['a field that nobody doubts', 409, { field: 'insurer', offer: '0' }],
  ['no number', 422, { field: 'birthDate', offer: 'x' }],
  ['an empty offer', 422, { field: 'birthDate', offer: '' }],
  ['no offer', 422, { field: 'birthDate' }],
  ['nothing', 422, {}],
  ['an unknown field', 422, { field: 'birthdate', offer: '0' }],
  ['an empty field', 422, { field: '', offer: '0' }],
])('a look at %s changes nothing', async (_, status, fields) => {
  const { rt, desk } = openPractice();
  const id = await requestOf(rt, daughter);
  const before = current(rt, id);
  const answer = await desk('doctor').post(path(id, 'reading'), { ...before.form, ...fields });
  expect(answer.status).toBe(status);
  expect(current(rt, id)).toEqual(before);
  expect(marks(answer.html)).toContain('birthDate');
});

test('a mail that leaves nothing in doubt has no marks, and is accepted at once', async () => {
  const { rt, desk } = openPractice();
  const id = await requestOf(
    rt,
    'Vorname: Ute\nNachname: Lange\nGeburtsdatum: 04.05.1962\nTelefon: 0172 5550162\nKrankenkasse: TK\nVersichertennummer: X000030080',
  );
  const doctor = desk('doctor');
  const { html } = await doctor.get(path(id));
  expect(marks(html)).toEqual([]);
  expect(html).toMatch(/<mark[^>]*data-field="insurer"[^>]*>TK<\/mark>/);
  const answer = await doctor.post(path(id, 'accept'), { ...current(rt, id).form, date: '', time: '' });
  expect(answer.status).toBe(303);
});

test('a word near the keyword with three of the data waits, and becomes a request with one click', async () => {
  const { rt, desk } = openPractice();
  const take = (text: string) =>
    takeMail(rt, {
      raw: Buffer.from(writeMail({ subject: 'Videotermin', text })),
      receivedAt: rt.now(),
      complete: true,
    });
  expect(await take('Ich hätte gern einen Termin. Rosi Lammers, 15.8.1951')).toBe('untouched');
  expect(await take('Rosi Lammers, 15.8.1951, 0208 5550151, Barmer, X000030546')).toBe('kept');
  const [mail] = listWaitingMails(rt, 10);
  expect(mail?.reason).toBe('near_keyword');
  const doctor = desk('doctor');
  expect((await doctor.get('/practice')).html).toContain('Sie klingt nach einer Anfrage');
  const answer = await doctor.post(`/practice/incoming/${mail?.id}/request`);
  expect(answer.status).toBe(303);
  const [request] = listInbox(rt, 'Europe/Berlin').requested;
  expect(request?.patient).toMatchObject({ firstName: 'Rosi', birthDate: '1951-08-15', insurer: 'Barmer' });
});

test('the number of the card is told as what it is, and never taken', async () => {
  const { rt, desk } = openPractice();
  const text = 'Ute Lange, geb. 04.05.1962, AOK, Versichertennummer: 8027 6881 0212 3456 7890, 0172 5550162';
  const id = await requestOf(rt, text);
  expect(current(rt, id).patient.insuranceNumber).toBe('');
  expect((await desk('doctor').get(path(id))).html).toContain('das ist die Nummer der Karte');
});
