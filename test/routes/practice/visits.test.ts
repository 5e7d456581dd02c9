import { describe, expect, test } from 'vitest';
import { loadVisit } from '../../../db/visits.ts';
import { arrive } from '../../../procedure/arrive.ts';
import { cancelConsultation } from '../../../procedure/cancel.ts';
import { scheduled } from '../../fixtures/patients.ts';
import { erika } from '../../fixtures/runtime.ts';
import { current, type Desk, openPractice, type Practice, words } from './desk.ts';

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
    expect(ended.location).toBe('/practice');
    expect(current(practice.rt, id).stage).toBe('completed');
    // A second click is no error.
    expect((await doctor.post(`/practice/visits/${id}/end`)).status).toBe(303);
    expect((await doctor.get(`/practice/visits/${id}`)).status).toBe(410);
  });

  test('S7: the call page ends the visit without leaving', async () => {
    const practice = openPractice();
    const doctor = practice.desk('doctor');
    const id = await waiting(practice, doctor);
    await doctor.post(`/practice/visits/${id}/admit`);
    const ended = await doctor.post(`/practice/visits/${id}/end`, {}, { Accept: 'application/json' });
    expect(ended.status).toBe(204);
    expect(loadVisit(practice.rt, id)?.endedAt).toBe(practice.rt.now());
  });

  test('P5: reception and admin see no call and admit nobody, and are told why', async () => {
    const practice = openPractice();
    const id = await waiting(practice, practice.desk('doctor'));
    for (const role of ['reception', 'admin'] as const) {
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
