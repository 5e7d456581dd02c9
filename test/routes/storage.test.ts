import { describe, expect, test } from 'vitest';
import { loadConsultation } from '../../db/consultations.ts';
import { currentStorageTrouble, lookForStorage, noteStorageTrouble } from '../../db/storage_watch.ts';
import { consentPending, requested } from '../fixtures/patients.ts';
import { formRequest, type TestRuntime, testApp } from '../fixtures/runtime.ts';
import { openPractice } from './practice/desk.ts';

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

  test('a patient who signs reads that it is not saved, and the phone number', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const { id, token } = await consentPending(rt, practice.desk('doctor').by);
    fillUp(rt);
    const signed = { consent: 'yes', typedName: 'Erika Mustermann', signature: '' };
    const answer = await testApp(rt).request(`/c/${token}/consent`, formRequest(signed));
    expect(answer.status).toBe(507);
    const page = await answer.text();
    expect(page).toContain('Der Speicher ist voll');
    expect(page).toContain('0208 5550100');
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
