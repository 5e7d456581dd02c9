import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { day, minute, second } from '../../../../consultation/durations.ts';
import { listAudit } from '../../../../db/audit.ts';
import { listDocuments, loadDocument } from '../../../../db/documents.ts';
import { countUnrecorded } from '../../../../db/records.ts';
import { admit } from '../../../../procedure/admit.ts';
import { arrive } from '../../../../procedure/arrive.ts';
import { closeEndedVisits, endForToday, endVisit, undoEnd } from '../../../../procedure/end_visit.ts';
import { markNoShow } from '../../../../procedure/no_show.ts';
import { makeRecord } from '../../../../procedure/record.ts';
import { pdfUaFaults } from '../../../documents/pdf_ua.ts';
import { tool } from '../../../documents/writing/document.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { type Desk, openPractice, type Practice, words } from '../desk.ts';

/* Issue 16, 6: what goes to the patient's record (L2, L8). */

const pageOf = (id: string) => `/practice/consultations/${id}`;

/** Consent, appointment, and twelve minutes of talk. */
async function talked(practice: Practice, doctor: Desk, typedName = 'Erika Mustermann'): Promise<string> {
  const { rt } = practice;
  const { id } = await scheduled(rt, doctor.by);
  arrive(rt, { id, by: { kind: 'patient' }, typedName });
  admit(rt, { id, by: doctor.by });
  rt.clock.now += 12 * minute;
  return id;
}

const fetched = (doctor: Desk, id: string, form: Record<string, string>) =>
  doctor.post(`${pageOf(id)}/record.pdf`, form);

test('what was said is kept for the next time, and the doctor’s words nowhere but in the document', async () => {
  const practice = openPractice();
  const { rt } = practice;
  const doctor = practice.desk('doctor', 'Dr. Sommer');
  const id = await talked(practice, doctor);
  expect((await doctor.get(`${pageOf(id)}/record.pdf`)).status).toBe(404);
  endVisit(rt, { id, by: doctor.by });
  expect(words((await doctor.get(pageOf(id))).html)).toContain('Für die Akte');

  const note = 'Verlauf unauffällig.\nKontrolle in 14 Tagen.';
  const answer = await fetched(doctor, id, { care: 'referral', code: 'same', words: note });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="Videosprechstunde-\w+\.pdf"$/,
  );
  const files = readdirSync(rt.config.dataDir).map((name) => readFileSync(join(rt.config.dataDir, name)));
  expect(Buffer.concat(files).includes('unauffällig')).toBe(false);
  expect(listAudit(rt.db, id).map(({ action }) => action)).toContain('record_pdf');

  // What was said is there the next time, the words are not.
  const again = (await doctor.get(pageOf(id))).html;
  expect(again).toMatch(/value="referral" selected/);
  expect(again).toMatch(/value="same" selected/);
  expect(again).not.toContain('unauffällig');
  expect(words(again)).toContain('Übergeben am');
});

const flowing = (pdf: Buffer) => tool('pdftotext', pdf, '-raw').replace(/\s+/g, ' ');

test('the document: visit, care, code, words and consent, as PDF/A-3a with the signed form within it', async () => {
  const practice = openPractice();
  const { rt } = practice;
  const doctor = practice.desk('doctor', 'Dr. Sommer');
  const id = await talked(practice, doctor, 'Erika M.');
  endVisit(rt, { id, by: doctor.by });
  const closing = { care: 'prescription', code: 'none' } as const;
  const pdf = await makeRecord(rt, { id, by: doctor.by, closing, words: 'Ruhe.\n\nTee.' });
  expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
  expect(tool('pdfinfo', pdf)).toMatch(/Tagged: +yes/);
  expect(await pdfUaFaults(pdf)).toEqual([]);
  expect(pdf.toString('latin1')).toMatch(/pdfaid:part>3<.*pdfaid:conformance>A</s);
  expect(pdf.toString('latin1')).toMatch(/\/AFRelationship \/Supplement/);
  const text = flowing(pdf);
  for (const said of [
    'Videosprechstunde am 23. November 2026',
    'Erika Mustermann',
    'Dr. Sommer',
    'Dauer: 12 Minuten',
    'Angemeldet als: Erika M.',
    'Sicherheitscode: nicht verglichen',
    'Weitere Versorgung: Rezept',
    'Ruhe.',
    'Tee.',
    'auf dem Bildschirm unterschrieben',
    'Einwilligung.pdf',
  ])
    expect(text).toContain(said);
  const within = await PDFDocument.load(pdf);
  const [attached] = within.getAttachments();
  const document = loadDocument(rt, listDocuments(rt, id)[0]?.id ?? '');
  expect(attached?.name).toBe('Einwilligung.pdf');
  expect(document?.content.equals(attached?.data ?? new Uint8Array())).toBe(true);
});

test('nobody came: the document says so, and asks about no code', async () => {
  const practice = openPractice();
  const { rt } = practice;
  const doctor = practice.desk('doctor', 'Dr. Sommer');
  const { id } = await scheduled(rt, doctor.by);
  rt.clock.now += 60 * minute;
  markNoShow(rt, { id, by: doctor.by });
  const text = flowing(await makeRecord(rt, { id, by: doctor.by }));
  expect(text).toContain('nicht zustande gekommen');
  expect(text).not.toContain('Sicherheitscode');
  expect((await doctor.get(pageOf(id))).html).not.toContain('name="code"');
});

test.each([
  ['😀 in words', '😀 \u{1F9FF}'],
  ['control characters', 'a\u0000\u0007b\r\nc'],
  ['text from right to left', 'שלום עולם'],
  ['very long', 'Wort '.repeat(1500)],
  ['one long word', 'x'.repeat(5000)],
])('any words give a document: %s', async (_kind, said) => {
  const practice = openPractice();
  const { rt } = practice;
  const doctor = practice.desk('doctor');
  const id = await talked(practice, doctor);
  endVisit(rt, { id, by: doctor.by });
  const pdf = await makeRecord(rt, { id, by: doctor.by, words: said });
  expect(tool('qpdf', pdf, '--check')).toContain('No syntax or stream encoding errors');
});

test('made before the end was taken back, it is not handed over after the second end', async () => {
  const practice = openPractice();
  const { rt } = practice;
  const doctor = practice.desk('doctor');
  const id = await talked(practice, doctor);
  endForToday(rt, { id, by: doctor.by });
  const closed = await doctor.get(`/practice/visits/${id}/closed`);
  expect(closed.html).toContain('record-pdf');
  await fetched(doctor, id, { care: 'none' });
  undoEnd(rt, { id, by: doctor.by });
  expect((await doctor.get(`${pageOf(id)}/record.pdf`)).status).toBe(404);
  rt.clock.now += 5 * minute;
  endForToday(rt, { id, by: doctor.by });
  rt.clock.now += 11 * second;
  closeEndedVisits(rt);
  expect(countUnrecorded(rt)).toBe(1);
  await fetched(doctor, id, { care: 'none' });
  expect(countUnrecorded(rt)).toBe(0);
});

test('what is in no record is listed, and a week before it is erased the overview says so (D3)', async () => {
  const practice = openPractice();
  const { rt } = practice;
  const doctor = practice.desk('doctor');
  const id = await talked(practice, doctor);
  endVisit(rt, { id, by: doctor.by });
  // A session does not last for weeks.
  const seen = async (path: string) => words((await practice.desk('reception').get(path)).html);
  const overview = () => seen('/practice');
  const list = () => seen('/practice/past?record=missing');
  expect(await overview()).not.toContain('noch nicht in der Akte');
  expect(await list()).toContain('Mustermann');
  rt.clock.now += (rt.config.retentionDays - 7) * day;
  expect(await overview()).toContain('Ein Gespräch wird in den nächsten sieben Tagen gelöscht');
  await fetched(practice.desk('doctor'), id, {});
  expect(await overview()).not.toContain('noch nicht in der Akte');
  expect(await list()).toContain('Alles ist in der Akte');
  expect(await seen('/practice/past')).not.toContain('Noch nicht in der Akte');
});
