import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { minute } from '../../../../consultation/durations.ts';
import { listAudit } from '../../../../db/audit.ts';
import { loadConsultation } from '../../../../db/consultations.ts';
import { loadGdtOrigin } from '../../../../db/gdt_requests.ts';
import { acceptRequest } from '../../../../procedure/accept.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { endVisit } from '../../../../procedure/end_visit.ts';
import { createFollowUp } from '../../../../procedure/follow_up.ts';
import { acceptConsent } from '../../../../procedure/review.ts';
import { schedule } from '../../../../procedure/schedule.ts';
import { signConsent } from '../../../../procedure/sign.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { readByLengths, sample } from '../../../gdt/samples.ts';
import { type Desk, fieldsOf, openPractice, type Practice, words } from '../desk.ts';

/* Issue 16, 7 and L2: a request from the practice software, and its entry back. */

function upload(name: Parameters<typeof sample>[0] | Buffer): FormData {
  const form = new FormData();
  const bytes = Buffer.isBuffer(name) ? name : sample(name);
  form.set('file', new File([new Uint8Array(bytes)], 'EDV1SPRZ.GDT'));
  return form;
}

/** Enters the request of a file as the practice does. */
async function enter(desk: Desk, name: Parameters<typeof sample>[0], more: Record<string, string> = {}) {
  const filled = await desk.post('/practice/consultations/new/file', upload(name));
  expect(filled.status).toBe(200);
  const hidden = /name="gdt" value="([^"]+)"/.exec(filled.html)?.[1]?.replaceAll('&quot;', '"') ?? '';
  const fields = { ...fieldsOf(filled.html, 'action="/practice/consultations/new"'), gdt: hidden, ...more };
  const sent = await desk.post('/practice/consultations/new', fields);
  return { filled, sent, id: sent.location?.split('/').pop()?.split('?')[0] ?? '' };
}

/** Consent, appointment, visit of twelve minutes. */
async function visit({ rt }: Practice, doctor: Desk, id: string) {
  const { by } = doctor;
  await acceptRequest(rt, { id, by });
  const typedName = 'Zoë von der Höhe';
  const signature = { typedName, signaturePng: null, reminder: false, fileExchange: false };
  await signConsent(rt, { id, by: { kind: 'patient' }, ...signature });
  acceptConsent(rt, { id, by });
  schedule(rt, {
    id,
    by,
    appointment: { startsAt: rt.now() + minute, durationMinutes: 15, doctorId: doctor.id },
  });
  arrive(rt, { id, by: { kind: 'patient' }, typedName });
  rt.clock.now += 2 * minute;
  admit(rt, { id, by });
  rt.clock.now += 12 * minute;
  endVisit(rt, { id, by });
}

describe('from the practice software and back', () => {
  test('6302 fills the form in, becomes a case, and 6310 comes back', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor', 'Dr. Sommer');
    const { filled, id } = await enter(practice.desk('reception'), 'x_isynet');
    expect(words(filled.html)).toContain('Aus der Praxissoftware übernommen');
    expect(fieldsOf(filled.html, 'action="/practice/consultations/new"')).toMatchObject({
      firstName: 'Zoë',
      lastName: 'von der Höhe',
      birthDate: '1948-08-12',
      phone: '0208 5550123',
      insuranceNumber: 'X000000012',
    });
    expect(loadConsultation(rt, id)?.patient).toMatchObject({ lastName: 'von der Höhe' });

    // Nothing to hand over before anything has taken place.
    const path = `/practice/consultations/${id}/record.gdt`;
    expect((await doctor.get(path)).status).toBe(404);
    expect((await doctor.get(`/practice/consultations/${id}`)).html).not.toContain('gdt-download');
    await visit(practice, doctor, id);
    expect((await doctor.get(`/practice/consultations/${id}`)).html).toContain('gdt-download');

    const answer = await doctor.get(path);
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="XISYSPRE.GDT"');
    // The desk reads it as UTF-8, so only what is plain is the same.
    expect(answer.html).toContain('Videosprechstunde am 23. November 2026, 10:02 bis 10:14 Uhr');
    expect(listAudit(rt.db, id).map(({ action }) => action)).toContain('gdt_download');
  });

  test('into GDT_OUT: whole, never over another, and read back by its lengths', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sprechzimmer-gdt-out-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const practice = openPractice({ GDT_OUT: folder });
    const { rt } = practice;
    const doctor = practice.desk('doctor', 'Dr. Sommer');
    const { id } = await enter(doctor, 'x_isynet');
    await visit(practice, doctor, id);
    const page = await doctor.get(`/practice/consultations/${id}`);
    expect(page.html).toContain('gdt-send');
    const path = `/practice/consultations/${id}/record.gdt`;
    for (const _ of [1, 2])
      expect((await doctor.post(path, { care: 'referral' })).location).toContain('done=gdt');
    const { reference } = loadConsultation(rt, id) ?? {};
    const documents = [`${reference}-2.pdf`, `${reference}.pdf`];
    expect(readdirSync(folder).sort()).toEqual([...documents, 'XISYSPRE.001', 'XISYSPRE.GDT'].sort());
    expect(
      readFileSync(join(folder, `${reference}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const file = readFileSync(join(folder, 'XISYSPRE.GDT'));
    const fields = readByLengths(file, (part) => part.toString('latin1'));
    expect(fields).toEqual([
      ['8000', '6310'],
      ['8100', String(file.length).padStart(5, '0')],
      ['8315', 'XISYNET'],
      ['8316', 'SPRECHZI'],
      ['9206', '3'],
      ['9218', '02.10'],
      ['3000', '20231'],
      ['3101', 'von der Höhe'],
      ['3102', 'Zoë'],
      ['3103', '12081948'],
      ['8402', 'ALLG00'],
      ['6200', '23112026'],
      ['6302', '000001'],
      ['6303', 'PDF'],
      ['6304', 'Videosprechstunde'],
      ['6305', `${reference}.pdf`],
      ['6220', 'Videosprechstunde am 23. November 2026, 10:02 bis 10:14 Uhr'],
      ['6220', '(12 Minuten), Dr. Sommer. Weitere Versorgung: Überweisung.'],
    ]);
    rmSync(folder, { recursive: true });
    const refused = await doctor.post(path);
    expect(refused.status).toBe(503);
    expect(words(refused.html)).toContain('Laden Sie den Eintrag herunter');
  });

  test('a follow-up keeps the number; a case that came otherwise has nothing to hand over', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor');
    const { id } = await enter(doctor, 'x_isynet');
    await visit(practice, doctor, id);
    const followUp = createFollowUp(rt, { id, by: doctor.by });
    expect(loadGdtOrigin(rt, followUp.id)).toEqual(loadGdtOrigin(rt, id));
    const other = await scheduled(rt, doctor.by);
    expect((await doctor.get(`/practice/consultations/${other.id}/record.gdt`)).status).toBe(404);
  });
});

describe('the file in the form', () => {
  test('what the practice software does not know is asked for, and the file is not lost meanwhile', async () => {
    const practice = openPractice();
    const desk = practice.desk('reception');
    const { sent } = await enter(desk, 'red');
    expect(sent.status).toBe(422);
    expect(words(sent.html)).toContain('Bitte tragen Sie ein: Telefon.');
    const { id } = await enter(desk, 'red', { phone: '0208 5550123' });
    expect(loadGdtOrigin(practice.rt, id)).toMatchObject({ patientNumber: '6060', sender: 'RED' });
    // The same file again leads to its case.
    const again = await desk.post('/practice/consultations/new/file', upload('red'));
    expect(again.location).toBe(`/practice/consultations/${id}?done=gdt-known`);
    expect(words((await desk.get(again.location ?? '')).html)).toContain('schon dieser Vorgang');
  });

  test.each([
    ['none', new FormData(), 422, 'Bitte wählen Sie die Datei aus'],
    [
      'a damaged one',
      upload(Buffer.from('01380006302\r\n0193000x\r\n')),
      422,
      'Zeile 2: Im Feld 3000 steht die Länge 19',
    ],
    ['one of 200 kB', upload(Buffer.alloc(200_000, '0')), 422, 'Die Datei ist zu groß'],
  ])('%s is refused in words', async (...row) => {
    const [, form, status, said] = row;
    const page = await openPractice().desk('reception').post('/practice/consultations/new/file', form);
    expect(page.status).toBe(status);
    expect(words(page.html)).toContain(said);
  });

  test('a hidden field that somebody has changed is left out', async () => {
    const practice = openPractice();
    const desk = practice.desk('reception');
    const patient = { firstName: 'Eva', lastName: 'Muster', birthDate: '1980-01-01', phone: '0208 5550123' };
    for (const gdt of ['{}', 'x', '{"origin":{"version":"9"},"fingerprint":""}', 'x'.repeat(5000)]) {
      const { status, location } = await desk.post('/practice/consultations/new', { ...patient, gdt });
      expect(status).toBe(303);
      const id = location?.split('/').pop()?.split('?')[0] ?? '';
      expect(loadGdtOrigin(practice.rt, id)).toBeNull();
    }
  });
});
