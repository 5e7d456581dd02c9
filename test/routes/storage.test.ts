import { describe, expect, test } from 'vitest';
import { loadConsultation } from '../../db/consultations.ts';
import { currentStorageTrouble, lookForStorage, noteStorageTrouble } from '../../db/storage_watch.ts';
import { consentPending, requested } from '../fixtures/patients.ts';
import { erika, formRequest, type TestRuntime, testApp } from '../fixtures/runtime.ts';
import { openPractice } from './practice/desk.ts';

/** One pixel, as a signature pad sends it. */
const drawing =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** SQLite answers as on a full disk: the file must not grow any more. */
function fillUp(rt: TestRuntime): void {
  rt.db.$client.exec('create table filler (bytes blob)');
  const pages = rt.db.$client.pragma('page_count', { simple: true });
  rt.db.$client.pragma(`max_page_count = ${pages}`);
  // What is free inside is taken too.
  const insert = rt.db.$client.prepare('insert into filler values (zeroblob(?))');
  for (let size = 4000; size >= 1; size = size >> 1) {
    try {
      for (;;) insert.run(size);
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_FULL') throw error;
    }
  }
}

function makeRoom(rt: TestRuntime): void {
  rt.db.$client.pragma('max_page_count = 1000000');
}

describe('a full disk', () => {
  test('the practice keeps what it has typed and is told; afterwards the same form goes through', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const desk = practice.desk('doctor');
    const { id } = requested(rt);
    const page = `/practice/consultations/${id}`;
    const version = String(loadConsultation(rt, id)?.version);
    const decline = { version, reason: 'Bitte kommen Sie in die Praxis, es ist dringend. '.repeat(8) };
    fillUp(rt);

    const refused = await desk.post(`${page}/decline`, decline);
    expect(refused.status).toBe(507);
    expect(refused.html).toContain('Das konnte nicht gespeichert werden');
    expect(refused.html).toContain('Bitte kommen Sie in die Praxis, es ist dringend.');
    expect((await desk.get('/practice')).html).toContain('Der Speicher des Servers ist voll');
    expect(loadConsultation(rt, id)?.stage).toBe('requested');

    makeRoom(rt);
    expect((await desk.post(`${page}/decline`, decline)).status).toBe(303);
    lookForStorage(rt);
    expect((await desk.get('/practice')).html).not.toContain('Der Speicher des Servers ist voll');
  });

  test('a request that the practice enters is kept in the form, and goes through afterwards', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const desk = practice.desk('doctor');
    fillUp(rt);
    // The pages begun still have room for some.
    const enter = () => desk.post('/practice/consultations/new', { ...erika });
    let refused = await enter();
    for (let more = 0; more < 20 && refused.status === 303; more++) refused = await enter();
    expect(refused.status).toBe(507);
    expect(refused.html).toContain('Das konnte nicht gespeichert werden');
    for (const value of Object.values(erika)) expect(refused.html).toContain(value);

    makeRoom(rt);
    expect((await enter()).status).toBe(303);
  });

  test('a patient who signs keeps name, choices and drawing, and reads the phone number', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { id, token } = await consentPending(rt, practice.desk('doctor').by);
    fillUp(rt);
    const signed = { consent: 'yes', typedName: 'Erika Mustermann', reminder: 'yes', signature: drawing };
    const answer = await testApp(rt).request(`/c/${token}/consent`, formRequest(signed));
    expect(answer.status).toBe(507);
    const page = await answer.text();
    expect(page).toContain('Ihre Unterschrift konnte nicht gespeichert werden');
    expect(page).toContain('0208 5550100');
    expect(page).toContain(`value="${drawing}"`);
    expect(page).toContain('value="Erika Mustermann"');
    expect(page).toMatch(/name="consent"[^>]*checked/);
    expect(page).toMatch(/name="reminder"[^>]*checked/);
    expect(page).not.toMatch(/name="fileExchange"[^>]*checked/);
    expect(loadConsultation(rt, id)?.stage).toBe('consent_pending');

    makeRoom(rt);
    expect((await testApp(rt).request(`/c/${token}/consent`, formRequest(signed))).status).toBe(303);
    expect(loadConsultation(rt, id)?.stage).toBe('consent_review');
  });

  test('a patient who uploads the form is asked for it again later', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { id, token } = await consentPending(rt, practice.desk('doctor').by);
    const form = await testApp(rt).request(`/c/${token}/consent.pdf`);
    const body = new FormData();
    body.set('file', new File([await form.arrayBuffer()], 'Formular.pdf', { type: 'application/pdf' }));
    fillUp(rt);
    const answer = await testApp(rt).request(`/c/${token}/consent/upload`, { method: 'POST', body });
    expect(answer.status).toBe(507);
    const page = await answer.text();
    expect(page).toContain('Bitte laden Sie es später noch einmal hoch');
    expect(page).not.toContain('Ihre Unterschrift konnte nicht gespeichert werden');
    expect(loadConsultation(rt, id)?.stage).toBe('consent_pending');
  });

  test('the log says when it began and when it is over, once each', () => {
    const { rt } = openPractice();
    const lines: string[] = [];
    const keep = (_fields: object, message: string) => void lines.push(message);
    Object.assign(rt, { log: { info: keep, warn: keep, error: keep } });
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    for (let time = 0; time < 3; time++) noteStorageTrouble(rt, new Error('query', { cause: full }));
    expect(currentStorageTrouble(rt)).toBe('full');
    expect(noteStorageTrouble(rt, new Error('something else'))).toBeNull();
    lookForStorage(rt);
    lookForStorage(rt);
    expect(lines).toEqual([expect.stringMatching(/^the disk is full/), 'the database can be written again']);
    expect(currentStorageTrouble(rt)).toBeNull();
  });
});
