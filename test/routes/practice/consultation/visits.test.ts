import { describe, expect, test } from 'vitest';
import { undoMs } from '../../../../consultation/visit.ts';
import { guestToken, loadGuests } from '../../../../db/guests.ts';
import { patientToken } from '../../../../db/links.ts';
import { loadVisit } from '../../../../db/visits.ts';
import { arrive, arriveAsGuest } from '../../../../procedure/arrive.ts';
import { cancelConsultation } from '../../../../procedure/cancel.ts';
import { closeEndedVisits } from '../../../../procedure/end_visit.ts';
import { inviteGuest } from '../../../../procedure/guest.ts';
import type { Person } from '../../../../signaling/messages.ts';
import { scheduled } from '../../../fixtures/patients.ts';
import { erika } from '../../../fixtures/runtime.ts';
import { current, type Desk, openPractice, type Practice, words } from '../desk.ts';

async function waiting(practice: Practice, doctor: Desk, lastName = 'Mustermann'): Promise<string> {
  const { id } = await scheduled(practice.rt, doctor.by, { data: { ...erika, lastName } });
  arrive(practice.rt, { id, by: { kind: 'patient' }, typedName: `Erika ${lastName}` });
  practice.present.add(id);
  return id;
}

describe('the visit', () => {
  test('S6, S7: the doctor admits, talks and ends', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const id = await waiting(practice, doctor);
    const admitted = await doctor.post(`/practice/visits/${id}/admit`);
    expect(admitted.status).toBe(303);
    expect(admitted.location).toBe(`/practice/visits/${id}`);
    const call = await doctor.get(`/practice/visits/${id}`);
    expect(call.status).toBe(200);
    expect(call.html).toContain('Erika Mustermann');
    const ended = await doctor.post(`/practice/visits/${id}/end`);
    expect(ended.status).toBe(303);
    expect(ended.location).toBe(`/practice/visits/${id}/closed`);
    expect(current(practice.rt, id).stage).toBe('scheduled');
    // A second click is no error, and the call leads to where the end can be taken back.
    expect((await doctor.post(`/practice/visits/${id}/end`)).status).toBe(303);
    expect((await doctor.get(`/practice/visits/${id}`)).location).toBe(`/practice/visits/${id}/closed`);
    practice.rt.clock.now += undoMs;
    closeEndedVisits(practice.rt);
    expect(current(practice.rt, id).stage).toBe('completed');
    expect((await doctor.post(`/practice/visits/${id}/end`)).status).toBe(303);
    expect((await doctor.get(`/practice/visits/${id}`)).status).toBe(410);
  });

  test('after the end: how long it took, the way back, the follow-up, and who waits next', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor');
    const id = await waiting(practice, doctor);
    const next = await waiting(practice, doctor, 'Nächste');
    await doctor.post(`/practice/visits/${id}/admit`);
    practice.present.delete(id);
    rt.clock.now += 12 * 60_000 + 4000;
    const { location } = await doctor.post(`/practice/visits/${id}/end`);
    const held = await doctor.get(location ?? '');
    expect(words(held.html)).toContain('Gespräch mit Erika Mustermann beendet');
    expect(words(held.html)).toContain('12:04 Minuten');
    expect(held.html).toMatch(/action="\/practice\/visits\/[^"]+\/undo".*data-testid="end-undo"/s);
    // Without JavaScript the page looks again by itself.
    expect(held.html).toContain('<meta http-equiv="refresh" content="11"');
    expect(words(held.html)).toContain('Erika Nächste');
    expect(held.html).toContain(`action="/practice/visits/${next}/admit"`);
    const followUp = await doctor.get(`/practice/consultations/${id}?step=follow-up`);
    expect(followUp.html).toMatch(/<details id="step-follow-up" open/);

    const undone = await doctor.post(`/practice/visits/${id}/undo`);
    expect(undone.location).toBe(`/practice/visits/${id}`);
    expect((await doctor.get(`/practice/visits/${id}`)).status).toBe(200);
    expect((await doctor.get(`/practice/visits/${id}/closed`)).location).toBe(`/practice/visits/${id}`);

    await doctor.post(`/practice/visits/${id}/end`);
    rt.clock.now += undoMs;
    closeEndedVisits(rt);
    const closed = await doctor.get(location ?? '');
    expect(closed.html).not.toContain('end-undo');
    expect(words(closed.html)).toContain('Link und Code gelten nicht mehr');
    // Too late, e.g. in a second tab.
    expect((await doctor.post(`/practice/visits/${id}/undo`)).location).toBe(location);
    // P2: another doctor's page it is not.
    expect((await practice.desk('doctor', 'Dr. Winter').get(location ?? '')).status).toBe(403);
  });

  test('P4: meanwhile the link is open, says that it is over, and looks again by itself', async () => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor');
    const id = await waiting(practice, doctor);
    await doctor.post(`/practice/visits/${id}/admit`);
    const visit = `/c/${patientToken(rt, id)}/visit`;
    await doctor.post(`/practice/visits/${id}/end`);
    const ending = await doctor.get(visit, { Cookie: '' });
    expect(ending.status).toBe(200);
    expect(words(ending.html)).toContain('Die Videosprechstunde ist beendet');
    expect(ending.headers.get('Refresh')).toBe('3');
    await doctor.post(`/practice/visits/${id}/undo`);
    expect((await doctor.get(visit, { Cookie: '' })).html).toContain('data-testid="join-name"');
    await doctor.post(`/practice/visits/${id}/end`);
    rt.clock.now += undoMs;
    closeEndedVisits(rt);
    expect((await doctor.get(visit, { Cookie: '' })).status).toBe(410);
  });

  test('S7: the call page ends the visit without leaving', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const id = await waiting(practice, doctor);
    await doctor.post(`/practice/visits/${id}/admit`);
    const ended = await doctor.post(`/practice/visits/${id}/end`, {}, { Accept: 'application/json' });
    expect(ended.status).toBe(204);
    expect(loadVisit(practice.rt, id)?.closesAt).toBe(practice.rt.now() + undoMs);
  });

  test('P5: reception and admin see no call and admit nobody, and are told why', async () => {
    const practice = openPractice();
    const id = await waiting(practice, practice.desk('doctor'));
    for (const role of ['reception', 'admin', ['reception', 'admin']] as const) {
      const desk = practice.desk(role);
      const page = await desk.get(`/practice/visits/${id}`);
      expect(page.status).toBe(403);
      expect(words(page.html)).toContain('Das Gespräch führt nur die Ärztin oder der Arzt');
      expect((await desk.post(`/practice/visits/${id}/admit`)).status).toBe(403);
      expect((await desk.post(`/practice/visits/${id}/end`)).status).toBe(403);
    }
    expect(loadVisit(practice.rt, id)?.admittedAt).toBeNull();
  });

  test('P2: another doctor takes the appointment over first', async () => {
    const practice = openPractice();
    const id = await waiting(practice, practice.desk('doctor', 'Dr. Sommer'));
    const other = practice.desk('doctor', 'Dr. Winter');
    for (const page of [
      await other.get(`/practice/visits/${id}`),
      await other.post(`/practice/visits/${id}/admit`),
    ]) {
      expect(page.status).toBe(403);
      expect(words(page.html)).toContain('Das ist ein Termin bei Dr. Sommer');
      expect(page.html).toContain(`action="/practice/consultations/${id}/take-over"`);
    }
    await other.post(`/practice/consultations/${id}/take-over`, current(practice.rt, id).form);
    expect((await other.post(`/practice/visits/${id}/admit`)).status).toBe(303);
  });

  test('S6: a second admission is refused and names the running call', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const first = await waiting(practice, doctor, 'Erste');
    const second = await waiting(practice, doctor, 'Zweite');
    await doctor.post(`/practice/visits/${first}/admit`);
    const refused = await doctor.post(`/practice/visits/${second}/admit`);
    expect(refused.status).toBe(409);
    expect(words(refused.html)).toContain('Sie sind noch in einem anderen Gespräch');
    expect(words(refused.html)).toContain('Zum Gespräch mit Erika Erste');
    expect(refused.html).toContain(`href="/practice/visits/${first}"`);
    expect(loadVisit(practice.rt, second)?.admittedAt).toBeNull();
    // The same click twice is one admission.
    expect((await doctor.post(`/practice/visits/${first}/admit`)).status).toBe(303);
  });

  test('nobody can be admitted who has not come, or whose appointment is off', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const { id } = await scheduled(practice.rt, doctor.by);
    const early = await doctor.post(`/practice/visits/${id}/admit`);
    expect(early.status).toBe(409);
    expect(early.html).toContain('Im Wartezimmer ist noch niemand');
    expect((await doctor.get(`/practice/visits/${id}`)).status).toBe(409);
    cancelConsultation(practice.rt, { id, by: doctor.by });
    expect((await doctor.post(`/practice/visits/${id}/admit`)).status).toBe(410);
    expect((await doctor.post('/practice/visits/unbekannt/admit')).status).toBe(404);
  });
});

describe('a guest', () => {
  test.each([
    ['the name of the invitation', '  jonas  BEISPIEL', '  jonas  BEISPIEL (Dolmetschen)'],
    ['another name', 'Dr. Sommer', 'Dr. Sommer (Dolmetschen, eingeladen als Jonas Beispiel)'],
  ])('P3: who types %s is introduced as who they are', async (_, typedName, name) => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor');
    const id = await waiting(practice, doctor);
    inviteGuest(rt, { id, by: doctor.by, name: 'Jonas Beispiel', kind: 'interpreter', email: '' });
    const [guest] = loadGuests(rt, id);
    arriveAsGuest(rt, { id, guestId: guest?.id ?? '', typedName });

    const people: Person[] = [];
    const socket = () => ({
      send(text: string) {
        const message = JSON.parse(text);
        if (message.type === 'people') people.splice(0, people.length, ...message.people);
      },
      close() {},
      buffered: () => 0,
    });
    const call = rt.hub.connectCall(id, { userId: doctor.id, sessionHash: 'session' }, socket());
    call.receive(JSON.stringify({ type: 'join', instance: 'doctor-page' }));
    const visitor = rt.hub.connectVisitor(id, guest?.id ?? '', { ...socket(), send() {} });
    visitor.receive(JSON.stringify({ type: 'enter', instance: 'guest-page' }));
    expect(people).toMatchObject([{ seat: guest?.id, name, admitted: false }]);
  });
});

test.each([
  [true, 'allowed'],
  [false, 'refused'],
])(
  'files are exchanged only where the patient has agreed (%s), on every page of the visit',
  async (agreed, files) => {
    const practice = openPractice();
    const { rt } = practice;
    const doctor = practice.desk('doctor');
    const { id, token } = await scheduled(rt, doctor.by, { fileExchange: agreed });
    arrive(rt, { id, by: { kind: 'patient' }, typedName: 'Erika Mustermann' });
    inviteGuest(rt, { id, by: doctor.by, name: 'Jonas Beispiel', kind: 'interpreter', email: '' });
    const guests = loadGuests(rt, id).map((guest) => `/c/${guestToken(rt, guest)}/visit`);
    for (const path of [`/practice/visits/${id}`, `/c/${token}/visit`, ...guests]) {
      const { status, html } = await doctor.get(path);
      expect(status, path).toBe(200);
      expect(html, path).toContain(`data-files="${files}"`);
      expect(html.includes('data-testid="file-input"'), path).toBe(agreed);
    }
  },
);
