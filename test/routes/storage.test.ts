import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { second } from '../../consultation/durations.ts';
import { loadConsultation } from '../../db/consultations.ts';
import { createSetupLink, createUser } from '../../db/staff.ts';
import { currentStorageTrouble, lookForStorage, noteStorageTrouble } from '../../db/storage_watch.ts';
import { write } from '../../db/write.ts';
import { secretFields } from '../../routes/failure.ts';
import { fillUp, makeRoom } from '../fixtures/full_disk.ts';
import { consentPending, requested } from '../fixtures/patients.ts';
import { erika, formRequest, type TestRuntime, testApp } from '../fixtures/runtime.ts';
import { password, practice } from './practice/account/door.ts';
import { openPractice } from './practice/desk.ts';

/** One pixel, as a signature pad sends it. */
const drawing =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** SQLite answers as on a disk that cannot be written, to any write. */
function lock(rt: TestRuntime, on: boolean): void {
  rt.db.$client.pragma(`query_only = ${on ? 1 : 0}`);
}

/** The form that sends the same again. */
function sentAgain(page: string): [action: string, fields: [string, string][]] {
  const [, action, form] =
    /action="([^"]*)"[^>]*data-testid="send-again"[^>]*>(.*?)<\/form>/s.exec(page) ?? [];
  const plain = (text = '') =>
    text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields = [...(form ?? '').matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return [plain(action), fields.map(([, name, value]) => [plain(name), plain(value)])];
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
    expect((await desk.get('/practice')).html).not.toContain('Der Speicher des Servers ist voll');
  });

  test('whoever watches hears that it is over when it is, not a minute later, and not before', async () => {
    const { rt, desk } = openPractice();
    const trouble = async () => {
      const incoming = { socket: { remoteAddress: '127.0.0.1' } };
      const host = { headers: { host: 'localhost:8080' } };
      const said = await testApp(rt).request('/metrics', host, { incoming });
      return /^sprechzimmer_storage_trouble (\d)$/m.exec(await said.text())?.[1];
    };
    const { id } = requested(rt);
    fillUp(rt);
    const decline = { version: '1', reason: 'Bitte kommen Sie in die Praxis. '.repeat(20) };
    expect((await desk('doctor').post(`/practice/consultations/${id}/decline`, decline)).status).toBe(507);
    for (let time = 0; time < 3; time++) expect(await trouble()).toBe('1');
    makeRoom(rt);
    expect(await trouble()).toBe('0');
  });

  test('a request that the practice enters is kept in the form, and goes through afterwards', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const desk = practice.desk('doctor');
    fillUp(rt);
    // The pages begun still have room for some.
    const enter = () => {
      // Sooner it would be the same click once more.
      rt.clock.ran += 10 * second;
      return desk.post('/practice/consultations/new', { ...erika });
    };
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

  test.each([
    ['/practice/settings', { name: 'Praxis „Süd“ & "Nord"', welcomeText: 'Guten Tag!\nNehmen Sie Platz.' }],
    ['/practice/settings/mails/ask_missing', { subject: 'Noch eine Frage', body: '{name}, guten Tag!' }],
  ])('what was sent to %s is in the page, to be sent again', async (path, typed) => {
    const practice = openPractice();
    const desk = practice.desk('doctor');
    const version = /name="version" value="(\d+)"/.exec((await desk.get(path)).html)?.[1] ?? '';
    const fields = { ...typed, version };
    lock(practice.rt, true);
    const refused = await desk.post(path, fields);
    expect(refused.status).toBe(503);
    expect(sentAgain(refused.html)).toEqual([path, Object.entries(fields)]);

    lock(practice.rt, false);
    expect((await desk.post(...sentAgain(refused.html))).location).toContain(`${path}?done=`);
    expect((await desk.get(path)).html).toContain(Object.values(typed)[1]);
  });

  test('every field for something secret is known as one', () => {
    const views = new URL('../../views/', import.meta.url).pathname;
    const files = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const names = files.flatMap((name) =>
      // What one field is given, in whichever order.
      [...readFileSync(join(views, name), 'utf8').matchAll(/TextField\(\{[^}]*?type: 'password'[^}]*/g)].map(
        ([field]) => /name: '(\w+)'/.exec(field)?.[1],
      ),
    );
    // Keys are typed in sight: they are compared with paper.
    const keys = ['backupSecret', 'practiceKey'];
    expect([...new Set([...names, ...keys])].sort()).toEqual([...secretFields].sort());
  });

  test('a password is in no page: it is to be typed again', async () => {
    const { rt, post } = practice();
    const user = write(rt, (tx) =>
      createUser(rt, tx, { email: 'neu@praxis.example', name: 'Neu', roles: ['reception'] }),
    );
    const token = write(rt, (tx) =>
      createSetupLink(rt, tx, { userId: user.id, purpose: 'setup', ttlMs: 60_000 }),
    );
    lock(rt, true);
    const refused = await post(`/practice/setup/${token}`, { password, repeat: password });
    expect(refused.status).toBe(503);
    const page = await refused.text();
    expect(page).toContain('Ihre letzte Eingabe ist nicht gespeichert');
    expect(page).not.toContain(password);
    expect(page).not.toContain('send-again');
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
